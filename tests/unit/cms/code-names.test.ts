import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/cms/option-labels.ts';
import { cmsConfig } from '../../../src/cms/config/config.ts';
import { indicatorHelp, indicatorOptions } from '../../../src/cms/widgets/indicators.ts';
import { titleOf } from '../../../src/cms/widgets/choices.ts';

interface Field {
  name: string;
  display_fields?: string[];
  options?: object[];
  fields?: Field[];
}

/** As Decap keeps it. */
const kept = ({ ...field }: object): { get: (key: string) => unknown } => ({
  get: (key) => {
    const value = (field as Record<string, unknown>)[key];
    return key === 'options' && Array.isArray(value)
      ? value.map((one: object) => kept(one))
      : value;
  },
});
const { collections } = cmsConfig();
const REPORTS = (collections.find(({ name }) => name === 'reports') as { fields: Field[] }).fields;
const fieldOf = (name: string) => REPORTS.find((field) => field.name === name);

const TASK = {
  slug: 'nv-02',
  data: {
    number: 2,
    title: 'Đến từng nhà',
    indicators: [
      {
        id: 'ho',
        name: 'Hộ được phổ biến',
        unit: 'hộ',
        kind: 'ratio',
        comparison: '>=',
        targets: [
          { period: '2026', value: 80 },
          { period: '2027', value: 100 },
        ],
      },
      { id: 'tin', name: 'Tin mỗi tuần', unit: 'tin', kind: 'computed' },
    ],
  },
};
const LISTS: Record<string, { slug: string; data: Record<string, unknown> }[]> = {
  tasks: [TASK],
  units: [{ slug: 'van-phong', data: { name: 'Văn phòng' } }],
};
const listOf = (collection: string) => LISTS[collection];
const REPORT = { task: 'nv-02', date: '2026-06-01', state: 'blocked', reportedBy: 'van-phong' };

describe('what editors choose', () => {
  it('is a report by its day, its state, its unit and its task', () => {
    const names = namesIn(REPORTS.map(kept), REPORT, listOf);
    expect(titleOf(names, fieldOf('corrects')?.display_fields ?? [])).toBe(
      '1/6/2026 · Đang vướng, cần hỗ trợ · Văn phòng · 2. Đến từng nhà',
    );
  });
  it('is an indicator by its name and unit, save one that is counted by itself', () =>
    expect(indicatorOptions(TASK)).toEqual([{ value: 'ho', label: 'Hộ được phổ biến (hộ)' }]));
  it('is an indicator whose targets are told, and where its figure goes', () => {
    expect(indicatorHelp(TASK, 'ho')).toBe(
      'Mục tiêu: năm 2026 ít nhất 80% số hộ; năm 2027 ít nhất 100% số hộ. Ghi ở hai ô “Số đã làm được” và “Tổng số”.',
    );
    expect(indicatorHelp(TASK, 'khac')).toBe('');
    expect(indicatorHelp(undefined, 'ho')).toBe('');
  });
  it('is no indicator before the task is chosen', () =>
    expect(indicatorOptions(undefined)).toEqual([]));
});

describe('a folded item', () => {
  const figure = (fieldOf('figures')?.fields ?? []).map(kept);
  it('is told by the indicator’s name', () =>
    expect(namesIn(figure, { indicator: 'ho' }, listOf)).toEqual({
      indicator: 'Hộ được phổ biến',
    }));
  it('shows no code while the names are still on their way', () =>
    expect(namesIn(figure, { indicator: 'ho' }, () => undefined)).toEqual({ indicator: '…' }));
});
