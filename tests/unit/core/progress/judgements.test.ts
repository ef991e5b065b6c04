import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../../../src/collections/index.ts';
import { findJudgementFaults } from '../../../../src/core/progress/rules.ts';
import { computeTaskStatuses } from '../../../../src/core/progress/task-status.ts';
import { sampleData } from '../../../support/progress-data.ts';

const { tasks, reports, facts } = sampleData();
const given = { task: 'nv-04', by: 'mat-tran', date: '2026-10-21', words: 'Đã hỏi 30 hộ.' };
const faultsOf = (fields: object) =>
  COLLECTIONS.judgements.schema.safeParse(fields).error?.issues.map(({ path }) => path[0]);

describe('a judgement', () => {
  it('stands with its day, its body and its words', () => expect(faultsOf(given)).toBeUndefined());
  it.each(['date', 'by', 'words', 'task'])('without “%s” is refused', (field) =>
    expect(faultsOf({ ...given, [field]: undefined })).toEqual([field]),
  );
  it('is nobody’s on their own work', () => {
    const known = { tasks: new Map(tasks.map((task) => [task.id, task])) };
    const of = (task: string) => findJudgementFaults({ ...given, by: 'mat-tran', task }, known);
    expect(of('nv-04')).toEqual([]);
    expect(of('nv-17')[0]?.message).toMatch(/chủ trì việc này nên không tự giám sát được\. Hãy/);
  });
  it('stands beside the unit’s state from its day on and changes nothing of it', () => {
    const on = (day: string) => computeTaskStatuses(tasks, reports, facts, day)[3];
    expect(on('2026-10-20')?.judgements).toEqual([]);
    expect(on('2026-10-21')?.judgements.map(({ data }) => data.by)).toEqual(['thanh-tra-nhan-dan']);
    expect(on('2026-10-21')?.state).toBe(on('2026-10-20')?.state);
  });
});

it('figures of a year end with that year', () => {
  const report = {
    task: 'nv-04',
    date: '2027-01-20',
    asOf: '2027-01-15',
    period: '2026',
    state: 'not-started',
    figures: [{ indicator: 'ho-duoc-pho-bien', numerator: 1, denominator: 2 }],
    reportedBy: 'van-phong',
  };
  const messages = (fields: object) =>
    COLLECTIONS.reports.schema.safeParse(fields).error?.issues.map(({ message }) => message);
  expect(messages(report)).toEqual([
    'Số liệu của kỳ 2026 chỉ tính đến hết ngày 31/12/2026. Đơn vị ghi ngày trong kỳ ấy, hoặc báo cáo cho kỳ 2027.',
  ]);
  expect(messages({ ...report, asOf: '2026-12-31' })).toBeUndefined();
});
