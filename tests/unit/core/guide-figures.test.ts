import { expect, it } from 'vitest';
import { countGuides, isMarked } from '../../../src/core/guide-figures.ts';

const GUIDES = [
  {
    outcome: 'Bác sẽ thấy trang chủ.',
    inPerson: { where: 'Công an phường' },
    steps: [
      { action: 'Chạm **Đăng nhập**.', certainty: 'to-check', risk: 'money' },
      { action: 'Đọc lại.', certainty: 'to-check' },
      { action: 'Chạm **Gửi**.', certainty: 'certain', risk: 'account' },
    ],
    sources: [{ name: 'Nghị định', date: '2025' }, { name: 'Báo' }],
  },
  { outcome: 'Có tin báo.', stopsHere: 'Chưa rõ.', sources: [] },
  { steps: [], sources: [], withdrawn: { date: '2026-01-01' } },
];

it('counts what a guide needs to be followed to its end; guides that were withdrawn are not shown', () =>
  expect(countGuides(GUIDES)).toEqual({
    guides: 2,
    withOutcome: 2,
    withOffice: 1,
    stops: 1,
    stopsWithoutOffice: 1,
    steps: 3,
    stepsWithWord: 2,
    marks: [0, 1],
    sources: 2,
    sourcesWithoutNameOrDate: 1,
  }));

it('marks a step only where it is unsure and being wrong costs something', () =>
  expect(GUIDES[0]?.steps?.map(isMarked)).toEqual([true, false, false]));
