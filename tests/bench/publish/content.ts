import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEntry } from '../build/entries.ts';

const NEWS = 'src/content/news';
const FIRST_DAY = Date.UTC(2025, 9, 1);
const DAYS = 400;
const ONE_DAY = 86_400_000;

/** The real content with made-up news beside it, so many entries in all. */
export function makeContent(folder: string, entries: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync('src/content', join(folder, 'src/content'), { recursive: true });
  const real = readdirSync(join(folder, 'src/content'), { recursive: true, withFileTypes: true });
  const more = entries - real.filter((entry) => entry.isFile()).length;
  mkdirSync(join(folder, NEWS), { recursive: true });
  for (let n = 0; n < more; n++) {
    const { path, text } = newsItem(
      n,
      new Date(FIRST_DAY + Math.floor((n * DAYS) / more) * ONE_DAY),
    );
    writeFileSync(join(folder, path), text);
  }
}

/** A made-up news item of a day, as a file of the content. */
export function newsItem(n: number, on: Date): { path: string; text: string } {
  const { frontMatter, mdx } = makeEntry(n);
  const day = on.toISOString().slice(0, 10);
  return {
    path: `${NEWS}/${day}-tin-${n}.mdx`,
    text: `---\n${frontMatter.replace(/^date: .*$/m, `date: ${day}`)}\n---\n\n${mdx}`,
  };
}
