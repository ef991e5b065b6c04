import { expect, it } from 'vitest';
import { forBuildsAlone } from '../../../src/integration/build-environment.ts';

it('what a test runner sets is not taken for what Astro knows of a build; all else stays', () => {
  const env: Record<string, string | undefined> = {
    DEV: '1',
    PROD: '',
    MODE: 'test',
    SSR: '1',
    BASE_URL: '/x/',
    NODE_ENV: 'test',
    BASE_PATH: '/so/',
  };
  forBuildsAlone(env);
  expect(env).toEqual({ NODE_ENV: 'production', BASE_PATH: '/so/' });
});
