import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

const settings = { ...base };
// Tests of the CMS start a server of their own on a copy of the project, so they need no built sites.
delete settings.webServer;
delete settings.testIgnore;

export default defineConfig({
  ...settings,
  testMatch: 'cms-*.spec.ts',
  // The site is built anew beside the tests, which takes a small machine's whole power.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // A test spends half of its time waiting for the server and for what is drawn.
  workers: 3,
  // Each file has the content as it was before, and its tests build upon one another.
  fullyParallel: false,
  use: { ...base.use, viewport: { width: 1280, height: 900 } },
});
