import { describe, expect, it } from 'vitest';
import { tellPlanEnds } from '../../../../src/core/progress/plan-end.ts';

const TASKS = [
  { id: 'nv-01', data: { number: 1, schedule: { to: '2025-10-31' } } },
  { id: 'nv-07', data: { number: 7, schedule: {} } },
  { id: 'nv-19', data: { number: 19, schedule: { to: '2026-12-31' } } },
];
const told = (text: string, tasks: string[], today: string) =>
  tellPlanEnds({ collection: 'guides', id: 'a', data: { tasks, who: text } }, TASKS, today).who;

describe('a sentence that rests on the plan', () => {
  it.each([
    [
      'Bác hỏi. Phường giao Công an phường giúp.',
      'Bác hỏi. Phường giao (đến hết năm 2026) Công an phường giúp.',
    ],
    ['Tổ được giao đến từng nhà.', 'Tổ được giao (đến hết năm 2026) đến từng nhà.'],
    ['Tổ được phường giao đến từng nhà.', 'Tổ được phường giao (đến hết năm 2026) đến từng nhà.'],
    [
      'Phường giao Trung tâm giúp, năm 2025 và 2026.',
      'Phường giao (đến hết năm 2026) Trung tâm giúp.',
    ],
  ])('“%s” stands on the last day and is said with its end from the next on', (text, after) => {
    expect(told(text, ['nv-19'], '2026-12-31')).toBe(text);
    expect(told(text, ['nv-19'], '2027-01-01')).toBe(after);
    expect(told(text, ['nv-19', 'nv-07'], '2027-02-15')).toBe(after);
  });
  it('has no end where its task is done every year', () => {
    const text = 'Phường giao vận động cài.';
    expect(told(text, ['nv-07'], '2027-02-15')).toBe(text);
    expect(told('Phường giao vận hành 1022 (việc 7)', ['nv-19'], '2027-02-15')).toBe(
      'Phường giao vận hành 1022 (việc 7)',
    );
  });
  it('of a task ends with that task', () =>
    expect(
      tellPlanEnds(
        {
          collection: 'tasks',
          id: 'nv-01',
          data: { summary: 'Văn phòng được giao mở.', verbatim: { text: 'Phường giao mở' } },
        },
        TASKS,
        '2025-11-01',
      ),
    ).toEqual({
      summary: 'Văn phòng được giao (đến hết tháng 10/2025) mở.',
      verbatim: { text: 'Phường giao mở' },
    }));
  it.each(['Hỏi ai đang được giao hướng dẫn hôm ấy.', 'Bác tự gõ mã.'])('“%s” is none', (text) =>
    expect(told(text, ['nv-19'], '2027-02-15')).toBe(text),
  );
  it('in news is of its day', () => {
    const data = { tasks: ['nv-19'], title: 'Phường giao 21 việc' };
    expect(tellPlanEnds({ collection: 'news', id: 'a', data }, TASKS, '2027-02-15')).toBe(data);
  });
});
