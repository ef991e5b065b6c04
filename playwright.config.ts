import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, browserPath } from './tests/support/browser.ts';
import { IS_WHOLE } from './tests/support/suite.ts';
import { SITES, chooseSitePorts, urlOf } from './tests/support/sites.ts';

await chooseSitePorts();

export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: 'cms-*.spec.ts',
  // Other work of a small machine may leave these tests a third of it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What another test shows in part, or what needs builds of its own.
  ...(!IS_WHOLE && { grepInvert: /@whole/ }),
  reporter: 'line',
  use: {
    baseURL: urlOf(SITES.real),
    // It would answer in the place of the server, and of `page.route`. Its own tests allow it.
    serviceWorkers: 'block',
    locale: 'vi-VN',
    viewport: { width: 390, height: 844 },
    launchOptions: { executablePath: await browserPath(), args: BROWSER_FLAGS },
  },
  webServer: {
    command: `"${process.execPath}" tests/support/serve-sites.ts`,
    url: urlOf(SITES.real),
  },
});
