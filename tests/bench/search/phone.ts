import type { Browser, CDPSession, Page } from '@playwright/test';
import { answerTime, deepTime, openTime, watchFreezes, watchTraffic } from './probes.ts';

/** What a phone is given: kbit/s, milliseconds for each request, how many times slower than this machine. */
interface Phone {
  kbits: number;
  latency: number;
  slowdown: number;
}

const USUAL: Phone = { kbits: 1600, latency: 150, slowdown: 4 };
const POOR: Phone = { kbits: 400, latency: 300, slowdown: 6 };
/** The slow processor alone: what a link costs by what it asks. */
const SLOW: Phone = { kbits: 1_000_000, latency: 0, slowdown: POOR.slowdown };
const RUNS = 5;
const FROM = 'huong-dan/cai-vneid/';
const SEARCH_PAGE = 'tim-kiem/';
const TYPED = 'bảo hiểm y tế';
/** A number that only the text of a news item has. */
export const RARE = '623';
const DEEP = `công văn ${RARE}`;
/** Far more than anybody asks; without marks, as servers take no longer address. */
const LETTERS = 10_000;
const LINK = 'bao+hiem+y+te+';
/** Longest wait for one answer: a large site on a poor phone beside other work takes its time. */
const PATIENCE = 180_000;

/** What searching costs on a usual phone (the header's box, the whole text) and on a poor one (the search page). Medians; milliseconds and bytes as sent. */
export async function measurePhone(browser: Browser, url: string) {
  const usual = await medians(() => measureUsual(browser, url));
  const poor = await medians(() => measurePoor(browser, url));
  const link = await medians(() => measureLink(browser, url));
  return {
    'tier 1 bytes': usual('firstBytes'),
    'tier 1 requests': usual('firstRequests'),
    'tier 2 bytes': usual('deepBytes'),
    'tier 2 requests': usual('deepRequests'),
    'cold ms': usual('cold'),
    'tier 2 cold ms': usual('deep'),
    'freeze ms': usual('freeze'),
    'poor phone cold ms': poor('cold'),
    'poor phone key ms': poor('key'),
    'poor phone slowest key ms': poor('slowestKey'),
    'poor phone long question ms': poor('long'),
    'poor phone usual link ms': link('usual'),
    'poor phone long link, more ms': link('long') - link('usual'),
  };
}

async function medians<T extends Record<string, number>>(measure: () => Promise<T>) {
  const runs: T[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure());
  return (name: keyof T) =>
    Math.round(runs.map((one) => one[name] ?? 0).sort((a, b) => a - b)[RUNS >> 1] ?? 0);
}

const measureUsual = (browser: Browser, url: string) =>
  withPhone(browser, url + FROM, USUAL, async (page, session) => {
    const traffic = watchTraffic(session);
    await page.locator('.seek summary').click();
    const cold = await answerTime(page, '.seek', TYPED[0] ?? '');
    const first = traffic();
    await page.goto(`${url}${SEARCH_PAGE}?q=${encodeURIComponent(TYPED)}`);
    await page.locator('main .found a').first().waitFor();
    const longest = await watchFreezes(page);
    const before = traffic();
    const deep = await deepTime(page, DEEP);
    const after = traffic();
    return {
      firstBytes: first.bytes,
      firstRequests: first.requests,
      deepBytes: after.bytes - before.bytes,
      deepRequests: after.requests - before.requests,
      cold,
      deep,
      freeze: await longest(),
    };
  });

const measurePoor = (browser: Browser, url: string) =>
  withPhone(browser, url + SEARCH_PAGE, POOR, async (page) => {
    const cold = await answerTime(page, 'main', TYPED[0] ?? '');
    const keys: number[] = [];
    for (let length = 2; length <= TYPED.length; length++)
      keys.push(await answerTime(page, 'main', TYPED.slice(0, length)));
    keys.sort((a, b) => a - b);
    const long = await answerTime(page, 'main', `${TYPED} `.repeat(LETTERS / TYPED.length));
    return { cold, key: keys[keys.length >> 1] ?? 0, slowestKey: keys.at(-1) ?? 0, long };
  });

/** The search page opened by a link: with a usual question, and with far too long a one. */
const measureLink = (browser: Browser, url: string) =>
  withPhone(browser, url + SEARCH_PAGE, SLOW, async (page) => {
    const open = (question: string) => openTime(page, `${url}${SEARCH_PAGE}?q=${question}`);
    return { usual: await open(LINK), long: await open(LINK.repeat(LETTERS / LINK.length)) };
  });

async function withPhone<T>(
  browser: Browser,
  url: string,
  { kbits, latency, slowdown }: Phone,
  measure: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  // A first visit: a service worker would have fetched what is counted.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  try {
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    await session.send('Network.enable');
    const throughput = (kbits * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput / 2,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await measure(page, session);
  } finally {
    await context.close();
  }
}
