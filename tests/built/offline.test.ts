import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfflineCore } from '../../src/core/offline.ts';
import { findTooNew } from '../support/old-phones.ts';
import { SITES } from '../support/sites.ts';

const MOST_TRANSFERRED = 1_500_000;
const MOST_STORED = 3_000_000;

describe.each(Object.values(SITES))('in $dir', ({ dir }) => {
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
  const [, list = '', code = ''] = /^self\.CORE=(.*);\n([^]*)$/.exec(worker) ?? [];
  const { files, fallback } = JSON.parse(list) as OfflineCore;
  const paths = files.map(({ path }) => path);
  const sizes = (ending = '') =>
    files
      .map(({ path }) => join(dir, path.replace(/(^|\/)$/, '$1index.html') + ending))
      .reduce((sum, file) => sum + statSync(file).size, 0);

  it('the core is fetched with at most 1.5 MB and kept in at most 3 MB', () => {
    expect(sizes('.br') + statSync(join(dir, 'sw.js.br')).size).toBeLessThanOrEqual(
      MOST_TRANSFERRED,
    );
    expect(sizes()).toBeLessThanOrEqual(MOST_STORED);
  });

  it('it has every guide, whom to call, where to go, the search with its code, and the page for all others', () => {
    const guides = readFileSync(join(dir, 'huong-dan/index.html'), 'utf8').match(
      /(?<=\/)huong-dan\/[\w-]+\//g,
    );
    expect(guides?.length).toBeGreaterThan(40);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...new Set(guides),
        '',
        'khan-cap/',
        'diem-ho-tro/',
        'tim-kiem/',
        'tim-kiem/muc-luc.json',
        fallback,
      ]),
    );
    expect(paths.filter((path) => path.endsWith('.js'))).toEqual([
      expect.stringMatching(/^_astro\/Page\./),
      expect.stringMatching(/^_astro\/box\./),
      expect.stringMatching(/^_astro\/guide-tools\./),
      expect.stringMatching(/^_astro\/now\./),
    ]);
    expect(paths.filter((path) => /^(?:admin|bien-tap)\//.test(path))).toEqual([]);
  });

  it('the worker is one script that old phones understand', () => {
    expect(code).not.toMatch(/\b(?:import|export)\b/);
    expect(findTooNew(code)).toEqual([]);
  });
});
