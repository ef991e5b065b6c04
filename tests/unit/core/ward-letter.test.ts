import { expect, test } from 'vitest';
import { letterText, wardLetter } from '../../../src/core/ward-letter.ts';

const question = (
  id: string,
  to: 'centre' | 'police',
  guides: string[],
  more: { units?: string[]; answered?: string } = {},
) => ({ id, data: { to, question: `Hỏi ${id}?`, guides, units: [], ...more } });
const guides = [
  { id: 'luu-tru', data: { inPerson: { unit: 'cong-an-phuong' } } },
  { id: 'tam-tru', data: { inPerson: { unit: 'cong-an-phuong' } } },
  { id: 'chung-thuc', data: {} },
];

test('what unlocks most comes first, and a guide that waits twice counts once', () => {
  const letter = wardLetter(
    [
      question('mot', 'centre', ['chung-thuc']),
      question('hai', 'police', ['luu-tru']),
      question('sau', 'police', ['luu-tru', 'tam-tru']),
    ],
    guides,
  );
  expect(letter.waiting).toBe(3);
  expect(letterText(letter)).toContain(
    [
      'Công an phường (2 bài chờ)',
      '1. Hỏi sau? (2 bài chờ)',
      '2. Hỏi hai? (1 bài chờ)',
      '',
      'Trung tâm Phục vụ hành chính công phường (1 bài chờ)',
      '3. Hỏi mot? (1 bài chờ)',
    ].join('\n'),
  );
});

test('guides that send people to a unit wait for its address', () => {
  const { waiting } = wardLetter(
    [question('mot', 'police', [], { units: ['cong-an-phuong'] })],
    guides,
  );
  expect(waiting).toBe(2);
});

test('an answered question leaves the letter; a withdrawn guide waits for nothing', () => {
  const letter = wardLetter(
    [
      question('mot', 'centre', ['chung-thuc'], { answered: '2026-12-01' }),
      question('hai', 'police', ['da-rut']),
    ],
    guides,
  );
  expect(letterText(letter)).not.toContain('Hỏi mot');
  expect(letterText(letter)).toMatch(/Công an phường\n1\. Hỏi hai\?\n/);
});
