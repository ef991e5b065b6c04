import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTooNew, residentScripts } from '../support/old-phones.ts';
import { findHiddenMeaning, findTooNewStyles, residentSheets } from '../support/old-styles.ts';
import { SITES } from '../support/sites.ts';

const { dir } = SITES.real;
const scripts = residentScripts(SITES.real);

it('the scripts of pages are found: their own, what one of them asks for, the full text', () =>
  expect(scripts.map((file) => file.replace(/\.[\w-]{8}\.js$/, '.js')).sort()).toEqual([
    '_astro/Page.js',
    '_astro/box.js',
    '_astro/full-text.js',
    '_astro/guide-tools.js',
    '_astro/now.js',
    '_astro/own-choices.js',
    'pagefind/pagefind.js',
  ]));

it.each(scripts)('%s needs nothing that old phones lack', (file) =>
  expect(findTooNew(readFileSync(join(dir, file), 'utf8'))).toEqual([]),
);

describe.each(residentSheets(SITES.sample).map((sheet) => ({ sheet, bytes: sheet.length })))(
  'the style sheet of $bytes bytes',
  ({ sheet }) => {
    it('needs nothing that old phones lack', () => expect(findTooNewStyles(sheet)).toEqual([]));
    it('has no cascade layers: older phones pass over all that is in one', () =>
      expect(sheet).not.toContain('@layer'));
    it('hides no list, no state and no focus', () => expect(findHiddenMeaning(sheet)).toEqual([]));
  },
);

it('the sheet of most pages is among them', () =>
  expect(residentSheets(SITES.sample).filter((sheet) => sheet.includes('.btn'))).not.toEqual([]));

describe('in a style sheet what is too new is found', () => {
  it.each([
    ['a property', 'p{rotate:1deg}'],
    ['a property for its own kind of box', 'p{container-type:inline-size}'],
    ['a keyword', 'p{white-space-collapse:preserve}'],
    ['a function', 'p{color:color-mix(in srgb,red,blue)}'],
    ['a colour', 'p{color:oklch(1 0 0)}'],
    ['a unit', 'p{height:100dvh}'],
    ['a unit of a container', 'p{width:1cqi}'],
    ['a selector', 'p:user-invalid{margin:0}'],
    ['a range', '@media (width>1px){p{margin:0}}'],
    ['a rule within a rule', 'p{& b{margin:0}}'],
    ['a rule for containers', '@container (width:1px){p{margin:0}}'],
    ['a scope', '@scope (p){b{margin:0}}'],
  ])('%s', (_, css) => expect(findTooNewStyles(css)).not.toEqual([]));
  it.each([
    ['something to stand in for it', 'p{height:100vh;height:100dvh}'],
    ['a question whether it is known', '@supports (height:100dvh){p{height:100dvh}}'],
    [
      'what they have',
      '@media (min-width:1em){p:is(a,b):focus-visible{aspect-ratio:1;gap:1px;inset-inline:min(1rem,5vw);color:var(--a)}}',
    ],
  ])('but not with %s', (_, css) => expect(findTooNewStyles(css)).toEqual([]));
});

describe('in a style sheet is found', () => {
  it.each([
    ['a list without marks', 'ul{list-style:none}'],
    ['another', 'ol.a{list-style-type:none}'],
    ['a summary that is a flex box', '.top a,.top summary{display:flex}'],
    ['no ring', ':focus{outline:0}'],
    ['words that nobody can copy', 'p{user-select:none}'],
    ['letters that do not grow', 'p{font-size:16px}'],
    ['letters that do not grow, in short', 'p{font:16px/1 sans-serif}'],
  ])('%s', (_, css) => expect(findHiddenMeaning(css)).toHaveLength(1));
  it('nothing in what sounds right', () =>
    expect(
      findHiddenMeaning(
        "ul{list-style:''}summary{list-style:none;display:list-item}:focus{outline:3px solid red}.a>li:focus{outline:0}p{font:1rem/1 a}",
      ),
    ).toEqual([]));
});

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
    ['lookbehind as the bundler writes it', 'x.replace(RegExp(`(?<!a)b`,`g`),``)'],
    ['a flag of regular expressions', '/[a--b]/v'],
    ['a static block', 'class A { static { A.b = 1; } }'],
    ['syntax', 'using a = b'],
    ['a property of elements', 'document.body.role = "main"'],
    ['a property given in one go', 'Object.assign(document.body, { role: "main" })'],
    ['a function of the page', 'document.startViewTransition()'],
    ['a global object', 'new CompressionStream("gzip")'],
    ['a global that Safari lacks', 'requestIdleCallback(() => 0)'],
    ['a method of a global', 'navigation.navigate("/")'],
    ['a class', 'new URLPattern({})'],
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
