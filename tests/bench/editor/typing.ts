import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { openCms } from '../../support/cms-page.ts';
import type { CmsProject } from '../../support/cms-project.ts';
import { PhoneKeyboard } from '../../support/phone-keyboard.ts';

const ID = '2026-11-23-cach-dung-chuyen-muc';
const WORDS = ['bà', 'con', 'mở', 'điện', 'thoại', 'rồi', 'bấm'];
const A_PARAGRAPH = 50;
const LETTERS = 30;
/** Between two letters, so that what follows one is not counted with the next. */
const REST_MS = 120;

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds from a letter to its frame in a text of so many words, and of an empty frame. */
export async function timeTyping(
  context: BrowserContext,
  cms: CmsProject,
  words: number,
): Promise<{ letter: number; frame: number }> {
  const file = `src/content/news/${ID}.mdx`;
  const text = cms.read(file);
  const paragraphs = Array.from({ length: words / A_PARAGRAPH }, (_, number) =>
    Array.from({ length: A_PARAGRAPH }, (_, at) => WORDS[(number + at) % WORDS.length]).join(' '),
  );
  writeFileSync(
    join(cms.dir, file),
    `${text.slice(0, text.indexOf('\n---\n'))}\n---\n\n${paragraphs.join('.\n\n')}.\n`,
  );
  const page = await context.newPage();
  await openCms(page, cms.url, `/collections/news/entries/${ID}`);
  const editor = page.locator('[data-slate-editor]').first();
  await editor.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const keyboard = await PhoneKeyboard.of(page, 0);
  await keyboard.tap(editor.locator('p').nth(2));
  const painted = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    await painted();
    return performance.now() - begun;
  };
  const letters: number[] = [];
  for (let at = 0; at < LETTERS; at++) {
    letters.push(await timed(() => keyboard.commit('abcdefghij'.charAt(at % 10))));
    await page.waitForTimeout(REST_MS);
  }
  const frames: number[] = [];
  for (let at = 0; at < LETTERS; at++) frames.push(await timed(() => Promise.resolve()));
  await page.close({ runBeforeUnload: false });
  writeFileSync(join(cms.dir, file), text);
  return { letter: median(letters), frame: median(frames) };
}
