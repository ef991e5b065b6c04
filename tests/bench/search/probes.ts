import type { CDPSession, Page } from '@playwright/test';

interface Traffic {
  bytes: number;
  requests: number;
}

export function watchTraffic(session: CDPSession): () => Traffic {
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', () => (traffic.requests += 1));
  session.on(
    'Network.loadingFinished',
    ({ encodedDataLength }) => (traffic.bytes += encodedDataLength),
  );
  return () => ({ ...traffic });
}

/** The longest time in which the page answers no finger, in milliseconds, from now on. */
export async function watchFreezes(page: Page): Promise<() => Promise<number>> {
  const longest = await page.evaluateHandle(() => {
    const seen = { ms: 0 };
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => (seen.ms = Math.max(seen.ms, duration))),
    ).observe({ type: 'longtask' });
    return seen;
  });
  return () => longest.evaluate(({ ms }) => ms);
}

/** From a key to results on the page, in milliseconds. The live line speaks later and is not waited for. */
export function answerTime(page: Page, part: string, text: string): Promise<number> {
  return page.evaluate(
    ([within, typed]) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector(`${within} site-search`);
        const input = box?.querySelector('input');
        if (!box || !input) return;
        const start = performance.now();
        const observer = new MutationObserver((changes) => {
          const isAnswer = changes.some(
            ({ target, addedNodes }) =>
              addedNodes.length > 0 && (target as Element).matches('.found'),
          );
          if (!isAnswer) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(box, { childList: true, subtree: true });
        input.focus();
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [part, text] as const,
  );
}

/** From a question that only the whole text can say more of to its word about that, in milliseconds; the pause after the last key is in it. */
export async function deepTime(page: Page, question: string): Promise<number> {
  const start = Date.now();
  await page.locator('main site-search input').fill(question);
  await page.getByText(/^(?:Toàn bộ nội dung không có|Thêm \d+ trang)/).waitFor();
  return Date.now() - start;
}

/** From the address of an answer to its results on the page, in milliseconds. */
export async function openTime(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('main .found a').first().waitFor();
  return page.evaluate(() => performance.now());
}
