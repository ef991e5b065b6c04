import { z } from 'zod';
import { COMPARISONS, INDICATOR_KINDS, SCHEDULE_KINDS, TASK_GROUPS } from '../vocabulary.ts';
import { choice, day, line, list, paragraph, relation, relations } from './fields.ts';

const cell = (title: string, optional = false) => {
  const text = z.string().trim().meta({
    title,
    description: 'Chép nguyên văn phụ lục. Không sửa.',
    readOnly: true,
    multiline: true,
  });
  return optional ? text : text.min(1);
};

const indicator = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta({ title: 'Mã chỉ số', description: 'Chữ thường không dấu, ví dụ “so-ho”.' }),
  name: line('Tên chỉ số', 'Đếm cái gì.', 120),
  unit: line('Đơn vị tính', 'Ví dụ: “hộ”, “tin”.', 40),
  kind: choice('Loại', 'Số đếm, tỷ lệ, có hoặc không, trang tự tính.', INDICATOR_KINDS),
  comparison: choice('So với mục tiêu', 'Ít nhất hay đúng bằng.', COMPARISONS),
  targets: z
    .array(
      z.strictObject({
        period: line('Kỳ', 'Năm, ví dụ “2025”, hoặc “tuần”.', 20),
        value: z.number().meta({ title: 'Mục tiêu', description: 'Đúng số trong phụ lục.' }),
      }),
    )
    .min(1)
    .meta({
      title: 'Mục tiêu từng kỳ',
      description: 'Mỗi kỳ một dòng.',
      singular: 'kỳ',
      summary: '{{fields.period}}: {{fields.value}}',
    }),
  how: line('Cách tính', 'Tính từ đâu.', 240),
  criteria: line('Khi nào là đạt', 'Một câu.', 240),
});

/** One of the 21 assigned tasks: the annex word for word, and one plain sentence beside it. */
export const taskSchema = z.strictObject({
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
  verbatim: z
    .strictObject({
      text: cell('Nội dung công việc'),
      lead: cell('Đơn vị chủ trì'),
      support: cell('Đơn vị phối hợp', true),
      result: cell('Kết quả thực hiện'),
      time: cell('Thời gian thực hiện'),
    })
    .meta({
      title: 'Nguyên văn phụ lục',
      description: 'Chỉ để xem. Muốn giải thích thêm, viết ở ô khác.',
    }),
  summary: line('Một câu dễ hiểu', 'Ai làm gì, cho ai.', 200),
  benefit: line('Bà con được gì', 'Một câu.', 200),
  leads: relations('units', 'Chủ trì', 'Đơn vị chủ trì.').refine(
    (ids) => ids.length > 0,
    'Việc nào cũng có ít nhất một đơn vị chủ trì.',
  ),
  supports: relations('units', 'Phối hợp', 'Đơn vị phối hợp.'),
  audiences: relations('audiences', 'Cho ai', 'Để trống nếu cho mọi người.'),
  schedule: z
    .strictObject({
      kind: choice('Kiểu thời hạn', 'Một tháng, nhiều năm hay hằng năm.', SCHEDULE_KINDS),
      from: day('Từ ngày', 'Ngày bắt đầu.'),
      to: day('Đến ngày', 'Ngày cuối. Việc hằng năm không có.').optional(),
    })
    .meta({ title: 'Thời hạn', description: 'Theo cột thời gian của phụ lục.' }),
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
});

export type Task = z.output<typeof taskSchema>;
