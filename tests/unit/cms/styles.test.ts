import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PALETTE, PARTS } from '../../../src/cms/patches/colours.ts';

const css = readFileSync('src/cms/styles.css', 'utf8');

/** Names that Decap gives its parts, which end their class names. */
const parts = new Set(
  readdirSync('node_modules')
    .filter((name) => name.startsWith('decap-cms-'))
    .flatMap((name) => filesBelow(join('node_modules', name, 'dist/esm')))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\blabel: ?"?(\w+)/g)].map(([, label]) => label),
    ),
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));
}

const unknownParts = (sheet: string) =>
  [...sheet.matchAll(/\[class\*='-?(\w+)'\]/g)]
    .map(([, name]) => name)
    .filter((name) => ![...parts].some((part) => part?.startsWith(name ?? '')));

const sheets = readdirSync('src/cms')
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join('src/cms', name), 'utf8'))
  .join('\n');

describe('the style sheets of the CMS', () => {
  it('use only values that there are', () => {
    const known = new Set(
      [
        ...`${readFileSync('src/styles/tokens.css', 'utf8')}\n${sheets}`.matchAll(/(--[\w-]+):/g),
      ].map(([, name]) => name),
    );
    // Written by a script.
    known.add('--tools-width');
    const used = [...sheets.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the style sheet of the CMS', () => {
  it('names only parts that Decap has', () => {
    expect(css.match(/\[class\*='-/g)?.length).toBeGreaterThan(30);
    expect(unknownParts(css)).toEqual([]);
  });
  it('would be found out if a part were renamed', () =>
    expect(unknownParts("[class*='-SaveKnob'] {}")).toEqual(['SaveKnob']));
  it('takes its colours from the site', () =>
    expect(css.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/gi)).toEqual(null));
});

describe('the colours of Decap', () => {
  const styles = readFileSync('node_modules/decap-cms-ui-default/dist/esm/styles.js', 'utf8');
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const names = (start: string) =>
    [...(styles.split(start)[1]?.split('};')[0] ?? '').matchAll(/^ {2}(\w+):/gm)].map(
      ([, name]) => name,
    );

  it('are all of the site, but for white', () => {
    expect(names('const colorsRaw = {')).toEqual(['white', ...Object.keys(PALETTE)]);
    expect(names('const colors = {')).toEqual(expect.arrayContaining(Object.keys(PARTS)));
  });
  it.each([...new Set(Object.values({ ...PALETTE, ...PARTS }))])(
    '%s is one of its roles',
    (token) => expect(tokens).toContain(`--color-${token}:`),
  );
});
