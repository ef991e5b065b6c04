import { z } from 'zod';
import { defineCollection, type DataOf, type ImageField } from './collection.ts';
import { drawing, repeatedDrawings, strangeWords } from './drawings.ts';
import * as column from './record-fields.ts';
import { certainty, sources } from './source.ts';
import { helperAddressOf, shortAddressOf } from './urls.ts';
import {
  CALL_NUMBERS,
  CONFIRMATIONS,
  GUIDE_TOPICS,
  ICONS,
  STEP_RISKS,
  type CallNumber,
} from './enums.ts';
import {
  choice,
  day,
  faultsIn,
  formerly,
  group,
  line,
  list,
  paragraph,
  picture,
  relation,
  relations,
  some,
  today,
  webAddress,
} from './fields.ts';

const CALL_LABELS = Object.fromEntries(
  Object.entries(CALL_NUMBERS).map(([number, { label }]) => [number, `${number}: ${label}`]),
) as Record<CallNumber, string>;

const stepFields = (image: ImageField) =>
  z.strictObject({
    title: line('Tên bước', 'Bắt đầu bằng động từ. Ví dụ: “Mở VNeID”.', 60),
    action: paragraph(
      'Việc làm',
      'Một việc, câu ngắn. Chữ trên nút bấm đặt trong **hai dấu sao**.',
      320,
    ),
    certainty,
    risk: choice(
      'Làm sai thì mất gì',
      'Chỉ chọn khi bước này sai thì bà con mất tiền, mất công đi lại, mất tài khoản.',
      STEP_RISKS,
    ).optional(),
    leaflet: line('Chữ trên tờ rơi', 'Bước này trong một câu, tối đa 70 ký tự.', 70).optional(),
    image: picture(image())
      .extend({
        masked: z.literal(true).meta({
          title: 'Đã che thông tin',
          description: 'Ảnh màn hình không còn tên, số, mặt của ai.',
        }),
      })
      .meta({ title: 'Ảnh màn hình', description: 'Ảnh chụp đúng bước này.' })
      .optional(),
    drawing: drawing.optional(),
    note: paragraph('Lưu ý', 'Điều cần biết thêm ở bước này.', 240).optional(),
    trouble: paragraph('Nếu không được', 'Làm gì khi bước này không xong.', 240).optional(),
    checked: group('Đã thử trên máy', 'Ai đó đã làm bước này trên máy thật.', {
      date: day('Ngày thử', 'Ngày thử bước này trên máy thật.'),
      app: line('Ứng dụng', 'Tên ứng dụng đã thử.', 60),
      version: line('Phiên bản', 'Số phiên bản ghi trong ứng dụng.', 30),
      device: line('Máy', 'Ví dụ: “điện thoại Android”.', 60),
    }).optional(),
  });

/** A picture says nothing that its step does not say. */
const step = (image: ImageField) =>
  stepFields(image).superRefine((one, ctx) => {
    for (const { word, isSaid } of strangeWords(one))
      faultsIn(ctx)(
        'drawing',
        isSaid
          ? `Chữ “${word}” đứng trên màn hình trong hình vẽ, mà bước này không viết đậm. Hãy đặt chữ ấy trong **hai dấu sao** nếu máy hiện đúng như vậy, hoặc bỏ chữ ấy khỏi hình.`
          : `Chữ “${word}” trong hình vẽ không có trong bước này. Hãy bỏ chữ ấy khỏi hình.`,
      );
  });

/** The way to the same end that needs no phone: which office, with what in hand, with which words. */
const inPerson = group(
  'Làm không cần điện thoại',
  'Đến đâu, mang gì, nói gì. Bài nào cũng cần, trừ khi ghi rõ vì sao không có.',
  {
    where: line('Đến đâu', 'Tên nơi ấy theo vai trò. Ví dụ: “Công an phường”.', 100),
    unit: relation(
      'units',
      'Đơn vị của phường',
      'Địa chỉ, giờ làm việc, số máy hiện theo mục “Đơn vị”. Nơi khác thì bỏ trống.',
    ).optional(),
    bring: list(
      line('Đồ mang theo', 'Ví dụ: “Thẻ căn cước”.', 140),
      'Mang theo',
      'Giấy tờ, máy, người đi cùng.',
      'thứ mang theo',
    ),
    say: paragraph(
      'Nói thế nào',
      'Đúng lời bà con nói ở quầy. Ví dụ: “Tôi muốn làm tài khoản định danh mức 2.”',
      240,
    ),
    takes: line('Mất bao lâu', 'Theo nguồn. Chưa có nguồn thì bỏ trống.', 140).optional(),
    cost: line('Mất bao nhiêu tiền', 'Theo nguồn, kèm ngày của nguồn.', 140).optional(),
    certainty,
  },
);

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã bài.'),
  code: z.int().meta({ description: 'Số in trên giấy.' }),
  title: column.text('Tên bài.'),
  summary: column.text('Tóm tắt.'),
  platform: column.orNull(column.id('Mã nền tảng.')),
  audiences: column.ids('Mã nhóm người.'),
  tasks: column.ids('Mã việc.'),
  published: column.day('Ngày đăng.'),
  updated: column.day('Ngày sửa.'),
  reviewed: column.day('Ngày soát gần nhất.'),
  withdrawn: column.orNull(column.day('Ngày rút bài.')),
  url: column.address('Trang của bài.'),
});

/** One job that a resident wants done, on one page. Shape after GOV.UK's transaction and the ward's needs. */
interface Finish {
  outcome?: string | undefined;
  inPerson?: object | undefined;
  noInPerson?: string | undefined;
  stopsHere?: string | undefined;
  withdrawn?: object | undefined;
}

/** What a guide that is followed must have: an end that can be seen, and a way for who has no phone. */
function findMissingEnd(guide: Finish): { path: keyof Finish; message: string } | undefined {
  const { outcome, inPerson, noInPerson, stopsHere, withdrawn } = guide;
  if (withdrawn) return undefined;
  if (!outcome)
    return {
      path: 'outcome',
      message:
        'Bài chưa nói làm xong sẽ thấy gì. Hãy ghi điều bà con thấy, bắt đầu bằng “Bác sẽ thấy …”.',
    };
  if (!inPerson && stopsHere)
    return {
      path: 'inPerson',
      message:
        'Bài dừng giữa chừng mà không có cách làm tận nơi. Hãy ghi đến đâu, mang gì, nói gì.',
    };
  if (!inPerson && !noInPerson)
    return {
      path: 'inPerson',
      message:
        'Bài chưa có cách làm không cần điện thoại. Hãy ghi đến đâu, mang gì, nói gì; hoặc ghi vì sao không có.',
    };
  return inPerson && noInPerson
    ? { path: 'noInPerson', message: 'Bài đã có cách làm tận nơi. Hãy bỏ trống mục này.' }
    : undefined;
}

const guides = defineCollection({
  name: 'guides',
  noun: 'bài hướng dẫn',
  format: 'mdx',
  schema: (image) =>
    z
      .strictObject({
        code: z.int().min(1).max(999).meta({
          title: 'Mã bài',
          description: 'Số ngắn in trên giấy, không dùng lại. Bỏ trống thì máy cho số kế tiếp.',
          given: true,
        }),
        title: line('Tên bài', 'Bắt đầu bằng động từ, tối đa 60 ký tự. Ví dụ: “Cài VNeID”.', 60),
        shortTitle: line(
          'Tên ngắn',
          'Dùng ở trang chủ. Ví dụ: “Quên mật khẩu VNeID”.',
          36,
        ).optional(),
        icon: choice('Hình nhỏ', 'Hình đứng cạnh tên bài.', ICONS, 'phone'),
        topic: choice('Chủ đề', 'Bài nằm ở mục nào.', GUIDE_TOPICS),
        platform: relation(
          'platforms',
          'Nền tảng',
          'Ứng dụng hoặc trang mà bài nói tới.',
        ).optional(),
        audiences: relations('audiences', 'Dành cho', 'Để trống nếu dành cho mọi người.'),
        summary: line('Tóm tắt', 'Bài giúp việc gì, tối đa 160 ký tự.', 160),
        prepare: list(
          line('Cần có', 'Ví dụ: “Thẻ căn cước”.', 140),
          'Cần chuẩn bị',
          'Giấy tờ, máy, người đi cùng.',
          'thứ cần có',
        ),
        minutes: z
          .int()
          .min(1)
          .max(240)
          .optional()
          .meta({ title: 'Số phút', description: 'Chỉ ghi khi đã có người bấm giờ làm thử.' }),
        cost: group('Chi phí', 'Mất bao nhiêu tiền. Không có nguồn thì bỏ trống.', {
          text: line('Chi phí', 'Ghi kèm điều kiện. Ví dụ: “Không mất tiền”.', 140),
          source: z.int().min(1).meta({
            title: 'Theo nguồn số',
            description: 'Thứ tự của nguồn trong danh sách nguồn của bài, tính từ 1.',
          }),
        }).optional(),
        start: group('Nút bắt đầu', 'Đưa bà con tới thẳng nơi làm.', {
          label: line('Chữ trên nút', 'Ví dụ: “Mở Cổng Dịch vụ công quốc gia”.', 50),
          url: webAddress('Địa chỉ mở ra', 'Địa chỉ chính thức.'),
          goesTo: line('Nút này mở trang nào', 'Ví dụ: “trang dichvucong.gov.vn”.', 80),
        }).optional(),
        warning: paragraph(
          'Lời dặn quan trọng nhất',
          'Một lời dặn quan trọng nhất của bài. Có thể bỏ trống.',
          240,
        ).optional(),
        urgent: group(
          'Gọi ngay',
          'Nút đầu tiên của bài. Chỉ điền khi việc phải gọi ngay, và có nguồn chính thức ghi rõ số.',
          {
            number: choice('Số', 'Số phải gọi ngay.', CALL_LABELS),
            label: line('Để làm gì', 'Đứng sau số. Ví dụ: “khóa tài khoản VNeID”.', 50),
          },
        ).optional(),
        steps: list(step(image), 'Các bước', 'Mỗi bước một việc.', 'bước').meta({ begins: 1 }),
        stopsHere: paragraph(
          'Vì sao bài dừng ở đây',
          'Khi nguồn chưa cho biết các bước sau: nói rõ và chỉ chỗ hỏi.',
          300,
        ).optional(),
        inPerson: inPerson.optional(),
        noInPerson: line(
          'Vì sao không có cách làm tận nơi',
          'Chỉ ghi khi việc này không ai làm giúp tại quầy. Không hiện trên trang.',
          160,
        ).optional(),
        who: paragraph(
          'Ai làm giúp được',
          'Con làm cho cha mẹ, ông bà làm cho cháu: được không, cần gì.',
          240,
        ).optional(),
        outcome: paragraph('Làm xong sẽ thấy', 'Bắt đầu bằng “Bác sẽ thấy …”.', 240).optional(),
        problems: list(
          z.strictObject({
            sign: line('Dấu hiệu', 'Điều bà con thấy. Ví dụ: “Không nhận được mã”.', 100),
            fix: paragraph('Cách làm', 'Việc cần làm.', 300),
            certainty,
          }),
          'Hay vướng',
          'Lỗi hay gặp và cách gỡ.',
          'chỗ vướng',
        ),
        otherWays: list(
          z.strictObject({
            title: line('Cách khác', 'Ví dụ: “Làm tại Công an phường”.', 60),
            text: paragraph('Nội dung', 'Đến đâu, mang gì.', 300),
            certainty,
          }),
          'Cách khác',
          'Đến tận nơi, gọi điện.',
          'cách',
        ),
        scamWarning: paragraph(
          'Cảnh báo lừa đảo',
          'Kẻ gian hay lợi dụng việc này thế nào.',
          300,
        ).optional(),
        helperNotes: some(
          line('Lời dặn', 'Một điều cho người ngồi cạnh.', 240),
          'Cho người hướng dẫn',
          'Việc nên làm và không nên làm hộ.',
          'lời dặn',
        ),
        tasks: relations('tasks', 'Nhiệm vụ', 'Bài phục vụ việc nào trong 21 việc.'),
        related: relations('guides', 'Bài liên quan', 'Việc làm trước hoặc làm sau.'),
        sources,
        hiddenTerms: some(
          line('Từ', 'Chữ bà con hay gõ.', 60),
          'Từ bà con hay gõ',
          'Không hiện trên trang, dùng để tìm. Ít nhất 3. Ví dụ: “quên mật khẩu”.',
          'từ',
          3,
        ),
        published: today('Ngày đăng', 'Ngày đăng lần đầu.'),
        updated: today('Ngày sửa', 'Ngày sửa gần nhất.'),
        reviewed: today('Ngày soát', 'Ngày đối chiếu lại với nguồn.'),
        reviewEvery: z
          .int()
          .min(1)
          .max(24)
          .default(6)
          .meta({ title: 'Soát lại sau', description: 'Số tháng.' }),
        history: list(
          z.strictObject({
            date: today('Ngày', 'Ngày sửa.'),
            note: line('Đã sửa gì', 'Một câu. Ví dụ: “Sửa bước 3 theo giao diện mới”.', 160),
          }),
          'Đã sửa gì',
          'Mới nhất ở trên.',
          'lần sửa',
        ),
        confirmation: choice(
          'Phường xác nhận',
          'Chỉ đổi khi có người của phường đã đọc và đồng ý.',
          CONFIRMATIONS,
          'awaiting',
        ),
        missing: list(
          line('Còn thiếu', 'Điều phải hỏi hoặc phải thử.', 200),
          'Còn thiếu',
          'Không hiện trên trang, chỉ hiện ở trang việc cần làm của người biên tập.',
          'điều còn thiếu',
        ),
        withdrawn: group('Rút bài', 'Chỉ điền khi bài không còn dùng được.', {
          date: today('Ngày rút', 'Ngày rút bài.'),
          reason: line('Lý do', 'Vì sao rút.', 200),
          instead: relation('guides', 'Xem bài', 'Bài thay thế.').optional(),
        }).optional(),
        formerly,
      })
      .superRefine((guide, ctx) => {
        const fault = faultsIn(ctx);
        const missing = findMissingEnd(guide);
        if (missing) fault(missing.path, missing.message);
        for (const index of repeatedDrawings(guide.steps))
          fault(
            ['steps', index, 'drawing'],
            'Hình vẽ giống hệt hình của bước trước. Hãy chọn hình khác, hoặc bỏ trống mục này.',
          );
      }),
  body: ({ steps, stopsHere }) => steps.length === 0 && !stopsHere,
  unique: [{ field: 'code', label: 'Mã bài' }],
  urlFolder: 'huong-dan',
  otherUrls: ({ data }) =>
    typeof data.code === 'number' ? [shortAddressOf(data.code), helperAddressOf(data.code)] : [],
  moneySources: { path: ['sources'], label: '“Nguồn”' },
  compare: (a, b) => a.data.code - b.data.code,
  cms: {
    order: 3,
    label: 'Hướng dẫn',
    description: 'Mỗi bài một việc bà con muốn làm.',
    title: 'title',
    first: [
      'title',
      'summary',
      'steps',
      'outcome',
      'problems',
      'inPerson',
      'noInPerson',
      'history',
      'updated',
      'sources',
    ],
    sort: { field: 'reviewed', label: 'Ngày soát', default_sort: 'asc' },
    groups: [
      { label: 'Chủ đề:', field: 'topic' },
      { label: '', field: 'confirmation' },
    ],
    filters: [
      { label: 'Cần kiểm tra lại', field: 'steps', pattern: 'to-check|pending-law' },
      { label: 'Chờ phường xác nhận', field: 'confirmation', pattern: 'awaiting' },
    ],
    sometimes: ['steps'],
    preview: 'GuideArticle',
  },
  search: {
    order: 1,
    toFields: ({ data }) => ({
      kind: 'Hướng dẫn',
      title: data.title,
      summary: data.summary,
      aliases: [
        ...(data.shortTitle ? [data.shortTitle] : []),
        ...data.hiddenTerms,
        `bài ${data.code}`,
        `h ${data.code}`,
      ],
      headings: [
        ...data.steps.map((step) => step.title),
        ...data.problems.map(({ sign }) => sign),
        ...data.otherWays.map((way) => way.title),
      ],
      texts: [
        ...data.prepare,
        ...data.helperNotes,
        data.warning,
        data.stopsHere,
        data.who,
        ...(data.inPerson ? [data.inPerson.where, ...data.inPerson.bring, data.inPerson.say] : []),
        data.outcome,
        data.scamWarning,
        data.cost?.text,
        data.start?.goesTo,
        ...data.steps.flatMap(({ action, note, trouble }) => [action, note, trouble]),
        ...data.problems.map(({ fix }) => fix),
        ...data.otherWays.map(({ text }) => text),
      ],
    }),
  },
  siteMap: {
    label: 'Hướng dẫn',
    order: 3,
    title: ({ title }) => title,
    changed: ({ updated }) => updated,
  },
  openData: {
    title: 'Bài hướng dẫn',
    record: RECORD,
    toRecord: ({ data }) => ({ withdrawn: data.withdrawn?.date ?? null }),
  },
});

export default guides;

declare module './collection.ts' {
  interface CollectionRegistry {
    guides: typeof guides;
  }
}

export type Guide = DataOf<'guides'>;
