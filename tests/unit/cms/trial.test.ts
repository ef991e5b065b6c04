import { expect, it } from 'vitest';
import { openFile, writeFile } from '../../../src/cms/format/file.ts';
import { recordTrial } from '../../../src/cms/trial/record.ts';
import { isMarked, settledStep } from '../../../src/core/guide-figures.ts';

const DEVICE = {
  date: '2026-11-28',
  app: 'VNeID',
  version: '2.2.1',
  device: 'điện thoại Android',
};
const GUIDE = `---
title: "Bài"
steps:
  - title: "Một"
    certainty: to-check
  - title: "Hai"
    certainty: to-check
    checked:
      date: 2026-10-01
      app: "VNeID"
      version: "2.1"
      device: "điện thoại cũ"
  - title: "Ba"
    certainty: to-check
missing:
  - "Giờ làm việc"
---
`;

it('a trial writes day, version and phone into each step that was right, and nothing else into the others', () => {
  const file = openFile(GUIDE, 'mdx');
  recordTrial(file, DEVICE, ['same', { other: 'nút ghi Tiếp tục' }, undefined]);
  expect(writeFile(file, 'mdx')).toBe(`---
title: "Bài"
steps:
  - title: "Một"
    certainty: to-check
    checked:
      date: 2026-11-28
      app: VNeID
      version: "2.2.1"
      device: "điện thoại Android"
  - title: "Hai"
    certainty: to-check
  - title: "Ba"
    certainty: to-check
missing:
  - "Giờ làm việc"
  - "Bước 2, máy hiện khác (28/11/2026, VNeID 2.2.1, điện thoại Android): nút ghi Tiếp tục"
---
`);
});

it('what was tried is doubted no more; what waits for the law, or was not tried, still is', () => {
  const doubted = (certainty: string, checked?: object) =>
    isMarked(settledStep({ certainty, risk: 'money', checked }));
  expect(doubted('to-check')).toBe(true);
  expect(doubted('to-check', DEVICE)).toBe(false);
  expect(doubted('pending-law', DEVICE)).toBe(true);
});
