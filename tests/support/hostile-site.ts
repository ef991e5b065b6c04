import { join } from 'node:path';
import { BOMBS } from './mdx-bombs.ts';
import { FIXTURES, placeBody, placeEverywhere, readCases, type PlacedCase } from './mdx-cases.ts';
import { oneOfEach } from './suite.ts';
import { typedLines } from './typed-text.ts';

/** The site that is built from hostile, benign and mistaken entries. */
export const HOSTILE = {
  root: '.cache/hostile',
  dir: 'dist-test/hostile',
  log: '.cache/hostile.log',
  lastGood: '.cache/hostile-last-good',
  secret: 'bi-mat-cua-may-7f3a9c',
  /** The file that code of an attack would write. */
  trace: 'PWNED.txt',
} as const;

/** Attacks by way of the front matter; the others are texts. */
const isInFrontMatter = (name: string) => /^fm-|front-matter/.test(name);

/** Each attack where it was meant to strike, and each family of attacks in every other place; in the whole suite each attack everywhere. */
export const ATTACKS = oneOfEach(
  [...readCases(join(FIXTURES, 'attacks')), ...BOMBS].flatMap(placeEverywhere),
  ({ name, placement }) => {
    const isMeant = isInFrontMatter(name)
      ? placement === 'file' || placement === 'front-matter'
      : placement === 'body';
    return `${isMeant ? name : name.split('-')[0]} ${placement}`;
  },
);
export const BENIGN = readCases(join(FIXTURES, 'benign')).map((found, index) =>
  placeBody(found, 400 + index),
);
export const MISTAKES = readCases(join(FIXTURES, 'mistakes')).map((found, index) =>
  placeBody(found, 600 + index),
);
/** Two hundred lines of random text, each a paragraph. */
export const TYPED = placeBody({ name: 'chu-ngau-nhien', source: typedLines().join('\n\n') }, 800);

/** Every entry of the site. */
export const hostileEntries = (): PlacedCase[] => [...ATTACKS, ...BENIGN, ...MISTAKES, TYPED];
