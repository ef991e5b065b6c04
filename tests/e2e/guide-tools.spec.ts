import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { smallTargets } from '../support/probe.ts';

const GUIDE = '/huong-dan/cai-vneid/';
/** A screen of a phone inside Zalo. */
const SCREEN = { width: 360, height: 616 };
test.use({ viewport: SCREEN });

/** A phone that speaks: what is being said, and a way to let it come to its end. */
interface Mouth {
  said: string[];
  voices: { lang: string; localService: boolean }[];
  isSilent: boolean;
  end(): void;
  fail(): void;
  bring(lang: string): void;
}
declare global {
  interface Window {
    mouth: Mouth;
  }
}

/** Puts a mouth in the place of the browser's own, which has no voice here. */
const giveVoices = (page: Page, ...langs: string[]) =>
  page.addInitScript((given) => {
    let now: SpeechSynthesisUtterance | undefined;
    const mouth: Mouth = {
      said: [],
      voices: given.map((lang) => ({ lang, localService: true })),
      isSilent: true,
      end() {
        const ended = now;
        now = undefined;
        mouth.isSilent = true;
        ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
      },
      fail() {
        now?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
      },
      bring(lang) {
        mouth.voices.push({ lang, localService: true });
        synthesis.onvoiceschanged?.();
      },
    };
    const synthesis = {
      onvoiceschanged: undefined as (() => void) | null | undefined,
      getVoices: () => mouth.voices,
      speak(utterance: SpeechSynthesisUtterance) {
        now = utterance;
        if (!utterance.text) return;
        mouth.said.push(utterance.text);
        mouth.isSilent = false;
      },
      cancel() {
        now = undefined;
        mouth.isSilent = true;
      },
    };
    class Utterance {
      voice = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.mouth = mouth;
  }, langs);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lastSaid = (page: Page) => page.evaluate(() => window.mouth.said.at(-1));
const isSilent = (page: Page) => page.evaluate(() => window.mouth.isSilent);
/** Lets the phone say all that it has begun. */
const hearOut = (page: Page) =>
  page.evaluate(() => {
    while (!window.mouth.isSilent) window.mouth.end();
  });
const audit = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return [...violations.map(({ id }) => id), ...(await smallTargets(page))];
};

for (const [name, voices, count] of [
  ['no voice', [], 0],
  ['English voices alone', ['en-US', 'en_GB'], 0],
  ['a Vietnamese voice', ['en-US', 'vi_VN'], 1],
] as const)
  test(`With ${name} ${count ? 'a guide can be heard' : 'nothing is offered'}`, async ({
    page,
  }) => {
    await giveVoices(page, ...voices);
    await page.goto(GUIDE);
    await expect(page.getByRole('button', { name: 'Gửi Zalo' })).toBeVisible();
    await expect(button(page, 'Nghe')).toHaveCount(count);
  });

test('A voice that comes late is heard step by step: stop, go on, the next step, the end', async ({
  page,
}) => {
  await giveVoices(page, 'en-US');
  await page.goto(GUIDE);
  await page.evaluate(() => window.mouth.bring('vi-VN'));
  await button(page, 'Nghe').click();
  const bar = page.getByRole('region', { name: 'Nghe bài' });
  await expect(bar).toContainText('Giọng máy: Nhớ trước');
  await expect(button(page, 'Tạm dừng')).toBeFocused();
  await expect
    .poll(() => lastSaid(page))
    .toBe('Nhớ trước: Chỉ tải vi en i ai đi từ App Store hoặc xê hát Play.');
  await hearOut(page);
  await expect(button(page, 'Nghe lại')).toBeVisible();

  await button(page, 'Tiếp').click();
  const first = page.locator('#buoc-1');
  await expect(bar).toContainText('Giọng máy: Bước 1 trong 5');
  await expect(first).toHaveAttribute('aria-current', 'step');
  await expect(first).toBeInViewport();
  expect(await audit(page)).toEqual([]);
  await page.evaluate(() => window.mouth.end());
  const sentence = await lastSaid(page);
  await button(page, 'Tạm dừng').click();
  expect(await isSilent(page)).toBe(true);
  await button(page, 'Nghe tiếp').press('Enter');
  expect(await lastSaid(page)).toBe(sentence);
  await hearOut(page);
  expect(await page.evaluate(() => window.mouth.said)).toContain('Máy Android: chạm xê hát Play.');

  await page.evaluate(() => window.mouth.said.splice(0));
  await button(page, 'Nghe lại').click();
  await page.evaluate(() => window.mouth.fail());
  await expect(bar.getByRole('status')).toContainText('chưa đọc được');
  await button(page, 'Nghe tiếp').click();
  await button(page, 'Thôi nghe').click();
  await expect(bar).toHaveCount(0);
  await expect(button(page, 'Nghe')).toBeFocused();
  await expect(first).not.toHaveAttribute('aria-current');
  expect(await isSilent(page)).toBe(true);

  await button(page, 'Nghe').click();
  await expect.poll(() => isSilent(page)).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await isSilent(page)).toBe(true);
});

test('One step a screen, the page’s own buttons lead the voice on', async ({ page }) => {
  await giveVoices(page, 'vi-VN');
  await page.goto(`${GUIDE}#buoc-2`);
  await button(page, 'Nghe').click();
  await expect.poll(() => lastSaid(page)).toBe('Bước hai.');
  const next = page.locator('.cards').getByRole('link', { name: 'Tiếp' });
  await expect(next).toHaveCount(1);
  await expect(next).toBeInViewport({ ratio: 1 });
  expect(await audit(page)).toEqual([]);
  await next.click();
  await expect.poll(() => lastSaid(page)).toBe('Bước ba.');
  await expect(page.locator('#buoc-3')).toHaveAttribute('aria-current', 'step');
});

test('Where a phone shows something else, a message is ready: guide, step, month, and the phone only if the reader agrees', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.title = data?.text ?? '';
      return Promise.resolve();
    };
    Reflect.deleteProperty(Navigator.prototype, 'userAgentData');
    Object.defineProperty(navigator, 'userAgent', {
      value: 'Mozilla/5.0 (Linux; Android 10; SM-A107F) Chrome/99.0',
    });
  });
  await page.goto(`${GUIDE}#buoc-2`);
  await page.getByText('Máy tôi hiện khác').locator('visible=true').click();
  const step = page.locator('#buoc-2');
  const sent = () => page.title();
  await expect(step).toContainText('hỏi Công an phường');
  await expect(step.getByRole('checkbox')).not.toBeChecked();
  expect(await audit(page)).toEqual([]);
  await button(page, 'Gửi lời nhắn').click();
  await expect
    .poll(sent)
    .toMatch(
      /bài “Cài VNeID từ kho ứng dụng chính thức”, bước 2: Gõ chữ VNeID để tìm\. Máy tôi hiện khác\. Tháng \d+\/20\d\d\. http\S+\/huong-dan\/cai-vneid\/#buoc-2$/,
    );
  expect(await sent()).not.toContain('SM-A107F');
  await page.getByLabel('Ghi thêm tên máy của tôi').check();
  await expect(step).toContainText('Máy của tôi: SM-A107F, Android 10.');
  await button(page, 'Gửi lời nhắn').click();
  await expect.poll(sent).toContain('SM-A107F');

  // A step with words of its own for this keeps them, and its fold has the message too.
  await page.goto(GUIDE);
  await page.locator('#buoc-3 summary').click();
  await expect(page.locator('#buoc-3')).toContainText('bước 3: Xem tên đơn vị làm ra');
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence says whom to tell, and nothing dead stands beside it', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.getByText('Máy hiện khác thì dừng lại, hỏi Công an phường.')).toBeVisible();
    await expect(page.locator('article button:visible')).toHaveCount(0);
  });
});
