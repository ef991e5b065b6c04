import { expect, it } from 'vitest';
import { COLLECTIONS } from '../../../src/collections/index.ts';

const question = { title: 'Mở máy', guide: 'cai-vneid', task: 'nv-17' };
const isTaken = (order: number) =>
  COLLECTIONS['self-check'].schema.safeParse({ ...question, order }).success;

it('there are at most ten questions: each has its number, and no number is higher', () => {
  expect([1, 10].map(isTaken)).toEqual([true, true]);
  expect([0, 11].map(isTaken)).toEqual([false, false]);
  expect(COLLECTIONS['self-check'].unique?.map(({ field }) => field)).toEqual(['order']);
});
