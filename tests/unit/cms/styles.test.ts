import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
