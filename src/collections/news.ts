import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import * as column from './record-fields.ts';
import { monthAddressOf } from './urls.ts';
import { IMAGE_KINDS, NEWS_CHANNELS, NEWS_KINDS, NEWS_SOURCE_KINDS } from './enums.ts';
import {
  BY_MONTH,
  DATED_ID,
  choice,
  day,
  line,
  list,
  picture,
  relations,
  today,
  webAddress,
} from './fields.ts';

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã tin.'),
  date: column.day('Ngày đăng.'),
  week: column.text('Tuần ISO, ví dụ 2026-W09.'),
  title: column.text('Tên tin.'),
  summary: column.text('Tóm tắt.'),
  kind: column.code('Loại.', NEWS_KINDS),
  channel: column.code('Kênh.', NEWS_CHANNELS),
  link: column.orNull(column.address('Bài gốc trên kênh khác.')),
  tasks: column.ids('Mã việc mà tin là bằng chứng.'),
  url: column.address('Trang của tin.'),
});

/** A news item. A link to a fanpage or Zalo post counts as one (task 3). */
const news = defineCollection({
  name: 'news',
  noun: 'tin',
  format: 'mdx',
  schema: (image) =>
    z
      .strictObject({
        title: line(
          'Tiêu đề',
          'Nói rõ chuyện gì, tối đa 90 ký tự. Ví dụ: “Lớp học VNeID ở nhà văn hóa tối thứ Năm”.',
          90,
        ),
        date: today('Ngày đăng', 'Ngày tin được đăng.'),
        summary: line('Tóm tắt', 'Một hai câu: ai, làm gì, ở đâu. Tối đa 200 ký tự.', 200),
        kind: choice('Loại', 'Tin, bài, phóng sự, thông báo hoặc liên kết.', NEWS_KINDS).meta({
          initial: { code: 'news' },
        }),
        channel: choice('Kênh', 'Đăng ở đâu.', NEWS_CHANNELS).default('site'),
        source: z
          .strictObject({
            kind: choice('Nguồn', 'Tự viết hay theo cơ quan khác.', NEWS_SOURCE_KINDS).meta({
              initial: { code: 'own' },
            }),
            items: list(
              z.strictObject({
                name: line('Tên nguồn', 'Cơ quan, văn bản hoặc bài báo, kèm ngày.', 160),
                url: webAddress('Địa chỉ', 'Trang gốc, bắt đầu bằng https://').optional(),
              }),
              'Các nguồn',
              'Nơi tin lấy dữ kiện. Tin tự viết có số tiền: ghi ai công bố, ví dụ “Ủy ban nhân dân phường”.',
              'nguồn',
            ),
          })
          .meta({ title: 'Nguồn', description: 'Tin lấy từ đâu.' }),
        link: webAddress(
          'Đường dẫn bài gốc',
          'Chỉ cho loại “Liên kết”: dán địa chỉ bài trên fanpage hoặc Zalo.',
        ).optional(),
        cover: picture(image())
          .extend({
            kind: choice(
              'Loại ảnh',
              'Sự kiện công cộng, chân dung, có trẻ em hay ảnh màn hình.',
              IMAGE_KINDS,
            ),
            consent: z.boolean().default(false).meta({
              title: 'Đã được đồng ý',
              description:
                'Người trong ảnh đồng ý. Trẻ từ 7 tuổi: cả trẻ và cha mẹ hoặc người đại diện theo pháp luật (Điều 24 Luật 91/2025/QH15).',
            }),
            masked: z.boolean().default(false).meta({
              title: 'Đã che thông tin',
              description: 'Không còn số giấy tờ, biển số trong ảnh.',
            }),
          })
          .meta({ title: 'Ảnh đại diện', description: 'Ảnh ở đầu tin. Có thể bỏ trống.' })
          .optional(),
        byline: line(
          'Người viết',
          'Vai trò hoặc bút danh. Ví dụ: “Trung tâm Văn hóa, Thông tin và Truyền thông”.',
          80,
        ).meta({ initial: 'last' }),
        tasks: relations('tasks', 'Nhiệm vụ', 'Tin này là bằng chứng cho việc nào.'),
        guides: relations('guides', 'Bài hướng dẫn', 'Bài nên đọc tiếp.'),
        featured: z
          .boolean()
          .default(false)
          .meta({ title: 'Tin nổi bật', description: 'Lên đầu trang chủ.' }),
        expires: day('Hết hạn', 'Sau ngày này tin không còn ở trang chủ.').optional(),
      })
      .superRefine((news, ctx) => {
        if (news.kind === 'link' && !news.link)
          ctx.addIssue({
            code: 'custom',
            path: ['link'],
            message:
              'Loại “Liên kết” cần đường dẫn tới bài gốc. Hãy dán địa chỉ bài trên fanpage hoặc Zalo.',
          });
        if (news.source.kind === 'other' && news.source.items.length === 0)
          ctx.addIssue({
            code: 'custom',
            path: ['source', 'items'],
            message: 'Tin theo cơ quan khác cần ghi ít nhất một nguồn. Hãy bấm “Thêm nguồn”.',
          });
        if (
          news.cover &&
          news.cover.kind !== 'public-event' &&
          news.cover.kind !== 'screenshot' &&
          !news.cover.consent
        )
          ctx.addIssue({
            code: 'custom',
            path: ['cover', 'consent'],
            message:
              'Ảnh chân dung hoặc có trẻ em phải được đồng ý mới đăng (Luật 91/2025/QH15). Hãy xin phép rồi đánh dấu, hoặc chọn ảnh khác.',
          });
      }),
  body: ({ kind }) => kind !== 'link',
  id: DATED_ID,
  urlFolder: 'tin-tuc',
  otherUrls: ({ data }) =>
    typeof data.date === 'string' ? [monthAddressOf(data.date.slice(0, 7))] : [],
  shown: { from: 'date', until: 'expires' },
  moneySources: { path: ['source', 'items'], label: '“Các nguồn” của “Nguồn”' },
  compare: (a, b) =>
    b.data.date.localeCompare(a.data.date) || a.data.title.localeCompare(b.data.title, 'vi'),
  cms: {
    order: 1,
    label: 'Tin tức',
    label_singular: 'Tin',
    description: 'Mỗi tuần ít nhất một tin. Tin mới nhất ở trên.',
    slug: '{{fields.date}}-{{slug}}',
    title: 'title',
    summary: "{{fields.date | date('D/M/YYYY')}} · {{fields.title}}",
    sort: { field: 'date', label: 'Ngày đăng', default_sort: 'desc' },
    groups: [BY_MONTH, { label: 'Loại', field: 'kind' }],
    filters: [
      { label: 'Tin nổi bật', field: 'featured', pattern: true },
      { label: 'Liên kết', field: 'kind', pattern: 'link' },
    ],
    first: ['title', 'date', 'summary', 'body', 'cover', 'tasks', 'byline'],
    preview: 'NewsArticle',
  },
  search: {
    order: 10,
    toFields: ({ data: { title, summary, byline, source } }) => ({
      kind: 'Tin tức',
      title,
      summary,
      texts: [byline, ...source.items.map(({ name }) => name)],
    }),
  },
  siteMap: {
    label: 'Tin tức',
    order: 9,
    title: ({ title }) => title,
    changed: ({ date }) => date,
    isArchive: true,
  },
  openData: { title: 'Tin', record: RECORD },
});

export default news;

declare module './collection.ts' {
  interface CollectionRegistry {
    news: typeof news;
  }
}

export type News = DataOf<'news'>;
