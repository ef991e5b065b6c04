import { z } from 'zod';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS, WORK_STATES } from '../vocabulary.ts';
import { choice, day, line, list, paragraph, relation, today, webAddress } from './fields.ts';

/** One piece of proof: a file, an address or an entry of this site. */
export const evidence = z.strictObject({
  kind: choice('Loại', 'Văn bản, tin bài, ảnh, bảng số liệu …', EVIDENCE_KINDS),
  title: line('Tên', 'Bằng chứng nói điều gì. Ví dụ: “Danh sách hộ đã gặp, đợt 1”.', 160),
  date: today('Ngày', 'Ngày của bằng chứng.'),
  news: relation('news', 'Tin trên trang này', 'Chọn tin đã đăng.').optional(),
  document: relation('documents', 'Văn bản trên trang này', 'Chọn văn bản.').optional(),
  event: relation('events', 'Buổi học trên trang này', 'Chọn buổi học.').optional(),
  url: webAddress('Đường dẫn', 'Địa chỉ công khai.').optional(),
  level: choice('Mức', 'Đơn vị tự báo, có tài liệu hay đã xác nhận.', EVIDENCE_LEVELS),
});

const figure = z
  .strictObject({
    indicator: line('Chỉ số', 'Mã chỉ số của việc.', 40),
    value: z.number().optional().meta({ title: 'Giá trị', description: 'Cho chỉ số đếm.' }),
    numerator: z.int().nonnegative().optional().meta({ title: 'Tử số', description: 'Ví dụ: số hộ đã gặp.' }),
    denominator: z.int().positive().optional().meta({ title: 'Mẫu số', description: 'Ví dụ: tổng số hộ.' }),
  })
  .refine((f) => (f.value === undefined) !== (f.numerator === undefined || f.denominator === undefined), 'Ghi một giá trị, hoặc cả tử số và mẫu số.');

/** A progress report. Append-only: a correction is a new report that names the one it corrects. */
export const updateSchema = z
  .strictObject({
    task: relation('tasks', 'Nhiệm vụ', 'Báo cáo cho việc nào.'),
    date: today('Ngày báo cáo', 'Ngày gửi báo cáo.'),
    asOf: today('Số liệu tính đến', 'Số liệu đúng đến ngày này.'),
    period: line('Kỳ', 'Năm, ví dụ “2026”.', 20).meta({ initial: 'year' }),
    state: choice('Tình trạng', 'Việc đang ở đâu.', WORK_STATES),
    figures: list(figure, 'Số liệu', 'Chỉ số nào có thì ghi.', 'số liệu').meta({ summary: '{{fields.indicator}}' }),
    evidence: list(evidence, 'Bằng chứng', 'Văn bản, tin, ảnh, bảng số liệu.', 'bằng chứng').meta({ summary: '{{fields.title}}' }),
    obstacle: paragraph('Vướng gì', 'Điều đang vướng.', 300).optional(),
    next: paragraph('Việc tiếp theo', 'Sẽ làm gì.', 300).optional(),
    reportedBy: relation('units', 'Đơn vị báo cáo', 'Vai trò, không ghi tên người.').meta({ initial: 'last' }),
    confirmation: z
      .strictObject({ unit: relation('units', 'Đơn vị xác nhận', 'Ai xác nhận.'), date: day('Ngày xác nhận', 'Ngày đơn vị ấy xác nhận.') })
      .meta({ title: 'Xác nhận', description: 'Chỉ cần khi báo “Đã hoàn thành”.' })
      .optional(),
    corrects: relation('updates', 'Sửa cho báo cáo', 'Báo cáo bị sai.').optional(),
  })
  .superRefine((update, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (update.state === 'in-progress' && update.evidence.length === 0) fault('evidence', '“Đang làm” cần ít nhất một bằng chứng.');
    if (update.state === 'blocked' && !update.obstacle) fault('obstacle', '“Đang vướng” cần nói vướng gì.');
    if (update.state === 'done') {
      if (!update.evidence.some((e) => e.level !== 'self-reported')) fault('evidence', '“Đã hoàn thành” cần ít nhất một bằng chứng có tài liệu.');
      if (!update.confirmation) fault('confirmation', '“Đã hoàn thành” cần Văn phòng xác nhận.');
    }
    if (update.state === 'changed' && !update.evidence.some((e) => e.kind === 'document')) fault('evidence', '“Điều chỉnh” cần một văn bản.');
  });

export type Update = z.output<typeof updateSchema>;
