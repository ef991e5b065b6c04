import { extractText, getDocumentProxy } from 'unpdf';

// All pages are read at once: a longer document would cost too much memory.
const MAX_PAGES = 300;

/** The text of a PDF with its lines; empty for a scanned one. Rejects when it cannot be read or is too long. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  // A copy, because the reader takes the bytes away from whoever gave them.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new Error(`The PDF has ${pdf.numPages} pages, more than ${MAX_PAGES}.`);
    return (await extractText(pdf, { mergePages: true })).text;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
