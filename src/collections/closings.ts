import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import { PERIOD_RESULTS, TASK_STATES } from './enums.ts';
import { choice, day, line, list, relation } from './fields.ts';

/** What became of the tasks in a year, as it was known on the day of closing. Written by `npm run close-period`, never changed. */
const closings = defineCollection({
  name: 'closings',
  noun: 'kỳ đã chốt',
  nameOf: ({ year }) => `${year}`,
  format: 'yaml',
  schema: () =>
    z.strictObject({
      year: z.int().min(2025).meta({ title: 'Năm', description: 'Kỳ đã chốt.' }),
      closedOn: day('Ngày chốt', 'Kết quả đúng vào ngày này.'),
      results: z
        .array(
          z.strictObject({
            task: relation('tasks', 'Nhiệm vụ', 'Việc.'),
            result: choice('Kết quả', 'Kết quả của kỳ.', PERIOD_RESULTS),
            state: choice('Tình trạng', 'Tình trạng vào ngày chốt.', TASK_STATES),
            report: relation('reports', 'Báo cáo', 'Báo cáo được tính.').optional(),
            figures: list(
              line('Số liệu', 'Số liệu vào ngày chốt.', 200),
              'Số liệu',
              'Số liệu vào ngày chốt.',
              'số liệu',
            ),
          }),
        )
        .min(1)
        .meta({ title: 'Kết quả từng việc', description: 'Mỗi việc một dòng.' }),
    }),
  id: { pattern: /^\d{4}$/, technical: 'một năm, ví dụ “2026.yaml”' },
  compare: (a, b) => b.data.year - a.data.year,
  isAppendOnly: true,
  urlFolder: 'tien-do/ky',
  siteMap: {
    label: 'Kết quả đã chốt',
    order: 5,
    title: ({ year }) => `Kết quả năm ${year}`,
    changed: ({ closedOn }) => closedOn,
  },
  search: {
    order: 8,
    toFields: ({ data: { year, closedOn, results } }) => ({
      kind: 'Việc phường giao',
      title: `Kết quả năm ${year}, đã chốt`,
      summary: `Kết quả năm ${year} của ${results.length} việc, chốt ngày ${closedOn.split('-').map(Number).reverse().join('/')}.`,
    }),
  },
});

export default closings;

declare module './collection.ts' {
  interface CollectionRegistry {
    closings: typeof closings;
  }
}

export type Closing = DataOf<'closings'>;
