import { devices, type CDPSession, type Locator, type Page } from '@playwright/test';

/** A phone with Android, as the editor's scripts recognise one. */
export function androidPhone() {
  const { defaultBrowserType, ...phone } = devices['Pixel 7'] ?? {};
  if (!defaultBrowserType) throw new Error('Playwright no longer knows this phone.');
  return { ...phone, viewport: { width: 390, height: 844 }, locale: 'vi-VN' };
}

/** The keyboard of a phone: words are composed on the page before they count. */
export class PhoneKeyboard {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<PhoneKeyboard> {
    return new PhoneKeyboard(page, await page.context().newCDPSession(page));
  }

  /** Puts the caret at the end of an element, as a finger does. */
  async tap(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    await target.tap({ force: true });
    await this.page.keyboard.press('End');
    // The editor hears of a selection a moment after the browser.
    await this.page.waitForTimeout(250);
  }

  /** Composes through these forms, and commits a text in place of the last. */
  async compose(forms: readonly string[], committed: string): Promise<void> {
    for (const text of forms) {
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.pause();
    }
    await this.session.send('Input.insertText', { text: committed });
    await this.pause();
  }

  /** A word, letter by letter. */
  word(word: string, after = ''): Promise<void> {
    const letters = [...word];
    return this.compose(
      letters.map((_, index) => letters.slice(0, index + 1).join('')),
      word + after,
    );
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.pause();
  }

  /** Fingers are slower than scripts. */
  private pause(): Promise<void> {
    return this.page.waitForTimeout(60);
  }
}
