import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { findKindFault, kindOf } from '../core/picture-kind.ts';
import { cached, keyOf } from './cached.ts';
import { locate } from './locate.ts';
import { listUploads } from './uploads/list.ts';
import { findPdfFault } from './uploads/pdf.ts';

/** To be raised when the rules or the encoders change. */
const VERSION = '1';

/** The uploads of one content root, each checked by its bytes; pictures as clean copies. */
export async function prepareUploads(
  folder: string,
  projectDir: string,
): Promise<{ files: ReadonlyMap<string, string>; faults: FileDiagnostic[] }> {
  const { paths, faults } = listUploads(folder, projectDir);
  const files = new Map<string, string>();
  // One after another: each may need as much memory as a build may cost.
  for (const path of paths) {
    const prepared = await prepareUpload(
      path,
      readFileSync(locate(join(folder, path), projectDir)),
      projectDir,
    );
    if ('message' in prepared) faults.push(errorIn(join(folder, path), prepared.message));
    else files.set(path, prepared.clean);
  }
  return { files, faults };
}

/** One upload by its path below the uploads folder: the file of its clean copy, or what is wrong with it. */
export async function prepareUpload(
  path: string,
  bytes: Buffer,
  projectDir: string,
): Promise<{ clean: string } | { message: string }> {
  const message = findKindFault(path, bytes);
  if (message) return { message };
  // With the editor's name, because Astro puts it into the published one.
  const key = join(keyOf(VERSION, bytes), basename(path));
  try {
    return { clean: await cached('uploads', key, (file) => writeClean(file, bytes), projectDir) };
  } catch (error) {
    if (error instanceof Refusal) return { message: error.message };
    throw error;
  }
}

/** An upload that may not be published; its message says why. */
class Refusal extends Error {}

async function writeClean(file: string, bytes: Buffer): Promise<void> {
  const result = kindOf(bytes) === 'pdf' ? checkPdf(bytes) : await cleanPicture(bytes);
  if ('message' in result) throw new Refusal(result.message);
  writeFileSync(file, result.bytes);
}

/** The image library is loaded only where a picture has no clean copy yet. */
async function cleanPicture(bytes: Buffer): Promise<{ bytes: Buffer } | { message: string }> {
  const library = await import('./uploads/picture.ts');
  return library.cleanPicture(bytes);
}

function checkPdf(bytes: Buffer): { bytes: Buffer } | { message: string } {
  const message = findPdfFault(bytes);
  return message ? { message } : { bytes };
}
