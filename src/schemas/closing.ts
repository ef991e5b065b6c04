import { z } from 'zod';
import { PERIOD_RESULTS, TASK_STATES } from '../vocabulary.ts';
import { choice, day, line, relation } from './fields.ts';

/** What became of the tasks in a year, as it was known on the day of closing. Written by `npm run close-period`, never changed. */
export const closingSchema = z.strictObject({
  year: z.int().min(2025).meta({ title: 'Năm', description: 'Kỳ đã chốt.' }),
  closedOn: day('Ngày chốt', 'Kết quả đúng vào ngày này.'),
  results: z
    .array(
      z.strictObject({
        task: relation('tasks', 'Nhiệm vụ', 'Việc.'),
        result: choice('Kết quả', 'Kết quả của kỳ.', PERIOD_RESULTS),
        state: choice('Tình trạng', 'Tình trạng vào ngày chốt.', TASK_STATES),
        report: relation('updates', 'Báo cáo', 'Báo cáo được tính.').optional(),
        figures: z.array(line('Số liệu', 'Số liệu vào ngày chốt.', 200)).default([]),
      }),
    )
    .min(1),
});

export type Closing = z.output<typeof closingSchema>;
