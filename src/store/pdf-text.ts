import { extractText, getDocumentProxy } from 'unpdf';

// All pages are read at once: a longer document would cost too much memory.
const MAX_PAGES = 300;

/** The text of a PDF with its lines, empty for a scanned one, and how many pages it has. Rejects when it cannot be read or is too long. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  // A copy, because the reader takes the bytes away from whoever gave them.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new Error(`The PDF has ${pdf.numPages} pages, more than ${MAX_PAGES}.`);
    const { text } = await extractText(pdf, { mergePages: true });
    return { text, pages: pdf.numPages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}
