import type { Locator, Page } from '@playwright/test';

/** Somebody of the culture centre at work: every click, key and field counts. */
export class Clerk {
  readonly page: Page;
  private count = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Clicks and fields so far. */
  get actions(): number {
    return this.count;
  }

  async click(target: Locator): Promise<void> {
    this.count++;
    await target.click();
  }

  async fillIn(field: Locator, text: string): Promise<void> {
    this.count++;
    await field.fill(text);
  }

  /** Writes the running text anew. */
  async write(label: string | RegExp, paragraphs: readonly string[]): Promise<void> {
    this.count++;
    await this.page.getByRole('textbox', { name: label }).last().click();
    await this.page.keyboard.press('ControlOrMeta+a');
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(paragraph);
    }
  }

  /** Picks what begins with these words from a closed list, or from a list that is searched by typing. */
  async pick(label: string | RegExp, typed: string): Promise<void> {
    this.count++;
    const field = this.page.getByRole('combobox', { name: label });
    if (await field.evaluate((element) => element.matches('select'))) {
      const [first] = await field
        .getByRole('option', { name: new RegExp(`^${typed}`) })
        .allTextContents();
      await field.selectOption({ label: first ?? typed });
      return;
    }
    await field.fill(typed);
    // What is chosen already is not offered again: waiting for it would last as long as the test may.
    await this.page.getByRole('listbox').getByRole('option').first().click({ timeout: 60_000 });
  }

  async attach(
    label: string | RegExp,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    this.count++;
    await this.page.getByLabel(label).setInputFiles(file);
  }

  /** Saves and publishes. */
  publish(): Promise<void> {
    return this.click(this.page.getByRole('button', { name: 'Đăng', exact: true }));
  }
}
