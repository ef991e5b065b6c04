import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTooNew, residentScripts } from '../support/old-phones.ts';
import { SITES } from '../support/sites.ts';

const { dir } = SITES.real;
const scripts = residentScripts(SITES.real);

it('the scripts of pages are found: their own, the box of the search, the full text', () =>
  expect(scripts.map((file) => file.replace(/\.[\w-]{8}\.js$/, '.js')).sort()).toEqual([
    expect.stringMatching(/^_astro\/Page\.astro/),
    '_astro/box.js',
    'pagefind/pagefind.js',
  ]));

it.each(scripts)('%s needs nothing that old phones lack', (file) =>
  expect(findTooNew(readFileSync(join(dir, file), 'utf8'))).toEqual([]),
);

it.each(['index.html', 'huong-dan/cai-vneid/index.html'])(
  'the style sheet of %s has no cascade layers: older phones pass over all that is in one',
  (page) => {
    const [, sheet = ''] =
      /<style>([^]*?)<\/style>/.exec(readFileSync(join(dir, page), 'utf8')) ?? [];
    expect(sheet).toContain('.btn');
    expect(sheet).not.toContain('@layer');
  },
);

describe('what is too new is found', () => {
  it.each([
    ['a static method', 'Map.groupBy([], (a) => a)'],
    ['another', 'Object.groupBy([], (a) => a)'],
    ['a method of a known object', 'new Set([1]).union(new Set())'],
    ['a method of an unknown object', 'export const f = (a) => a.union(a)'],
    ['a sorted copy', 'export const f = (a) => a.toSorted()'],
    ['an iterator’s method', 'new Map().keys().map((a) => a)'],
    ['a promise’s helper', 'Promise.withResolvers()'],
    ['lookbehind', '/(?<!a)b/.test("b")'],
    ['lookbehind in a text', 'new RegExp("(?<!a)b")'],
    ['a flag of regular expressions', '/[a--b]/v'],
    ['a static block', 'class A { static { A.b = 1; } }'],
    ['syntax', 'using a = b'],
    ['a property of elements', 'document.body.role = "main"'],
    ['a property given in one go', 'Object.assign(document.body, { role: "main" })'],
    ['a function of the page', 'document.startViewTransition()'],
    ['a global object', 'new CompressionStream("gzip")'],
    ['a global that Safari lacks', 'requestIdleCallback(() => 0)'],
  ])('%s', (_, code) => expect(findTooNew(code)).toHaveLength(1));
});

describe('what old phones have passes', () => {
  it.each([
    ['[1].at(-1); [1].findLast(Boolean); Object.hasOwn({}, "a"); structuredClone({})'],
    ['class A { static a = 1; #b = 2; c = 3; has = () => #b in this }'],
    ['export const f = (a) => a?.b ?? a.map((b) => b).filter(Boolean)'],
    ['document.body.ariaLabel = ""; document.body.replaceChildren(); navigator.share({})'],
    ['"a".replaceAll("a", "b").match(/(?<a>\\p{L})(?!b)/gu); JSON.parse("1")'],
    ['const role = "a"; const data = { tag: role }; export { data }'],
    ['await import("./a.js"); a ??= 1; new URL("a", import.meta.url)'],
  ])('%s', (code) => expect(findTooNew(code)).toEqual([]));
});
