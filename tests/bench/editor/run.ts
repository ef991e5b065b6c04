import { parseArgs } from 'node:util';
import { chromium, type BrowserContext } from '@playwright/test';
import { BROWSER_FLAGS, browserPath } from '../../support/browser.ts';
import { openCms } from '../../support/cms-page.ts';
import { startCms } from '../../support/cms-project.ts';
import { androidPhone } from '../../support/phone-keyboard.ts';
import { Hand } from './hand.ts';
import { JOBS } from './jobs.ts';
import { timeTyping } from './typing.ts';

// Actions and seconds of twelve jobs by the labels on the screen, and milliseconds of a letter in a long text:
// npm run bench:editor -- [--only news] [--on phone,desk] [--line full,slow] [--labels]
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    on: { type: 'string', default: 'phone,desk' },
    line: { type: 'string', default: 'full,slow' },
    labels: { type: 'boolean', default: false },
  },
});
const SCREENS = {
  phone: androidPhone(),
  desk: { viewport: { width: 1280, height: 900 }, locale: 'vi-VN' },
};
/** Bytes a second up and down, and milliseconds there and back. */
const LINES = { full: undefined, slow: { bytes: 12_000, latency: 300 } };
const LONG_TEXT = 5000;
const MOST_MS_A_LETTER = 35;

const isAsked = (list: string) => (name: string) => list.split(',').includes(name);
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
let missed = 0;

for (const [screen, settings] of Object.entries(SCREENS).filter(([name]) =>
  isAsked(values.on)(name),
)) {
  for (const line of (Object.keys(LINES) as (keyof typeof LINES)[]).filter(isAsked(values.line))) {
    // Each has a copy of its own: no two entries may have the same title.
    const cms = await startCms();
    for (const job of JOBS.filter(({ name }) => name.includes(values.only)))
      await withContext(settings, async (context) => {
        const page = await context.newPage();
        page.on('dialog', (dialog) => void dialog.accept());
        await openCms(page, cms.url);
        await page.getByRole('heading', { name: 'Hôm nay làm gì?' }).waitFor();
        await slowDown(context, line);
        const hand = new Hand(page);
        const begun = performance.now();
        const fault = await job.do(hand).then(
          () => undefined,
          (error: unknown) => (error as Error).message.split('\n')[0],
        );
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        const isMissed = fault !== undefined || hand.actions > (job.most ?? Infinity);
        if (isMissed) missed++;
        const target = job.most === undefined ? '' : ` (at most ${job.most})`;
        console.log(
          `${isMissed ? '✗' : '✓'} ${screen}, ${line} line: ${job.name}: ${hand.actions} actions${target}, ${seconds} s` +
            (fault === undefined ? '' : ` – stopped at ${hand.said.at(-1)}: ${fault}`),
        );
        for (const words of hand.refusals) console.log(`    refused: ${words}`);
        if (values.labels || fault !== undefined) console.log(`    ${hand.said.join(' → ')}`);
      });
    await cms.remove();
  }
  if (!values.only || 'typing'.includes(values.only))
    await withContext(settings, async (context) => {
      const cms = await startCms();
      const { letter, frame } = await timeTyping(context, cms, LONG_TEXT);
      await cms.remove();
      if (letter > MOST_MS_A_LETTER) missed++;
      console.log(
        `${letter > MOST_MS_A_LETTER ? '✗' : '✓'} ${screen}: a letter in ${LONG_TEXT} words: ${letter.toFixed(0)} ms (at most ${MOST_MS_A_LETTER}), an empty frame ${frame.toFixed(0)} ms`,
      );
    });
}
await browser.close();
process.exit(missed > 0 ? 1 : 0);

async function withContext(
  settings: (typeof SCREENS)[keyof typeof SCREENS],
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(settings);
  await work(context);
  await context.close();
}

/** From here on: the form is there already, since who works every week has the scripts in the browser. */
async function slowDown(context: BrowserContext, line: keyof typeof LINES): Promise<void> {
  const limits = LINES[line];
  const [page] = context.pages();
  if (!limits || !page) return;
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: limits.latency,
    downloadThroughput: limits.bytes,
    uploadThroughput: limits.bytes,
  });
}
