import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

// Tests of the CMS start a publishing server of their own on a copy of the project, so they need no built sites.
const { webServer: _, testIgnore: __, use, ...rest } = base;

export default defineConfig({
  ...rest,
  testMatch: 'cms-*.spec.ts',
  // The site is built anew beside the tests, which takes a small machine's whole power.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each file has its copy and its server, and its tests build upon one another.
  fullyParallel: false,
  use: { ...use, viewport: { width: 1280, height: 900 } },
});
