import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../src/core/dialect/front-matter.ts';
import { parseBody } from '../../../../src/core/dialect/parse.ts';

const faultOf = (body: string) => parseBody(body).faults[0];

describe('what would keep the parser busy is refused before it starts', () => {
  it.each([
    ['more than 200 thousand characters', 'a'.repeat(200_001), 1, '200 nghìn'],
    ['more than 2,000 lines', 'a\n'.repeat(2001), 1, '2000 dòng'],
    ['thousands of entities', '&amp;'.repeat(3001), 1, 'hơn 3000 dấu'],
    ['thousands of braces', '{'.repeat(3001), 1, 'hơn 3000 dấu'],
    ['hundreds of components', '<Abbr title="a">b</Abbr>'.repeat(251), 1, 'quá nhiều khung'],
    ['quotations in quotations', `a\n\n${'> '.repeat(21)}b`, 3, 'lồng quá sâu'],
    ['lists in lists on one line', `a\n${'1. '.repeat(21)}b`, 2, 'lồng quá sâu'],
    [
      'a table whose empty rows would be filled up',
      `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'|\n'.repeat(100)}`,
      2,
      'Bảng có hơn 2000 ô',
    ],
  ])('%s', (_, body, line, words) =>
    expect(faultOf(body)).toMatchObject({ line, message: expect.stringContaining(words) }),
  );

  it.each([
    ['thousands of fields', lines(601, 'a: b'), '600 dòng'],
    ['brackets in brackets', `a: ${'['.repeat(301)}`, 'quá nhiều dấu'],
    ['lists in lists in fields', `a: ${'- '.repeat(302)}`, 'quá nhiều dấu'],
  ])('%s', (_, yaml, words) =>
    expect(parseYaml(yaml)).toMatchObject({ message: expect.stringContaining(words) }),
  );
});

describe('what a long article holds is let through', () => {
  it.each([
    ['hundreds of paragraphs', 'Một đoạn **văn** có [cách cài VNeID](/a/).\n\n'.repeat(200)],
    ['a table of 150 rows', `| a | b | c |\n|---|---|---|\n${'| một | hai | ba |\n'.repeat(150)}`],
    ['lists in lists', '- a\n  - b\n    - c\n      - d'],
    ['a very long line', 'chữ '.repeat(20_000)],
  ])('%s', (_, body) => expect(faultOf(body)).toBeUndefined());
});

function lines(count: number, line: string): string {
  return Array.from({ length: count + 1 }, () => line).join('\n');
}
