import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toId } from '../../../src/collections/urls.ts';
import { partsOf } from '../../../src/search/telex.ts';
import { fold, hasMarks, wordsOf } from '../../../src/search/text.ts';
import { BEST_GRADE } from './measure.ts';

export interface TestQuery {
  category: string;
  text: string;
  /** Pages by id with how well they answer, 3 to 1; none of 3 for a query that nothing should answer. */
  grades: ReadonlyMap<string, number>;
  /** Asked while it is being typed. */
  isTyping?: boolean;
}

/** One text a line: names of firms and English words that people type as they are. */
export const readBrands = () =>
  readFileSync(join(import.meta.dirname, 'queries/brands.txt'), 'utf8')
    .trim()
    .split('\n');

/** A query that each of some pages answers best. */
export const answeredBy = (category: string, text: string, ids: readonly string[]): TestQuery => ({
  category,
  text,
  grades: new Map(ids.map((id) => [id, BEST_GRADE])),
});

type GradedSet = Record<string, ({ query: string } & Record<number, string[]>)[]>;

/** A query file: .yaml with graded addresses by category, or lines of category ⇥ query ⇥ ids of the best pages separated by |. */
export function readQueries(file: string): TestQuery[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.yaml'))
    return Object.entries(parse(text) as GradedSet).flatMap(([category, queries]) =>
      queries.map(({ query, ...addresses }) => ({
        category,
        text: query,
        grades: new Map(
          Object.entries(addresses).flatMap(([grade, list]) =>
            list.map((address) => [toId(address), Number(grade)]),
          ),
        ),
      })),
    );
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  return lines.map((line) => {
    const [category = '', query = '', ids = ''] = line.split('\t');
    return answeredBy(category, query, ids.trim() ? ids.trim().split('|') : []);
  });
}

const TELEX: Record<string, string> = { d: 'd', w: 'w', s: 's', f: 'f', r: 'r', x: 'x', j: 'j' };
const VNI: Record<string, string> = { d: '9', '^': '6', s: '1', f: '2', r: '3', x: '4', j: '5' };

/** The keys that somebody presses for a text, its tones after each word. */
function typeKeys(text: string, keyOf: (letter: string, mark: string) => string): string {
  return wordsOf(text)
    .map(({ written }) => {
      let keys = '';
      let tone = '';
      for (const letter of written) {
        const { base, marks } = partsOf(letter);
        keys +=
          base +
          [...marks]
            .filter((mark) => !'sfrxj'.includes(mark))
            .map((mark) => keyOf(base, mark))
            .join('');
        tone += [...marks]
          .filter((mark) => 'sfrxj'.includes(mark))
          .map((mark) => keyOf(base, mark))
          .join('');
      }
      return keys + tone;
    })
    .join(' ');
}

export const toTelex = (text: string) =>
  typeKeys(text, (letter, mark) => (mark === '^' ? letter : (TELEX[mark] ?? '')));
export const toVni = (text: string) =>
  typeKeys(text, (letter, mark) =>
    mark === 'w' ? (letter === 'a' ? '8' : '7') : (VNI[mark] ?? ''),
  );

/** What code makes of queries that have marks: without them, decomposed, as Telex and VNI keys, and cut short while typing. */
export function generateSets(queries: readonly TestQuery[]): Record<string, TestQuery[]> {
  const marked = queries.filter(({ text }) => wordsOf(text).some(hasMarks));
  const change = (category: string, edit: (text: string) => string) =>
    marked.map((query) => ({ ...query, category, text: edit(query.text) }));
  const long = queries.filter(({ text }) => text.length > 6);
  return {
    'no-accents': change('generated no accents', (text) => fold(text.toLowerCase())),
    nfd: change('generated NFD', (text) => text.normalize('NFD')),
    telex: change('generated Telex', toTelex),
    vni: change('generated VNI', toVni),
    prefix: long.map((query, at) => ({
      ...query,
      category: 'prefix',
      text: query.text.slice(0, -1 - (at % 3)),
      isTyping: true,
    })),
  };
}
