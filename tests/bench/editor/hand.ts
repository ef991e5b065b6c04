import type { Locator, Page } from '@playwright/test';
import { PhoneKeyboard } from '../../support/phone-keyboard.ts';

interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const PATIENCE = { timeout: 30_000 };
const SAVE_MS = 400_000;

const beginsWith = (label: string) =>
  new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/**
 * Somebody who does what the labels on the screen say, and nothing else. An action is a tap or click, a field typed, a
 * choice in a system's dialog, a key that is no text. Where several have the same label, the last one is meant.
 */
export class Hand {
  readonly page: Page;
  /** What was pressed and filled in, in this order. */
  readonly said: string[] = [];
  readonly refusals: string[] = [];
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  private count(what: string, actions = 1) {
    this.actions += actions;
    this.said.push(what);
  }

  /** A button, a link, a switch, or what looks like one. */
  async press(label: string): Promise<void> {
    this.count(`[${label}]`);
    const name = beginsWith(label);
    const found = (['button', 'link', 'switch', 'menuitem', 'checkbox'] as const)
      .map((role) => this.page.getByRole(role, { name }))
      .reduce((all, one) => all.or(one))
      .or(this.page.locator('label, summary').filter({ hasText: name }));
    await this.one(found).click(PATIENCE);
  }

  /** One field, typed. */
  async write(label: string, text: string): Promise<void> {
    this.count(label);
    const name = beginsWith(label);
    const field = this.one(
      this.page
        .getByRole('textbox', { name })
        .or(this.page.getByRole('spinbutton', { name }))
        // A time of day has no role.
        .or(this.page.getByLabel(name).and(this.page.locator('input'))),
    );
    await field.fill(text, PATIENCE);
  }

  /** The first field with this label below a heading of the form that is still empty. */
  async next(heading: string, label: string, text: string): Promise<void> {
    this.count(`${heading} › ${label}`);
    const part = this.page.locator('[data-field]').filter({ hasText: beginsWith(heading) });
    const fields = part.getByRole('textbox', { name: beginsWith(label) });
    await (await this.empty(fields)).fill(text);
  }

  /** The running text: whatever a template has put there is written over. */
  async writeText(label: string, paragraphs: readonly string[]): Promise<void> {
    this.count(label);
    await this.one(this.page.getByRole('textbox', { name: beginsWith(label) })).click(PATIENCE);
    const keyboard = await PhoneKeyboard.of(this.page, 5);
    await keyboard.keys('ControlOrMeta+a');
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await keyboard.enter();
      await keyboard.commit(paragraph);
    }
  }

  /** A closed list: a tap, and a choice among what the system shows. */
  async choose(label: string, option: string): Promise<void> {
    this.count(`${label}: ${option}`, 2);
    const list = this.one(this.page.getByRole('combobox', { name: beginsWith(label) }));
    const [full] = await list
      .getByRole('option', { name: beginsWith(option), includeHidden: true })
      .allTextContents();
    await list.selectOption({ label: full ?? option }, PATIENCE);
  }

  /** A list that is searched: words typed, one found tapped. */
  async find(label: string, words: string): Promise<void> {
    this.count(`${label}: ${words}`, 2);
    await this.one(this.page.getByRole('combobox', { name: beginsWith(label) })).fill(
      words,
      PATIENCE,
    );
    await this.page.getByRole('listbox').getByRole('option').first().click(PATIENCE);
  }

  /** A button that opens the system's dialog, and what is chosen there at once. */
  async attach(label: string, files: readonly SentFile[]): Promise<void> {
    this.count(`[${label}] ${files.map(({ name }) => name).join(', ')}`, 2);
    const choosing = this.page.waitForEvent('filechooser', PATIENCE);
    await this.one(this.page.getByText(label, { exact: true })).click(PATIENCE);
    await (await choosing).setFiles([...files]);
    await this.page
      .getByText(/^Đang chuẩn bị/)
      .first()
      .waitFor({ state: 'hidden', ...PATIENCE });
  }

  /** “Đăng”, and the time until the form is free. What is refused is kept with its words. */
  async publish(label: string): Promise<void> {
    const saved = this.page.waitForResponse(
      async (response) =>
        response.request().postData()?.includes('"persistEntry"') === true && response.ok(),
      { timeout: SAVE_MS },
    );
    saved.catch(() => undefined);
    this.count(`[${label}]`);
    await this.one(this.page.getByRole('button', { name: label, exact: true })).click(PATIENCE);
    const refusal = this.page
      .getByRole('dialog')
      .or(this.page.getByRole('region', { name: 'Soát bài' }).filter({ hasText: 'phải sửa' }))
      .or(this.page.locator('[class*="ControlErrorsList"]').filter({ hasText: /\S/ }))
      .filter({ visible: true })
      .first();
    const isRefused = await Promise.race([
      saved.then(() => false),
      refusal.waitFor({ timeout: SAVE_MS }).then(() => true),
    ]);
    if (!isRefused) return;
    this.refusals.push((await refusal.innerText()).replace(/\s+/g, ' ').slice(0, 300));
    throw new Error('refused');
  }

  private async empty(fields: Locator): Promise<Locator> {
    for (const field of await fields.filter({ visible: true }).all())
      if ((await field.inputValue()) === '') return field;
    throw new Error('no empty field');
  }

  /** The last of them that can be seen. */
  private one(found: Locator): Locator {
    return found.filter({ visible: true }).last();
  }
}
