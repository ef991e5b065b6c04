import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATCHES } from '../../../src/cms/patches.ts';
import { patched } from '../../../src/cms/patches/patch.ts';

const modules = [...new Set(PATCHES.map(({ module }) => module))];

describe('the changes to Decap', () => {
  it.each(modules)('find their place in %s', (module) => {
    const code = readFileSync(join('node_modules', module), 'utf8');
    const own = PATCHES.filter((patch) => patch.module === module);
    const result = patched(code, own);
    for (const { replace } of own) expect(result).toContain(replace);
  });

  const patch = { module: 'a.js', find: 'one', replace: 'two' };
  it.each([
    ['the text is gone', 'three'],
    ['the text stands there twice', 'one one'],
  ])('stop the build when %s', (_, code) =>
    expect(() => patched(code, [patch])).toThrow(/a\.js.*one/),
  );
  it('may be told that a text stands there twice', () =>
    expect(patched('one one', [{ ...patch, times: 2 }])).toBe('two two'));
});
