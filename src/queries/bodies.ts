import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/** A stretch of a body's HTML: from the file that its loader made, or as whoever draws the page has it in memory. */
export function getHtml(html: string | { file: string; from: number; to: number }): string {
  if (typeof html === 'string') return html;
  const { file, from, to } = html;
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text.slice(from, to);
}
