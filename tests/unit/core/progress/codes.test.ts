import { describe, expect, it, vi } from 'vitest';
import { taskFilters } from '../../../../src/core/progress/filters.ts';
import type { Indicator } from '../../../../src/core/progress/types.ts';
import { formatFigure, formatTarget } from '../../../../src/core/progress/format.ts';

// Every label reads otherwise here: what is decided by a label goes wrong.
vi.mock('../../../../src/collections/enums.ts', async (importOriginal) => {
  const enums = await importOriginal<Record<string, Record<string, string>>>();
  const reworded = (list: Record<string, string>) =>
    Object.fromEntries(Object.entries(list).map(([code, label]) => [code, `Nói khác: ${label}`]));
  return {
    ...enums,
    TASK_STATES: reworded(enums.TASK_STATES ?? {}),
    DEADLINE_STATES: reworded(enums.DEADLINE_STATES ?? {}),
  };
});

describe('a label that is reworded', () => {
  it('changes the words of a filter and not its published address', () => {
    const filters = new Map(taskFilters([]).map(({ label, slug }) => [label, slug]));
    expect(filters.get('Nói khác: Đã hoàn thành')).toBe('da-hoan-thanh');
    expect(filters.get('Nói khác: Đã qua hạn ghi trong kế hoạch')).toBe(
      'da-qua-han-ghi-trong-ke-hoach',
    );
  });
});

describe('what an indicator is', () => {
  const indicator: Indicator = {
    id: 'ten-nao-cung-duoc',
    name: 'Chuyên mục',
    unit: 'chuyên mục',
    kind: 'computed',
    counts: 'section',
    comparison: '=',
    targets: [{ period: '2025', value: 1 }],
    how: 'Trang tự ghi.',
    criteria: 'Đạt khi đã có.',
  };
  it('is said by its fields, whatever its id is', () =>
    expect([formatFigure({ value: 1 }, indicator), formatTarget(indicator, 1)]).toEqual([
      'Có',
      'Có',
    ]));
  it('is weekly by the code of its target', () =>
    expect(
      formatTarget(
        {
          ...indicator,
          counts: 'news-weeks',
          unit: 'tin',
          targets: [{ period: 'week', value: 1 }],
        },
        1,
      ),
    ).toBe('đúng bằng 1 tin mỗi tuần'));
});
