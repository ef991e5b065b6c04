import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/** A stretch of a body's HTML, from the file that its loader made. */
export function getHtml({ file, from, to }: { file: string; from: number; to: number }): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text.slice(from, to);
}
