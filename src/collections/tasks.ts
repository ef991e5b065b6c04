import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import * as column from './record-fields.ts';
import {
  COMPARISONS,
  INDICATOR_KINDS,
  SCHEDULE_KINDS,
  SITE_COUNTS,
  TARGET_PERIODS,
  TASK_GROUPS,
  DEADLINE_STATES,
  EVIDENCE_LEVELS,
  FRESHNESS,
  TASK_STATES,
} from './enums.ts';
import { choice, day, group, line, list, paragraph, relation, relations, some } from './fields.ts';

const cell = (title: string, optional = false) => {
  const text = z.string().trim().meta({
    title,
    description: 'Chép nguyên văn phụ lục. Không sửa.',
    readOnly: true,
    multiline: true,
  });
  return optional ? text : text.min(1);
};

const indicator = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .meta({
        title: 'Mã chỉ số',
        description: 'Chữ thường không dấu, nối bằng gạch. Bà con không thấy.',
      }),
    name: line('Tên chỉ số', 'Đếm cái gì.', 120),
    unit: line('Đơn vị tính', 'Ví dụ: “hộ”, “tin”.', 40),
    kind: choice('Loại', 'Số đếm, tỷ lệ, có hoặc không, tự động tính.', INDICATOR_KINDS),
    counts: choice(
      'Tự động đếm gì',
      'Chỉ chọn khi loại là “Tự động tính”.',
      SITE_COUNTS,
    ).optional(),
    comparison: choice('So với mục tiêu', 'Ít nhất hay đúng bằng.', COMPARISONS),
    targets: some(
      z.strictObject({
        period: choice('Kỳ', 'Mục tiêu của năm nào, hay của mỗi tuần.', TARGET_PERIODS),
        value: z.number().meta({ title: 'Mục tiêu', description: 'Đúng số trong phụ lục.' }),
      }),
      'Mục tiêu từng kỳ',
      'Mỗi kỳ một dòng.',
      'kỳ',
    ).meta({ summary: '{{fields.period}}: {{fields.value}}' }),
    how: line('Cách tính', 'Tính từ đâu.', 240),
    criteria: line('Khi nào là đạt', 'Một câu.', 240),
  })
  .refine(({ kind, counts }) => (kind === 'computed') === (counts !== undefined), {
    path: ['counts'],
    message:
      'Chỉ số loại “Tự động tính” phải chọn tự động đếm gì, loại khác thì bỏ trống. Hãy xem lại hai ô.',
  });

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã việc, từ nv-01 đến nv-21.'),
  number: z.int().min(1).max(21).meta({ description: 'Số thứ tự trong phụ lục.' }),
  group: column.code('Nhóm việc.', TASK_GROUPS),
  title: column.text('Tên dễ hiểu, do người biên tập đặt.'),
  summary: column.text('Một câu dễ hiểu.'),
  annexText: column.text('Nội dung công việc, nguyên văn phụ lục.'),
  annexLead: column.text('Đơn vị chủ trì, nguyên văn phụ lục.'),
  annexSupport: column.orNull(
    column.text('Đơn vị phối hợp, nguyên văn phụ lục; trống nếu phụ lục để trống.'),
  ),
  annexResult: column.text('Kết quả thực hiện, nguyên văn phụ lục.'),
  annexTime: column.text('Thời gian thực hiện, nguyên văn phụ lục.'),
  leads: column.ids('Mã đơn vị chủ trì hoặc đồng chủ trì.'),
  supports: column.ids('Mã đơn vị phối hợp.'),
  audiences: column.ids('Mã nhóm người; trống là mọi người.'),
  scheduleKind: column.code('Kiểu thời hạn.', SCHEDULE_KINDS),
  from: column.day('Ngày bắt đầu.'),
  to: column.orNull(column.day('Hạn ghi trong kế hoạch; trống với việc hằng năm.')),
  state: column.code('Việc đến đâu, theo báo cáo mới nhất.', TASK_STATES),
  deadline: column.code('Hạn so với ngày của dữ liệu.', DEADLINE_STATES),
  report: column.orNull(column.id('Mã báo cáo đang được tính.')),
  reportDate: column.orNull(column.day('Ngày của báo cáo ấy.')),
  asOf: column.orNull(column.day('Số liệu của báo cáo ấy tính đến ngày này.')),
  ageDays: column.orNull(column.count('Số ngày từ báo cáo ấy đến ngày của dữ liệu.')),
  freshness: column.orNull(column.code('Báo cáo mới hay cũ.', FRESHNESS)),
  evidenceLevel: column.orNull(
    column.code('Mức bằng chứng cao nhất của báo cáo ấy.', EVIDENCE_LEVELS),
  ),
  eventsHeld: column.count('Số buổi đã mở, tự động đếm.'),
  eventAttendees: column.count('Lượt người dự các buổi ấy, tự động cộng.'),
  url: column.address('Trang của việc.'),
});

/** One of the 21 assigned tasks: the annex word for word, and one plain sentence beside it. */
const tasks = defineCollection({
  name: 'tasks',
  noun: 'nhiệm vụ',
  nameOf: ({ number, title }) => (number && title ? `${number}. ${title}` : undefined),
  format: 'mdx',
  schema: () =>
    z.strictObject({
      number: z
        .int()
        .min(1)
        .max(21)
        .meta({ title: 'Số thứ tự', description: 'Theo phụ lục.', readOnly: true }),
      group: choice('Nhóm', 'Nhóm I đến IV của phụ lục.', TASK_GROUPS),
      title: line(
        'Tên dễ hiểu',
        'Tên ngắn cho bà con. Ví dụ: “Đến từng nhà, nói rõ phong trào để làm gì”.',
        70,
      ),
      verbatim: group('Nguyên văn phụ lục', 'Chỉ để xem. Muốn giải thích thêm, viết ở ô khác.', {
        text: cell('Nội dung công việc'),
        lead: cell('Đơn vị chủ trì'),
        support: cell('Đơn vị phối hợp', true),
        result: cell('Kết quả thực hiện'),
        time: cell('Thời gian thực hiện'),
      }),
      summary: line('Một câu dễ hiểu', 'Ai làm gì, cho ai.', 200),
      benefit: line('Bà con được gì', 'Một câu.', 200),
      leads: relations('units', 'Chủ trì', 'Đơn vị chủ trì.').refine(
        (ids) => ids.length > 0,
        'Việc nào cũng có ít nhất một đơn vị chủ trì.',
      ),
      supports: relations('units', 'Phối hợp', 'Đơn vị phối hợp.'),
      audiences: relations('audiences', 'Cho ai', 'Để trống nếu cho mọi người.'),
      schedule: group('Thời hạn', 'Theo cột thời gian của phụ lục.', {
        kind: choice('Kiểu thời hạn', 'Một tháng, nhiều năm hay hằng năm.', SCHEDULE_KINDS),
        from: day('Từ ngày', 'Ngày bắt đầu.'),
        to: day('Đến ngày', 'Ngày cuối. Việc hằng năm không có.').optional(),
      }),
      indicators: list(indicator, 'Chỉ số', 'Chỉ ghi khi phụ lục có con số.', 'chỉ số').meta({
        summary: '{{fields.name}}',
      }),
      document: relation('documents', 'Theo văn bản', 'Văn bản giao việc.'),
      sourceNote: paragraph(
        'Ghi chú về bản gốc',
        'Chỗ bản gốc viết lệch, nói rõ, không sửa.',
        400,
      ).optional(),
      guides: relations('guides', 'Bài hướng dẫn', 'Bài giúp bà con làm việc này.'),
    }),
  id: { pattern: /^nv-\d{2}$/, technical: '“nv-01.mdx” đến “nv-21.mdx”' },
  locked: {
    create:
      'Danh sách nhiệm vụ theo đúng phụ lục của phường nên không thêm được. Muốn nói thêm về một việc, hãy viết báo cáo tiến độ.',
    remove:
      'Nhiệm vụ theo đúng phụ lục của phường nên không xóa được. Việc không làm nữa thì gửi báo cáo, chọn “Đã điều chỉnh”.',
  },
  unique: [{ field: 'number', label: 'Số thứ tự' }],
  urlFolder: 'tien-do',
  compare: (a, b) => a.data.number - b.data.number,
  cms: {
    order: 4,
    label: '21 nhiệm vụ',
    description: 'Nguyên văn phụ lục chỉ để xem. Báo cáo tiến độ ở mục “Báo cáo tiến độ”.',
    title: '{{fields.number}}. {{fields.title}}',
    sort: { field: 'number', label: 'Số thứ tự', default_sort: 'asc' },
    groups: [{ label: 'Nhóm:', field: 'group' }],
    preview: 'TaskArticle',
  },
  search: {
    order: 5,
    toFields: ({ data }) => ({
      kind: 'Việc phường giao',
      title: data.title,
      summary: data.summary,
      aliases: [`việc ${data.number}`, `tiến độ việc số ${data.number}`],
      headings: ['Báo cáo và bằng chứng'],
      texts: [
        data.benefit,
        data.sourceNote,
        ...Object.values(data.verbatim),
        ...data.indicators.flatMap(({ name, how, criteria }) => [name, how, criteria]),
      ],
    }),
  },
  siteMap: {
    label: '21 việc phường giao',
    order: 4,
    title: ({ number, title }) => `Việc ${number}: ${title}`,
  },
  openData: { title: '21 việc và tình trạng', record: RECORD },
});

export default tasks;

declare module './collection.ts' {
  interface CollectionRegistry {
    tasks: typeof tasks;
  }
}

export type Task = DataOf<'tasks'>;
