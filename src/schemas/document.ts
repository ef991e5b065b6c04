import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STANDINGS } from '../vocabulary.ts';
import { choice, day, line, paragraph, relation, relations, webAddress } from './fields.ts';

/** A document with what the law on access to information asks for: form, issuer, number, dates, abstract. */
export const documentSchema = z.strictObject({
  kind: choice('Hình thức', 'Thông báo, kế hoạch, nghị quyết …', DOCUMENT_KINDS),
  title: line('Tên gọi ngắn', 'Ví dụ: “Phân công 21 việc của phong trào”.', 110),
  number: line('Số, ký hiệu', 'Bỏ trống nếu bản gốc để trống.', 40).optional(),
  issuer: line('Cơ quan ban hành', 'Tên đầy đủ.', 100),
  issued: z
    .union([z.iso.date(), z.string().regex(/^\d{4}-\d{2}$/)])
    .optional()
    .meta({
      title: 'Ngày ban hành',
      description:
        'Viết năm-tháng-ngày, ví dụ “2025-10-01”, hoặc năm-tháng nếu bản gốc không ghi ngày.',
    }),
  effective: day('Ngày có hiệu lực', 'Nếu có.').optional(),
  ended: day('Ngày hết hiệu lực', 'Nếu có.').optional(),
  abstract: paragraph('Trích yếu', 'Văn bản nói về việc gì.', 500),
  signer: line('Người ký', 'Chức vụ và tên, đúng bản gốc.', 80).optional(),
  standing: choice('Hiện nay', 'Còn hiệu lực, đã hết hay chưa rõ.', DOCUMENT_STANDINGS),
  standingNote: paragraph('Nói rõ hơn', 'Vì sao ghi như vậy, theo nguồn nào.', 400).optional(),
  replacedBy: relation('documents', 'Được thay bằng', 'Văn bản thay thế.').optional(),
  incomplete: paragraph(
    'Chỗ thiếu, chỗ lệch',
    'Nói thật những chỗ bản gốc để trống hoặc viết lệch.',
    800,
  ).optional(),
  url: webAddress('Xem toàn văn', 'Trang đăng toàn văn.').optional(),
  cites: relations('documents', 'Căn cứ vào', 'Các văn bản mà văn bản này dẫn.'),
  order: z.int().min(1).meta({ title: 'Thứ tự', description: 'Số nhỏ đứng trước.' }),
});

export type Document = z.output<typeof documentSchema>;
