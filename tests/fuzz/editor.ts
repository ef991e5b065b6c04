import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openCms, readDrafts } from '../support/cms-page.ts';
import type { CmsProject } from '../support/cms-project.ts';
import { PhoneKeyboard } from '../support/phone-keyboard.ts';
import type { Step } from './plan.ts';

const BEGINNING = 'Bắt đầu';
/** Fast fingers, in milliseconds between two letters. */
const PACE = 30;
/** The browser keeps a draft this long after the last letter; a finger is not quicker on its way to the cross. */
const UNTIL_CLOSED_MS = 600;
const PATIENCE = { timeout: 20_000 };
/** A server's first save reads every entry. */
const UNTIL_SAVED = { timeout: 60_000 };

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const bodyOf = (file: string): string => file.slice(file.indexOf('\n---\n') + 5);

/** Somebody who writes one news item, and knows every word that was written. */
class Writer {
  private readonly context: BrowserContext;
  private readonly cms: CmsProject;
  private readonly id: string;
  private readonly log: (words: string) => void;
  private page!: Page;
  private keyboard!: PhoneKeyboard;
  /** What the text must be, word by word. */
  private readonly expected = wordsOf(BEGINNING);
  /** What another tab has written. */
  private readonly elsewhere: string[] = [];
  /** What nobody has changed has nothing to save: the form says “Đã đăng” where “Đăng” stands otherwise. */
  private isDirty = false;
  /** Letters were written since the browser last had its time to keep the draft. */
  private isFresh = false;

  constructor(
    context: BrowserContext,
    cms: CmsProject,
    seed: number,
    log: (words: string) => void,
  ) {
    this.context = context;
    this.cms = cms;
    this.id = `2026-11-23-thu-go-chu-${seed}`;
    this.log = log;
    writeFileSync(
      join(cms.dir, this.file),
      `---\ntitle: "Thử gõ chữ ${seed}"\ndate: 2026-11-23\nsummary: "Tin thử gõ chữ số ${seed}."\nkind: news\nsource:\n  kind: own\nbyline: "Trung tâm Văn hóa"\n---\n\n${BEGINNING}\n`,
    );
  }

  private get file(): string {
    return `src/content/news/${this.id}.mdx`;
  }

  remove(): void {
    rmSync(join(this.cms.dir, this.file), { force: true });
  }

  async begin(): Promise<void> {
    await this.open();
  }

  async do(step: Step): Promise<void> {
    this.log('words' in step ? `${step.what} ${step.words.join(' ')}` : step.what);
    if ('words' in step && step.what !== 'secondTab') return this.write(step.what, step.words);
    switch (step.what) {
      case 'enter':
        return this.keyboard.enter();
      case 'undo':
        // There and back: nothing may have changed.
        await this.keyboard.keys('ControlOrMeta+z', 'ControlOrMeta+Shift+z');
        return;
      case 'save':
        return this.save();
      case 'leave':
        await this.page.locator('[class*="-ToolbarSectionBackLink"]').click(PATIENCE);
        await this.page.locator('[class*="-AppHeaderContent"]').first().waitFor(PATIENCE);
        return this.open(this.page);
      case 'reload':
        await this.page.reload();
        return this.open(this.page);
      case 'close':
        await this.waitUntilKept();
        await this.page.close({ runBeforeUnload: false });
        return this.open();
      case 'offline':
        return this.saveOffline();
      case 'secondTab':
        return this.writeElsewhere(step.words);
    }
  }

  /** What is lost, doubled or out of its place; empty when nothing is. */
  async findLoss(): Promise<string[]> {
    await this.waitUntilKept();
    const drafts = await this.page.evaluate(readDrafts);
    const saved = this.cms.read(this.file);
    const own = (this.isDirty ? drafts : [saved]).map((text) => wordsOf(bodyOf(text)).join(' '));
    const expected = this.expected.join(' ');
    const kept = new Set(wordsOf([saved, ...drafts].join(' ')));
    return [
      ...(own.includes(expected) ? [] : [`kept “${own.join('” and “')}”, written “${expected}”`]),
      ...this.elsewhere.filter((word) => !kept.has(word)).map((word) => `“${word}” of another tab`),
    ];
  }

  private async waitUntilKept(): Promise<void> {
    if (this.isFresh) await this.page.waitForTimeout(UNTIL_CLOSED_MS);
    this.isFresh = false;
  }

  private get editor(): Locator {
    return this.page.locator('[data-slate-editor]').first();
  }

  private async open(page?: Page): Promise<void> {
    this.page = page ?? (await this.newPage());
    const address = `/collections/news/entries/${this.id}`;
    await openCms(this.page, this.cms.url, address);
    await this.editor.waitFor(PATIENCE);
    if (this.isDirty)
      await this.page
        .getByRole('dialog')
        .getByRole('button', { name: 'Lấy lại để viết tiếp' })
        .click(PATIENCE);
    this.keyboard = await PhoneKeyboard.of(this.page, PACE);
    await this.toTheEnd();
  }

  private async newPage(): Promise<Page> {
    const page = await this.context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    return page;
  }

  private async toTheEnd(): Promise<void> {
    await this.keyboard.press(this.editor.locator('p, li, h2').last());
    await this.keyboard.keys('ControlOrMeta+End');
  }

  private async write(
    way: Exclude<Extract<Step, { words: unknown }>['what'], 'secondTab'>,
    words: readonly string[],
  ): Promise<void> {
    const [word = ''] = words;
    const { keyboard } = this;
    await keyboard.commit(' ');
    if (way === 'compose') await keyboard.word(word);
    else if (way === 'correct')
      await keyboard.correct([...word].map((letter) => `${letter}⌫${letter}`).join(''));
    else if (way === 'autocorrect') {
      await keyboard.beginWord(word.normalize('NFD').replace(/\p{M}/gu, ''));
      await keyboard.commit(word);
    } else if (way === 'dictate')
      await keyboard.compose(
        words.map((_, index) => words.slice(0, index + 1).join(' ')),
        words.join(' '),
      );
    else await this.paste(words);
    this.expected.push(...words);
    this.isDirty = this.isFresh = true;
  }

  private async paste(words: readonly string[]): Promise<void> {
    await this.page.evaluate((given) => {
      const bold = given.map((word, index) => (index % 2 ? word : `<b>${word}</b>`)).join(' ');
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', given.join(' '));
        event.clipboardData?.setData('text/html', `<p>${bold}</p>`);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', copy, { capture: true, once: true });
    }, words);
    await this.keyboard.keys('ControlOrMeta+c', 'ControlOrMeta+v', 'ControlOrMeta+End');
  }

  private async save(): Promise<void> {
    if (!this.isDirty) return;
    await this.page.getByRole('button', { name: 'Đăng', exact: true }).click(PATIENCE);
    const refusal = this.page.getByRole('dialog');
    // That it is being saved is said for so short a time that a busy machine looks too late.
    const saved = this.page.getByRole('button', { name: 'Đã đăng', exact: true });
    await saved.or(refusal).first().waitFor(UNTIL_SAVED);
    await this.page.locator('.cms-saving:empty').waitFor({ state: 'attached', ...UNTIL_SAVED });
    if (await refusal.isVisible()) throw new Error(`refused: ${await refusal.innerText()}`);
    this.isDirty = false;
    await this.toTheEnd();
  }

  private async saveOffline(): Promise<void> {
    if (!this.isDirty) return;
    await this.context.setOffline(true);
    await this.page.getByRole('button', { name: 'Đăng', exact: true }).click(PATIENCE);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Đã hiểu' }).click(PATIENCE);
    await this.context.setOffline(false);
    await this.toTheEnd();
  }

  private async writeElsewhere(words: readonly string[]): Promise<void> {
    const page = await this.newPage();
    await openCms(page, this.cms.url, `/collections/news/entries/${this.id}`);
    const summary = page.getByRole('textbox', { name: 'Tóm tắt' });
    await summary.fill(`Tin thử ${words.join(' ')}.`, PATIENCE);
    await page.waitForTimeout(UNTIL_CLOSED_MS);
    await page.close({ runBeforeUnload: false });
    this.elsewhere.push(...words);
  }
}

/** Plays what somebody does, and says what of it was lost; a step that cannot be done is a loss too. */
export async function play(
  steps: readonly Step[],
  { context, cms, seed }: { context: BrowserContext; cms: CmsProject; seed: number },
): Promise<string[]> {
  const done: string[] = [];
  const writer = new Writer(context, cms, seed, (words) => done.push(words));
  try {
    await writer.begin();
    for (const step of steps) await writer.do(step);
    const lost = await writer.findLoss();
    return lost.length > 0 ? [...lost, `after: ${done.join(' · ')}`] : [];
  } catch (error) {
    return [
      `stopped at “${done.at(-1)}”: ${(error as Error).message.slice(0, 600)}`,
      done.join(' · '),
    ];
  } finally {
    writer.remove();
  }
}
