import { describe, expect, it } from 'vitest';
import { closePeriod } from '../../../../src/core/progress/closing.ts';
import { openConfirmations } from '../../../../src/core/progress/open-confirmations.ts';
import { reportRequests } from '../../../../src/core/progress/report-requests.ts';
import { computeTaskStatuses } from '../../../../src/core/progress/task-status.ts';
import { summaryOf } from '../../../../src/core/progress/format.ts';
import { countStatuses } from '../../../../src/core/progress/task-status.ts';
import { COLLECTIONS } from '../../../../src/collections/index.ts';
import {
  RESULTS_OF_2025,
  RESULTS_OF_2026,
  REPORTS_NEEDED_ON_25_11_2026,
} from '../../../fixtures/account/account.ts';
import { realData, sampleData } from '../../../support/progress-data.ts';

const { tasks, reports, facts } = sampleData();
const resultsOf = (closing: ReturnType<typeof closePeriod>) =>
  Object.fromEntries(closing.results.map(({ task, result }) => [task, result]));

describe('closing a year', () => {
  it('is refused while the year runs, its last day included', () =>
    expect(() => closePeriod(2026, tasks, reports, facts, '2026-12-31')).toThrow(
      'Kỳ 2026 chưa hết, từ ngày 1/1/2027 mới chốt được.',
    ));
  it('is refused for a year before the movement', () =>
    expect(() => closePeriod(2024, tasks, reports, facts, '2027-01-15')).toThrow(
      'Không có việc nào',
    ));
  it('gives the results worked by hand, for 2026 and for 2025', () => {
    expect(resultsOf(closePeriod(2026, tasks, reports, facts, '2027-01-15'))).toEqual(
      RESULTS_OF_2026,
    );
    expect(resultsOf(closePeriod(2025, tasks, reports, facts, '2026-01-15'))).toEqual(
      RESULTS_OF_2025,
    );
  });
  it('gives a record that its own schema accepts', () => {
    const closing = closePeriod(2026, tasks, reports, facts, '2027-01-15');
    expect(COLLECTIONS.closings.schema.parse(closing)).toEqual(closing);
  });
  it('is found with its day as residents read days', () => {
    const data = COLLECTIONS.closings.schema.parse(
      closePeriod(2026, tasks, reports, facts, '2027-01-05'),
    );
    const { search } = COLLECTIONS.closings;
    expect(search?.toFields({ id: '2026', data }).summary).toContain('chốt ngày 5/1/2027');
  });
  it('never calls a task failed that nobody answered for', () => {
    const real = realData();
    const { results } = closePeriod(2026, real.tasks, real.reports, real.facts, '2027-01-01');
    expect(results).toHaveLength(19);
    expect(results.filter(({ task }) => task !== 'nv-03').map(({ result }) => result)).toEqual(
      Array.from({ length: 18 }, () => 'no-data'),
    );
  });
  it('leaves the yearly tasks going on: they owe a result in 2027 too', () => {
    const { results } = closePeriod(2027, tasks, reports, facts, '2028-01-01');
    expect(results.map(({ task }) => task)).toEqual(['nv-05', 'nv-06', 'nv-07', 'nv-08', 'nv-09']);
  });
});

describe('a confirmation that is still open', () => {
  const units = [{ id: 'doan-thanh-nien', data: { name: 'Đoàn thanh niên' } }];
  const report = (more: object) => ({
    id: '2026-12-20-nv-10',
    data: {
      task: 'nv-10',
      date: '2026-12-20',
      period: '2026',
      state: 'done' as const,
      reportedBy: 'doan-thanh-nien',
      ...more,
    },
  });
  const openWith = (...sent: ReturnType<typeof report>[]) =>
    openConfirmations(2026, tasks, sent as never, units, '2027-01-05');

  it('is listed by unit with a message that can be sent as it is', () =>
    expect(openWith(report({}))).toEqual([
      {
        unit: 'Đoàn thanh niên',
        message: expect.stringMatching(
          /^Kính gửi Văn phòng\. Đoàn thanh niên báo đã hoàn thành.*\n– Việc 10: .+\. Báo cáo ngày 20\/12\/2026\.\nĐề nghị Văn phòng xác nhận, hoặc gửi lại kèm lý do, để chốt kỳ 2026\.$/,
        ) as string,
      },
    ]));
  it('is open no more once the office has answered, either way, or the unit says something else', () => {
    const answer = { unit: 'van-phong', date: '2026-12-22' };
    expect(openWith(report({ confirmation: answer }))).toEqual([]);
    expect(openWith(report({ sentBack: { ...answer, reason: 'Thiếu biên bản.' } }))).toEqual([]);
    expect(openWith(report({ state: 'in-progress' }))).toEqual([]);
    expect(openWith(report({ period: '2025' }))).toEqual([]);
  });
});

describe('what the office asks for', () => {
  const account = computeTaskStatuses(tasks, reports, facts, '2026-11-25');
  const units = [
    { id: 'doan-thanh-nien', data: { name: 'Đoàn thanh niên' } },
    { id: 'van-phong', data: { name: 'Văn phòng' } },
    { id: 'to-dan-pho', data: { name: 'Tổ dân phố' } },
  ];
  const requests = reportRequests(account, units, '2026-11-25');

  it('goes to units that lead a task in need, and to no other', () =>
    expect(requests.map(({ unit }) => unit)).toEqual(['Đoàn thanh niên', 'Văn phòng']));
  it('names every task in need with its reason and its last report', () => {
    expect(requests[0]?.tasks.map(({ number }) => number)).toEqual([10, 13, 15, 21]);
    expect(requests[0]?.tasks[3]).toMatchObject({
      lastReport: '2026-06-25',
      reasons: ['Báo cáo đã quá 90 ngày'],
    });
  });
  it('is a message that can be sent as it is', () => {
    const [first, second, ...lines] = requests[0]?.message.split('\n') ?? [];
    expect([first, second]).toEqual([
      'Kính gửi Đoàn thanh niên.',
      'Đề nghị quý đơn vị báo cáo tiến độ (tính đến ngày 25/11/2026) các việc sau của phong trào Bình dân học vụ số do đơn vị chủ trì hoặc đồng chủ trì:',
    ]);
    expect(lines[0]).toMatch(
      /^– Việc 10: .+\. Báo cáo đã quá 45 ngày\. Báo cáo gần nhất: 8\/9\/2026\.$/,
    );
  });
  it('covers every task of the account worked by hand', () => {
    const all = reportRequests(
      account,
      [...new Set(tasks.flatMap(({ data }) => data.leads))].map((id) => ({
        id,
        data: { name: id },
      })),
      '2026-11-25',
    );
    const asked = new Set(
      all.flatMap((request) =>
        request.tasks.map(({ number }) => `nv-${String(number).padStart(2, '0')}`),
      ),
    );
    expect([...asked].sort()).toEqual(Object.keys(REPORTS_NEEDED_ON_25_11_2026));
  });
});

describe('the account in one sentence', () => {
  const none = countStatuses([]).state;
  it.each([
    [
      { ...none, 'no-data': 21 },
      '21 trong 21 việc chưa có số liệu, chưa việc nào được xác nhận hoàn thành',
    ],
    [{ ...none, done: 2, 'no-data': 19 }, '2 trong 21 việc đã hoàn thành, 19 việc chưa có số liệu'],
    [
      { ...none, 'in-progress': 21 },
      'chưa việc nào được xác nhận hoàn thành, tất cả các việc đều có báo cáo hoặc số liệu',
    ],
  ])('%j', (counts, sentence) => expect(summaryOf(counts)).toBe(sentence));
});
