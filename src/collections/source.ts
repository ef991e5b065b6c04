import { z } from 'zod';
import { CERTAINTIES } from './enums.ts';
import { choice, line, some, webAddress } from './fields.ts';

/** How sure a sentence is, as the fact sheets grade it. Where its editor leaves it out, it is as sure as the sources are. */
export const certainty = choice(
  'Mức chắc chắn',
  'Bỏ trống thì theo nguồn của bài. Chỉ chọn khi chỗ này chắc hơn, hoặc kém chắc hơn nguồn.',
  CERTAINTIES,
).meta({ given: true });

/** How sure a source is. */
const level = choice(
  'Mức chắc chắn',
  'Đúng vào ngày ghi ở nguồn: có văn bản, trang của cơ quan nhà nước, hoặc hai nguồn độc lập. Cần kiểm tra lại: chỉ một tờ báo, hoặc nguồn cũ.',
  CERTAINTIES,
  'to-check',
);

/** Where a fact comes from, so that a reader can go and look. */
export const source = z.strictObject({
  name: line('Tên nguồn', 'Nguồn nói điều gì. Ví dụ: “Công an không gọi video để làm việc”.', 160),
  url: webAddress('Địa chỉ', 'Trang gốc, bắt đầu bằng https://').optional(),
  issuer: line('Cơ quan, báo', 'Ai nói. Ví dụ: “Bộ Công an (Kênh 14 dẫn)”.', 100),
  date: line('Ngày của nguồn', 'Ví dụ: “21/10/2025”, “7/2025”, “không ghi ngày”.', 40),
  level,
});

/** Where the facts of an entry come from. */
export const sources = some(
  source,
  'Nguồn',
  'Ít nhất một nguồn: văn bản, trang của cơ quan nhà nước hoặc báo.',
  'nguồn',
);
