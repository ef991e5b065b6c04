import { describe, expect, it } from 'vitest';
import { sentencesOf, toSpoken } from '../../../../src/core/spoken/index.ts';
import { numberInWords } from '../../../../src/core/spoken/numbers.ts';
import { walkFields } from '../../../../src/core/fields.ts';
import { COLLECTIONS } from '../../../../src/collections/index.ts';
import { readContent } from '../../../../src/store/read.ts';
import { CASES } from './spoken.cases.ts';

/** What a voice would guess at. */
const UNSAID = /[\d/@%²()[\]|…–“”]/;
/** About fifteen seconds of a slow voice. */
const LONGEST = 140;

describe.each(Object.entries(CASES))('said aloud: %s', (_, cases) => {
  it.each(cases)('%s', (written, said) => expect(toSpoken(written)).toBe(said));
});

it('the table is large enough to lean on', () =>
  expect(Object.values(CASES).flat().length).toBeGreaterThanOrEqual(150));

it('every number up to ten thousand is said in words of its own', () => {
  const said = Array.from({ length: 10_001 }, (_, value) => numberInWords(value));
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((words) => /undefined|\s{2}|^\s|\s$|mươi (?:một|năm)$/.test(words))).toEqual(
    [],
  );
});

it('a text is said sentence by sentence, a long one in pieces that end at a comma', () => {
  expect(sentencesOf('Mở App Store. Gõ “VNeID”, rồi tìm! Đúng tên chưa? Chạm: nút cài')).toEqual([
    'Mở App Store.',
    'Gõ vi en i ai đi, rồi tìm!',
    'Đúng tên chưa?',
    'Chạm: nút cài',
  ]);
  const pieces = sentencesOf(`${'một hai ba bốn, '.repeat(30)}hết.`);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join(' ')).toBe(`${'một hai ba bốn, '.repeat(30)}hết.`);
  expect(pieces.slice(0, -1).filter((piece) => !piece.endsWith(','))).toEqual([]);
  expect(sentencesOf('')).toEqual([]);
});

it('nothing of the guides’ own words is left for a voice to guess at, and no piece is too long', () => {
  const guides = readContent(['src']).entries.filter(({ collection }) => collection === 'guides');
  const texts = guides
    .flatMap(({ data }) => walkFields(COLLECTIONS.guides.schema, data))
    .filter(({ path }) => !/^(?:sources|hiddenTerms|missing|start)$/.test(String(path[0])))
    .map(({ value }) => value.replace(/\*\*/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  const pieces = texts.flatMap(sentencesOf);
  expect(pieces.length).toBeGreaterThan(1000);
  expect(pieces.filter((piece) => UNSAID.test(piece) || piece.length > LONGEST)).toEqual([]);
});
