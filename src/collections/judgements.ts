import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import { JUDGES } from './enums.ts';
import { DATED_ID, BY_MONTH, choice, paragraph, relation, today } from './fields.ts';
import * as column from './record-fields.ts';

/** What a body that oversees the ward said of a task, beside the unit's own word. Append-only, like reports. */
const judgements = defineCollection({
  name: 'judgements',
  noun: 'ý kiến giám sát',
  nameOf: ({ date, task }) => {
    const [, number] = /^nv-0*(\d+)$/.exec(String(task)) ?? [];
    return date && number
      ? `ngày ${String(date).split('-').reverse().join('/')}, nhiệm vụ ${number}`
      : undefined;
  },
  format: 'yaml',
  schema: () =>
    z.strictObject({
      task: relation('tasks', 'Nhiệm vụ', 'Ý kiến về việc nào.'),
      by: choice('Nơi có ý kiến', 'Nơi giám sát, không phải đơn vị làm việc ấy.', JUDGES),
      date: today('Ngày có ý kiến', 'Ngày ghi trong văn bản hoặc biên bản.'),
      words: paragraph('Ý kiến', 'Đúng lời của nơi giám sát, một hai câu.', 400),
      document: relation('documents', 'Văn bản đã đăng', 'Văn bản có ý kiến ấy.').optional(),
    }),
  id: DATED_ID,
  isAppendOnly: true,
  isQuoting: true,
  locked: {
    remove:
      'Ý kiến giám sát đã đăng thì không xóa được. Nơi giám sát có ý kiến khác thì thêm một ý kiến mới.',
  },
  compare: (a, b) => b.data.date.localeCompare(a.data.date) || b.id.localeCompare(a.id),
  cms: {
    order: 5,
    label: 'Ý kiến giám sát',
    description:
      'Lời của Mặt trận Tổ quốc hoặc Ban Thanh tra nhân dân về một việc, đứng cạnh báo cáo của đơn vị.',
    slug: '{{fields.date}}-{{fields.task}}-{{fields.by}}',
    title: 'task',
    choice: '{{fields.date}} · {{fields.by}} · {{fields.task}}',
    summary: "{{fields.date | date('D/M/YYYY')}} · Nhiệm vụ {{fields.task}} · {{fields.by}}",
    sort: { field: 'date', label: 'Ngày có ý kiến', default_sort: 'desc' },
    groups: [{ label: 'Nhiệm vụ', field: 'task' }, BY_MONTH],
  },
  openData: {
    title: 'Ý kiến giám sát',
    record: z.strictObject({
      id: column.id('Mã ý kiến.'),
      task: column.id('Mã việc.'),
      by: column.code('Nơi có ý kiến.', JUDGES),
      date: column.day('Ngày có ý kiến.'),
      words: column.text('Lời của nơi ấy.'),
      url: column.address('Chỗ của ý kiến trên trang của việc.'),
    }),
  },
});
export default judgements;

declare module './collection.ts' {
  interface CollectionRegistry {
    judgements: typeof judgements;
  }
}

export type Judgement = DataOf<'judgements'>;
