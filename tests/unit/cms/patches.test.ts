import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GitHost } from '../../../src/cms/config/git-host.ts';
import { PATCHES, REPLACED, decapPatches } from '../../../src/cms/patches.ts';
import { patched } from '../../../src/cms/patches/patch.ts';

const modules = [...new Set(PATCHES.map(({ module }) => module))];

describe('the changes to Decap', () => {
  it.each(modules)('find their place in %s', (module) => {
    const code = readFileSync(join('node_modules', module), 'utf8');
    const own = PATCHES.filter((patch) => patch.module === module);
    const result = patched(code, own);
    for (const { find, replace = find, before = '', after = '', imports = '' } of own) {
      expect(before + replace + after).not.toBe(find);
      expect(result).toContain(before + replace + after);
      expect(result).toContain(imports);
    }
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
  it('may put something before and after a text that stays', () =>
    expect(patched('one', [{ module: 'a.js', find: 'one', before: '(', after: ')' }])).toBe(
      '(one)',
    ));
  it.each(Object.keys(REPLACED))('replace %s, which is there', (module) =>
    expect(existsSync(join('node_modules', module))).toBe(true),
  );
});

/** Why a bundle of these modules is refused; undefined when it is not. */
function refusal(modules: readonly string[], host?: GitHost): string | undefined {
  const { generateBundle, transform, load } = decapPatches(host) as unknown as Record<
    'generateBundle' | 'transform' | 'load',
    (this: unknown, ...args: unknown[]) => unknown
  >;
  const inside = (module: string) => `/project/node_modules/${module}`;
  for (const module of Object.keys(REPLACED)) load(inside(module));
  for (const module of new Set(PATCHES.map((patch) => patch.module)))
    transform(readFileSync(join('node_modules', module), 'utf8'), inside(module));
  let message: string | undefined;
  const context = { error: (text: string) => void (message ??= text) };
  const moduleIds = ['decap-cms-core/dist/esm/index.js', ...modules].map(inside);
  generateBundle.call(context, {}, { 'cms.js': { type: 'chunk', moduleIds } });
  return message;
}

describe('a bundle of the CMS', () => {
  it.each([
    'decap-cms-backend-github/dist/esm/index.js',
    'decap-cms-backend-git-gateway/dist/esm/index.js',
    'decap-cms-backend-proxy/dist/esm/index.js',
    'decap-cms-editor-component-image/dist/esm/index.js',
    'decap-cms-ui-auth/dist/esm/index.js',
    'decap-cms-widget-code/dist/esm/index.js',
    'decap-cms-widget-file/dist/esm/index.js',
    'decap-cms-widget-map/dist/esm/index.js',
    'decap-cms-widget-richtext/dist/esm/index.js',
    'codemirror/lib/codemirror.js',
    'ol/Map.js',
    'platejs/dist/index.js',
    '@platejs/core/dist/index.js',
  ])('with %s, which nobody uses, is refused', (module) => {
    expect(existsSync(join('node_modules', module))).toBe(true);
    expect(refusal([module])).toContain(module);
  });
  it('with the parts that the forms use is not', () =>
    expect(
      refusal([
        'decap-cms-widget-list/dist/esm/index.js',
        'decap-cms-ui-default/dist/esm/index.js',
      ]),
    ).toBeUndefined());
  it('for a host of Git repositories has that backend and no other', () => {
    const backend = (host: string) => `decap-cms-backend-${host}/dist/esm/index.js`;
    expect(refusal([backend('forgejo')], 'forgejo')).toBeUndefined();
    expect(refusal([backend('forgejo'), backend('github')], 'forgejo')).toContain('github');
  });
});
