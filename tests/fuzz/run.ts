import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, browserPath } from '../support/browser.ts';
import { openCms } from '../support/cms-page.ts';
import { startCms } from '../support/cms-project.ts';
import { androidPhone } from '../support/phone-keyboard.ts';
import { play } from './editor.ts';
import { planOf } from './plan.ts';

// Somebody writes, is interrupted, goes on: npm run fuzz:editor -- --from 1 --to 150 [--on android,desktop]
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '150' },
    on: { type: 'string', default: 'android,desktop' },
  },
});
const DEVICES = {
  android: androidPhone(),
  desktop: { viewport: { width: 1280, height: 900 }, locale: 'vi-VN' },
};

const cms = await startCms({ looksAtSite: false });
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
let failed = 0;
let count = 0;
let slowest = 0;
for (const [name, device] of Object.entries(DEVICES).filter(([one]) =>
  values.on.split(',').includes(one),
)) {
  const first = await browser.newContext(device);
  await openCms(await first.newPage(), cms.url);
  const storageState = await first.storageState();
  await first.close();
  for (let seed = Number(values.from); seed <= Number(values.to); seed++) {
    const context = await browser.newContext({ ...device, storageState });
    const begun = performance.now();
    const lost = await play(planOf(seed), { context, cms, seed });
    const seconds = (performance.now() - begun) / 1000;
    slowest = Math.max(slowest, seconds);
    count++;
    if (lost.length > 0) {
      failed++;
      console.error(`${name}, seed ${seed} (${seconds.toFixed(1)} s): ${lost.join('\n  ')}`);
    }
    await context.close();
  }
}
console.log(`${count} sittings, ${failed} with a loss; the slowest took ${slowest.toFixed(1)} s.`);
await browser.close();
await cms.remove();
process.exit(failed > 0 ? 1 : 0);
