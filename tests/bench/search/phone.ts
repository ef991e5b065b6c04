import type { Browser, CDPSession, Page } from '@playwright/test';

/** 1.6 Mbit/s, 150 ms, a processor four times slower. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const SLOWDOWN = 4;
const RUNS = 5;
const FROM = 'huong-dan/cai-vneid/';
const TYPED = 'bảo hiểm y tế';
/** A number that only the text of a news item has, and that item. */
export const RARE = '623';
const DEEP = `công văn ${RARE}`;
/** Words that a large part of all pages have. */
const COMMON = 'bà con dùng dịch vụ công';
/** Long enough for what is asked after the last key, and for the reader to be told that it takes longer. */
const COMMON_TIME = 6000;
const DEEP_RESULT = '.seek .found a[href*="2026-11-23-mot-cong-dich-vu-cong"]';

interface Traffic {
  bytes: number;
  requests: number;
}

/** What the header's search box costs on a slow phone. Medians; milliseconds and bytes as sent. */
export async function measurePhone(browser: Browser, url: string) {
  const runs: Awaited<ReturnType<typeof measureOnce>>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(browser, url));
  const middle = (name: keyof (typeof runs)[number]) =>
    Math.round(runs.map((one) => one[name]).sort((a, b) => a - b)[RUNS >> 1] ?? 0);
  return {
    'tier 1 bytes': middle('firstBytes'),
    'tier 1 requests': middle('firstRequests'),
    'tier 2 bytes': middle('deepBytes'),
    'tier 2 requests': middle('deepRequests'),
    'cold ms': middle('cold'),
    'key ms': middle('key'),
    'slowest key ms': middle('slowestKey'),
    'tier 2 cold ms': middle('deep'),
    'freeze ms': middle('freeze'),
  };
}

async function measureOnce(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  try {
    await page.goto(url + FROM, { waitUntil: 'networkidle' });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const traffic = watchTraffic(session);
    await page.locator('.seek summary').click();
    const cold = await answerTime(page, TYPED[0] ?? '');
    const first = traffic();
    const keys: number[] = [];
    for (let length = 2; length <= TYPED.length; length++)
      keys.push(await answerTime(page, TYPED.slice(0, length)));
    keys.sort((a, b) => a - b);
    const before = traffic();
    const longest = await watchFreezes(page);
    const deep = await deepTime(page);
    const after = traffic();
    await page.locator('.seek input').fill(COMMON);
    await page.waitForTimeout(COMMON_TIME);
    return {
      firstBytes: first.bytes,
      firstRequests: first.requests,
      deepBytes: after.bytes - before.bytes,
      deepRequests: after.requests - before.requests,
      cold,
      key: keys[keys.length >> 1] ?? 0,
      slowestKey: keys.at(-1) ?? 0,
      deep,
      freeze: await longest(),
    };
  } finally {
    await context.close();
  }
}

function watchTraffic(session: CDPSession): () => Traffic {
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestWillBeSent', () => (traffic.requests += 1));
  session.on(
    'Network.loadingFinished',
    ({ encodedDataLength }) => (traffic.bytes += encodedDataLength),
  );
  return () => ({ ...traffic });
}

/** The longest time in which the page answers no finger, in milliseconds, from now on. */
async function watchFreezes(page: Page): Promise<() => Promise<number>> {
  const longest = await page.evaluateHandle(() => {
    const seen = { ms: 0 };
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => (seen.ms = Math.max(seen.ms, duration))),
    ).observe({ type: 'longtask' });
    return seen;
  });
  return () => longest.evaluate(({ ms }) => ms);
}

/** From a key to results on the page, in milliseconds. */
function answerTime(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector('.seek site-search');
        const input = box?.querySelector('input');
        if (!box || !input) return;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!box.querySelector('[role=status]')?.textContent.includes(`“${typed.trim()}”`))
            return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(box, { childList: true, subtree: true, characterData: true });
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    text,
  );
}

/** From the first asking of the full text to its answer, the pause after the last key included. */
async function deepTime(page: Page): Promise<number> {
  const start = Date.now();
  await page.locator('.seek input').fill(DEEP);
  await page.locator(DEEP_RESULT).waitFor();
  return Date.now() - start;
}
