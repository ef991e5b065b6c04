import type { Page } from '@playwright/test';

/** Puts what another program copies into the clipboard, and pastes it with the keys. */
export async function paste(page: Page, html: string, text = 'x'): Promise<void> {
  await page.evaluate(
    (data) => {
      const copy = (event: ClipboardEvent) => {
        for (const [type, value] of Object.entries(data))
          if (value) event.clipboardData?.setData(type, value);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', copy, { capture: true, once: true });
    },
    { 'text/html': html, 'text/plain': text },
  );
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
}
