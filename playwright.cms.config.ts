import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

// Tests of the CMS start a publishing server of their own on a copy of the project, so they need no built sites.
const { webServer: _, testIgnore: __, use, ...rest } = base;

export default defineConfig({
  ...rest,
  testMatch: 'cms-*.spec.ts',
  timeout: 120_000,
  // Each file has its copy and its server, and its tests build upon one another.
  fullyParallel: false,
  use: { ...use, viewport: { width: 1280, height: 900 } },
});
