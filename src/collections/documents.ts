import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import { DOCUMENT_KINDS, DOCUMENT_STANDINGS } from './enums.ts';
import {
  choice,
  day,
  dayOrMonth,
  formerly,
  line,
  list,
  order,
  paragraph,
  pdfFile,
  relation,
  relations,
  webAddress,
} from './fields.ts';

/** A document with what the law on access to information asks for: form, issuer, number, dates, abstract. */
const documents = defineCollection({
  name: 'documents',
  noun: 'văn bản',
  format: 'mdx',
  schema: () =>
    z.strictObject({
      kind: choice('Hình thức', 'Thông báo, kế hoạch, nghị quyết …', DOCUMENT_KINDS),
      title: line('Tên gọi ngắn', 'Ví dụ: “Phân công 21 việc của phong trào”.', 110),
      number: line('Số, ký hiệu', 'Bỏ trống nếu bản gốc để trống.', 40).optional(),
      issuer: line('Cơ quan ban hành', 'Tên đầy đủ.', 100),
      issued: dayOrMonth(
        'Ngày ban hành',
        'Bản gốc không ghi ngày thì chỉ ghi tháng, ví dụ “10/2025”.',
      ).optional(),
      effective: day('Ngày có hiệu lực', 'Nếu có.').optional(),
      ended: day('Ngày hết hiệu lực', 'Nếu có.').optional(),
      abstract: paragraph('Trích yếu', 'Văn bản nói về việc gì.', 500),
      signer: line('Người ký', 'Chức vụ và tên, đúng bản gốc.', 80).optional(),
      standing: choice(
        'Hiện nay',
        'Còn hiệu lực, đã hết, hay chưa thấy văn bản thay thế.',
        DOCUMENT_STANDINGS,
      ),
      standingNote: paragraph(
        'Giải thích thêm',
        'Vì sao ghi như vậy, theo nguồn nào.',
        400,
      ).optional(),
      replacedBy: relation('documents', 'Được thay bằng', 'Văn bản thay thế.').optional(),
      incomplete: paragraph(
        'Phần còn thiếu hoặc chưa khớp',
        'Nói thật những chỗ bản gốc để trống mà bà con cần biết.',
        800,
      ).optional(),
      sourceErrors: list(
        line('Lỗi chữ', 'Bản gốc viết gì, có lẽ là gì.', 240),
        'Lỗi chữ của bản gốc',
        'Không hiện trên trang, chỉ hiện ở trang việc cần làm của người biên tập.',
        'lỗi chữ',
      ),
      url: webAddress('Xem toàn văn', 'Trang đăng toàn văn.').optional(),
      file: pdfFile('Tệp PDF', 'Bản gốc hoặc bản chụp, để bà con tải về.').optional(),
      cites: relations('documents', 'Căn cứ vào', 'Các văn bản mà văn bản này dẫn.'),
      order,
      formerly,
    }),
  isQuoting: true,
  urlFolder: 'van-ban',
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 7,
    label: 'Văn bản',
    title: 'title',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
    preview: 'DocumentArticle',
  },
  search: {
    order: 7,
    toFields: ({
      data: { title, abstract, number, issuer, signer, standingNote, incomplete },
    }) => ({
      kind: 'Văn bản',
      title,
      summary: abstract,
      aliases: number ? [number] : [],
      texts: [issuer, signer, standingNote, incomplete],
    }),
  },
  siteMap: { label: 'Văn bản', order: 7, title: ({ title }) => title },
});

export default documents;

declare module './collection.ts' {
  interface CollectionRegistry {
    documents: typeof documents;
  }
}

export type Document = DataOf<'documents'>;
