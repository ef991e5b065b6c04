import { z } from 'zod';
import { defineCollection, type DataOf, type ImageField } from './collection.ts';
import * as column from './record-fields.ts';
import { monthAddressOf } from './urls.ts';
import {
  DEFAULT_IMAGE_KIND,
  IMAGE_KINDS,
  NEWS_CHANNELS,
  NEWS_KINDS,
  NEWS_SOURCE_KINDS,
} from './enums.ts';
import {
  BY_MONTH,
  DATED_ID,
  choice,
  clock,
  day,
  dayOrMonth,
  faultsIn,
  formerly,
  group,
  line,
  list,
  pdfFile,
  picture,
  relations,
  tick,
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
  happened: column.orNull(
    column.text('Ngày hoặc tháng của sự việc mà bài cẩm nang kể lại; trống với tin khác.'),
  ),
  expires: column.orNull(column.day('Ngày cuối cùng tin còn giá trị.')),
  noticeFrom: column.orNull(column.day('Thông báo: ngày diễn ra hoặc bắt đầu.')),
  noticeTo: column.orNull(column.day('Thông báo: ngày cuối, khi kéo dài nhiều ngày.')),
  noticeOpens: column.orNull(column.text('Thông báo: từ giờ, ví dụ 08:00.')),
  noticeCloses: column.orNull(column.text('Thông báo: đến giờ.')),
  place: column.orNull(column.text('Thông báo: ở đâu.')),
  forWhom: column.orNull(column.text('Thông báo: cho ai.')),
  prepare: column.texts('Thông báo: cần chuẩn bị gì.'),
  ask: column.orNull(column.text('Thông báo: hỏi ai.')),
  files: column.texts('Địa chỉ các văn bản PDF kèm theo.'),
  url: column.address('Trang của tin.'),
});

/** A photograph of a news item. */
const photo = (image: ImageField) =>
  picture(image()).extend({
    kind: choice(
      'Loại ảnh',
      'Sự kiện công cộng, chân dung, có trẻ em hay ảnh màn hình.',
      IMAGE_KINDS,
      DEFAULT_IMAGE_KIND,
    ),
    consent: tick(
      'Đã được đồng ý',
      'Người trong ảnh đồng ý. Trẻ từ 7 tuổi: cả trẻ và cha mẹ hoặc người đại diện theo pháp luật (Điều 24 Luật 91/2025/QH15).',
    ),
    masked: tick('Đã che thông tin', 'Không còn số giấy tờ, biển số trong ảnh.'),
  });

/** What a notice tells beside its running text, so that nobody has to look for it there. */
const NOTICE = z
  .strictObject({
    from: day('Từ ngày', 'Ngày diễn ra, hoặc ngày bắt đầu.'),
    to: day('Đến ngày', 'Chỉ khi kéo dài nhiều ngày.').optional(),
    opens: clock('Từ giờ', 'Ví dụ 08:00. Cả ngày thì bỏ trống.').optional(),
    closes: clock('Đến giờ', 'Ví dụ 11:00.').optional(),
    place: line('Ở đâu', 'Tên và địa chỉ nơi bà con đến.', 100),
    forWhom: line('Cho ai', 'Ví dụ: “Người từ 60 tuổi ở tất cả các tổ dân phố”.', 100),
    prepare: list(
      line('Thứ cần chuẩn bị', 'Ví dụ: “Thẻ căn cước”.', 80),
      'Cần chuẩn bị',
      'Bà con cần mang gì, làm gì trước.',
      'thứ cần chuẩn bị',
    ),
    ask: line('Hỏi ai', 'Đơn vị, kèm số máy công vụ nếu đã công bố.', 100),
  })
  .superRefine(({ from, to, opens, closes }, ctx) => {
    const fault = faultsIn(ctx);
    if (to !== undefined && to < from)
      fault('to', '“Đến ngày” đứng trước “Từ ngày”. Hãy sửa một trong hai ngày.');
    if (opens !== undefined && closes !== undefined && closes <= opens)
      fault('closes', '“Đến giờ” phải sau “Từ giờ”. Hãy sửa một trong hai giờ.');
  })
  .meta({
    title: 'Khi nào, ở đâu, cho ai',
    description: 'Chỉ cho loại “Thông báo”. Hiện thành bảng ở đầu trang.',
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
        kind: choice('Loại', 'Tin, bài, phóng sự, thông báo hoặc liên kết.', NEWS_KINDS, 'news'),
        channel: choice('Kênh', 'Đăng ở đâu.', NEWS_CHANNELS).default('site'),
        source: group('Nguồn', 'Tin lấy từ đâu.', {
          kind: choice('Nguồn', 'Tự viết hay theo cơ quan khác.', NEWS_SOURCE_KINDS, 'own'),
          items: list(
            z.strictObject({
              name: line('Tên nguồn', 'Cơ quan, văn bản hoặc bài báo, kèm ngày.', 160),
              url: webAddress('Địa chỉ', 'Trang gốc, bắt đầu bằng https://').optional(),
            }),
            'Các nguồn',
            'Nơi tin lấy dữ kiện. Tin tự viết có số tiền: ghi ai công bố, ví dụ “Ủy ban nhân dân phường”.',
            'nguồn',
          ),
        }),
        link: webAddress(
          'Đường dẫn bài gốc',
          'Chỉ cho loại “Liên kết”: dán địa chỉ bài trên fanpage hoặc Zalo.',
        ).optional(),
        happened: dayOrMonth(
          'Ngày của sự việc',
          'Chỉ cho loại “Cẩm nang”: việc kể lại có từ ngày nào. Không rõ ngày thì ghi tháng, ví dụ “10/2025”.',
        ).optional(),
        notice: NOTICE.optional(),
        cover: photo(image)
          .meta({ title: 'Ảnh đại diện', description: 'Ảnh ở đầu tin. Có thể bỏ trống.' })
          .optional(),
        photos: list(
          photo(image).extend({
            caption: line('Chú thích', 'Một câu dưới ảnh: ai, ở đâu, ngày nào.', 160).optional(),
          }),
          'Ảnh khác',
          'Hiện ở cuối tin, theo thứ tự này.',
          'ảnh',
        ).meta({ summary: '{{fields.alt}}' }),
        attachments: list(
          z.strictObject({
            title: line('Tên văn bản', 'Ví dụ: “Thông báo mở lớp, bản có chữ ký và dấu”.', 100),
            file: pdfFile('Tệp PDF', 'Chọn tệp trong máy, hoặc tệp đã tải lên.'),
          }),
          'Văn bản kèm theo',
          'Bản PDF đã ký, để bà con tải về.',
          'văn bản',
        ).meta({ summary: '{{fields.title}}' }),
        byline: line(
          'Người viết',
          'Vai trò hoặc bút danh. Ví dụ: “Trung tâm Văn hóa, Thông tin và Truyền thông”.',
          80,
        ).meta({ initial: 'last' }),
        tasks: relations(
          'tasks',
          'Bằng chứng cho việc',
          'Tin này cho thấy việc nào phường giao đã được làm. Không có thì bỏ trống.',
        ),
        guides: relations('guides', 'Bài hướng dẫn', 'Bài nên đọc tiếp.'),
        featured: tick('Tin nổi bật', 'Lên đầu trang chủ.'),
        expires: day(
          'Hết hạn',
          'Ngày cuối cùng tin còn giá trị. Sau ngày ấy trang ghi “đã hết hạn”, danh sách tin không còn.',
        ).optional(),
        formerly,
      })
      .superRefine((news, ctx) => {
        const fault = faultsIn(ctx);
        if (news.kind === 'link' && !news.link)
          fault(
            'link',
            'Loại “Liên kết” cần đường dẫn tới bài gốc. Hãy dán địa chỉ bài trên fanpage hoặc Zalo.',
          );
        if (news.source.kind === 'other' && news.source.items.length === 0)
          fault(
            ['source', 'items'],
            'Tin theo cơ quan khác cần ghi ít nhất một nguồn. Hãy bấm “Thêm nguồn”.',
          );
        if (news.kind === 'handbook' && !news.happened)
          fault(
            'happened',
            '“Cẩm nang” kể lại việc đã có, nên phải nói có từ khi nào. Hãy ghi ngày hoặc tháng.',
          );
        if (news.kind === 'notice' && !news.notice)
          fault(
            'notice',
            'Thông báo phải nói khi nào, ở đâu, cho ai, hỏi ai. Hãy điền mục này, hoặc chọn loại khác.',
          );
        if (news.kind === 'notice' && !news.expires)
          fault(
            'expires',
            'Thông báo cần ngày hết hạn, để bà con không đi theo tin cũ. Hãy chọn ngày cuối cùng còn giá trị.',
          );
        const lastDay = news.notice?.to ?? news.notice?.from;
        if (lastDay && news.expires && news.expires < lastDay)
          fault(
            'expires',
            'Ngày hết hạn đứng trước ngày diễn ra. Hãy chọn ngày hết hạn từ ngày diễn ra trở đi.',
          );
        for (const [path, { kind, consent }] of [
          ...(news.cover ? [[['cover'], news.cover] as const] : []),
          ...news.photos.map((one, index) => [['photos', index], one] as const),
        ])
          if (kind !== 'public-event' && kind !== 'screenshot' && !consent)
            fault(
              [...path, 'consent'],
              'Ảnh chân dung hoặc có trẻ em phải được đồng ý mới đăng (Luật 91/2025/QH15). Hãy xin phép rồi đánh dấu, hoặc chọn ảnh khác.',
            );
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
    first: [
      'title',
      'date',
      'kind',
      'summary',
      'happened',
      'notice',
      'expires',
      'body',
      'cover',
      'photos',
      'attachments',
      'tasks',
      'byline',
    ],
    forKind: { happened: 'handbook', notice: 'notice', expires: 'notice' },
    preview: 'NewsArticle',
  },
  search: {
    order: 10,
    toFields: ({
      data: { kind, title, summary, byline, source, notice, photos, attachments },
    }) => ({
      kind: kind === 'handbook' ? NEWS_KINDS.handbook : 'Tin tức',
      title,
      summary,
      texts: [
        ...(notice ? [notice.place, notice.forWhom, ...notice.prepare, notice.ask] : []),
        ...photos.map(({ caption }) => caption),
        ...attachments.map(({ title }) => title),
        byline,
        ...source.items.map(({ name }) => name),
      ],
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
