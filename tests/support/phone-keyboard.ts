import { devices, expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { momentOf } from './cms-page.ts';

/** A phone with Android, as the editor's scripts recognise one. */
export function androidPhone() {
  const { defaultBrowserType, ...phone } = devices['Pixel 7'] ?? {};
  if (!defaultBrowserType) throw new Error('Playwright no longer knows this phone.');
  return { ...phone, viewport: { width: 390, height: 844 }, locale: 'vi-VN' };
}

/** A keyboard that composes words on the page before they count: a phone's, or a Vietnamese one at a desk. */
export class PhoneKeyboard {
  readonly page: Page;
  private readonly session: CDPSession;
  private readonly isTouched: boolean;
  private readonly pace: number;

  private constructor(page: Page, session: CDPSession, isTouched: boolean, pace: number) {
    this.page = page;
    this.session = session;
    this.isTouched = isTouched;
    this.pace = pace;
  }

  /** Milliseconds between two letters: fingers are slower than scripts. */
  static async of(page: Page, pace = 60): Promise<PhoneKeyboard> {
    const isTouched = await page.evaluate(() => navigator.maxTouchPoints > 0);
    return new PhoneKeyboard(page, await page.context().newCDPSession(page), isTouched, pace);
  }

  /** Presses, with a finger or a mouse. */
  async press(target: Locator): Promise<void> {
    // What is pressed may just be drawn anew.
    await expect(() => target.scrollIntoViewIfNeeded({ timeout: 2000 })).toPass({
      timeout: 60_000,
    });
    await (this.isTouched ? target.tap({ force: true }) : target.click({ force: true }));
    await this.settle();
  }

  /** Puts the caret at the end of an element's line. */
  async tap(target: Locator): Promise<void> {
    await this.press(target);
    await this.keys('End');
  }

  /** Composes through these forms; the last is not committed. */
  async begin(forms: readonly string[]): Promise<void> {
    for (const text of forms) await this.show(text);
  }

  /** A word being composed letter by letter, not committed. */
  beginWord(word: string): Promise<void> {
    return this.begin(growing(word));
  }

  /** What the keyboard puts in the place of what is being composed, or at the caret. */
  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
    await this.pause();
  }

  /** Composes through these forms, and commits a text in place of the last. */
  async compose(forms: readonly string[], committed: string): Promise<void> {
    await this.begin(forms);
    await this.commit(committed);
  }

  /** A word, letter by letter. */
  word(word: string, after = ''): Promise<void> {
    return this.compose(growing(word), word + after);
  }

  /** Takes letters that stand there up into the composition, by their place in the text. */
  async takeUp(start: number, end: number, text: string): Promise<void> {
    await this.show(text, { replacementStart: start, replacementEnd: end });
  }

  /** A keyboard that corrects by Backspace (⌫): each letter is committed at once. */
  async correct(letters: string): Promise<void> {
    for (const letter of letters)
      if (letter === '⌫') await this.key('Backspace');
      else await this.commit(letter);
  }

  /** Presses keys that are no text. The editor hears of a selection a moment after the browser. */
  async keys(...names: string[]): Promise<void> {
    for (const name of names) await this.key(name);
    await this.settle();
  }

  enter(): Promise<void> {
    return this.key('Enter');
  }

  private async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
    await this.pause();
  }

  private async show(
    text: string,
    range: { replacementStart?: number; replacementEnd?: number } = {},
  ): Promise<void> {
    await this.session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...range,
    });
    await this.pause();
  }

  private settle(): Promise<void> {
    return momentOf(this.page, 250);
  }

  private pause(): Promise<void> {
    return this.page.waitForTimeout(this.pace);
  }
}

const growing = (word: string): string[] =>
  [...word].map((_, index, letters) => letters.slice(0, index + 1).join(''));
