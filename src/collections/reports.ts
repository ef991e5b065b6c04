import { z } from 'zod';
import { defineCollection, type DataOf, type ImageField } from './collection.ts';
import * as column from './record-fields.ts';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS, WORK_STATES } from './enums.ts';
import {
  BY_MONTH,
  DATED_ID,
  choice,
  day,
  faultsIn,
  group,
  line,
  list,
  paragraph,
  pdfFile,
  picture,
  relation,
  tick,
  today,
  webAddress,
} from './fields.ts';

/** Where a piece of proof is: at most one of these. */
const PLACES = ['photo', 'news', 'document', 'event', 'file', 'url'] as const;

/** One piece of proof: an entry of this site, a file, a photo or an address. */
const evidence = (image: ImageField) =>
  z
    .strictObject({
      kind: choice(
        'Loại',
        'Bỏ trống thì máy chọn theo tài liệu: ảnh, văn bản, tin, đường dẫn.',
        EVIDENCE_KINDS,
      ).meta({ given: true }),
      title: line('Tên', 'Bằng chứng nói điều gì. Ví dụ: “Danh sách hộ đã gặp, đợt 1”.', 160),
      date: today('Ngày', 'Ngày của bằng chứng.'),
      level: choice(
        'Mức',
        'Đơn vị tự báo, có tài liệu hay đã xác nhận.',
        EVIDENCE_LEVELS,
        'documented',
      ),
      photo: picture(image())
        .extend({
          consent: tick(
            'Được phép đăng',
            'Không nhận ra ai, hoặc người trong ảnh đã đồng ý. Trẻ từ 7 tuổi: cả trẻ và cha mẹ hoặc người đại diện theo pháp luật (Điều 24 Luật 91/2025/QH15).',
          ),
        })
        .meta({ title: 'Ảnh', description: 'Ảnh chụp việc đã làm.' })
        .optional(),
      news: relation('news', 'Tin đã đăng', 'Chọn tin.').optional(),
      document: relation('documents', 'Văn bản đã đăng', 'Chọn văn bản.').optional(),
      event: relation('events', 'Buổi học trong lịch', 'Chọn buổi học.').optional(),
      file: pdfFile('Tệp PDF', 'Biên bản, danh sách, bảng số liệu ở dạng PDF.').optional(),
      url: webAddress('Đường dẫn', 'Địa chỉ công khai.').optional(),
    })
    .superRefine((proof, ctx) => {
      const fault = faultsIn(ctx);
      const places = PLACES.filter((place) => proof[place] !== undefined);
      if (places.length > 1)
        fault(
          places[1] ?? '',
          'Mỗi bằng chứng chỉ gắn với một tài liệu. Hãy tách thành hai bằng chứng.',
        );
      if (places.length === 0 && proof.level !== 'self-reported')
        fault(
          'level',
          'Mức này cần chỉ ra tài liệu ở đâu. Hãy chọn tin, văn bản, buổi học, tệp, ảnh hoặc dán đường dẫn.',
        );
      if (proof.photo && !proof.photo.consent)
        fault(
          ['photo', 'consent'],
          'Ảnh có người phải được đồng ý mới đăng (Luật 91/2025/QH15). Hãy xin phép, hoặc chọn ảnh khác.',
        );
    });

const figure = z
  .strictObject({
    indicator: line('Chỉ số', 'Chọn nhiệm vụ trước, rồi chọn chỉ số của việc ấy.', 40).meta({
      indicator: true,
    }),
    value: z.number().optional().meta({ title: 'Giá trị', description: 'Cho chỉ số đếm.' }),
    numerator: z
      .int()
      .nonnegative()
      .optional()
      .meta({ title: 'Số đã làm được', description: 'Ví dụ: số hộ đã gặp.' }),
    denominator: z
      .int()
      .positive()
      .optional()
      .meta({ title: 'Tổng số', description: 'Ví dụ: tổng số hộ.' }),
  })
  .refine(
    (f) => (f.value === undefined) !== (f.numerator === undefined || f.denominator === undefined),
    'Hãy ghi một số, hoặc ghi cả số đã làm được và tổng số.',
  )
  .refine((f) => (f.numerator ?? 0) <= (f.denominator ?? Infinity), {
    path: ['numerator'],
    message: 'Số đã làm được lớn hơn tổng số. Hãy xem lại hai số.',
  });

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã báo cáo.'),
  task: column.id('Mã việc.'),
  date: column.day('Ngày báo cáo.'),
  asOf: column.day('Số liệu tính đến ngày này.'),
  period: column.text('Năm của kỳ.'),
  state: column.code('Tình trạng mà đơn vị báo.', WORK_STATES),
  text: column.text('Lời báo cáo.'),
  obstacle: column.orNull(column.text('Đang vướng gì.')),
  next: column.orNull(column.text('Việc tiếp theo.')),
  reportedBy: column.id('Mã đơn vị báo cáo.'),
  confirmedBy: column.orNull(column.id('Mã đơn vị xác nhận.')),
  confirmedOn: column.orNull(column.day('Ngày xác nhận.')),
  corrects: column.orNull(column.id('Mã báo cáo bị sửa.')),
  isCounted: z
    .boolean()
    .meta({ description: 'Báo cáo còn được tính: không bị báo cáo nào sau đó sửa.' }),
  url: column.address('Chỗ của báo cáo trên trang của việc.'),
});

/** A progress report. Append-only: a correction is a new report that names the one it corrects. */
const reports = defineCollection({
  name: 'reports',
  noun: 'báo cáo',
  nameOf: ({ date, task }) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(date)) ?? [];
    const [, number] = /^nv-0*(\d+)$/.exec(String(task)) ?? [];
    return year && number ? `ngày ${day}/${month}/${year}, nhiệm vụ ${number}` : undefined;
  },
  format: 'mdx',
  schema: (image) =>
    z
      .strictObject({
        task: relation('tasks', 'Nhiệm vụ', 'Báo cáo cho việc nào.'),
        date: today('Ngày báo cáo', 'Ngày gửi báo cáo.'),
        asOf: today('Số liệu tính đến', 'Số liệu đúng đến ngày này.'),
        period: line('Kỳ', 'Năm, ví dụ “2026”.', 20)
          .refine((year) => /^\d{4}$/.test(year), 'Kỳ là một năm, ví dụ “2026”. Hãy sửa lại.')
          .meta({ initial: 'year' }),
        state: choice('Tình trạng', 'Việc đang ở đâu.', WORK_STATES),
        figures: list(figure, 'Số liệu', 'Chỉ số nào có thì ghi.', 'số liệu').meta({
          summary: '{{fields.indicator}}',
        }),
        evidence: list(
          evidence(image),
          'Bằng chứng',
          'Văn bản, tin, ảnh, bảng số liệu.',
          'bằng chứng',
        ).meta({ summary: '{{fields.title}}' }),
        obstacle: paragraph('Vướng gì', 'Điều đang vướng.', 300).optional(),
        next: paragraph('Việc tiếp theo', 'Sẽ làm gì.', 300).optional(),
        reportedBy: relation(
          'units',
          'Đơn vị báo cáo',
          'Đơn vị chủ trì điền sẵn theo nhiệm vụ. Không ghi tên người.',
        ).meta({ initial: 'last', leadOf: 'task' }),
        confirmation: group(
          'Xác nhận',
          'Chỉ Văn phòng điền, không phải người gửi báo cáo. Chưa xác nhận thì “Đã hoàn thành” chưa được tính.',
          {
            unit: relation('units', 'Đơn vị xác nhận', 'Ai xác nhận.'),
            date: day('Ngày xác nhận', 'Ngày đơn vị ấy xác nhận.'),
          },
        ).optional(),
        sentBack: group(
          'Gửi lại để bổ sung',
          'Chỉ Văn phòng điền. Đơn vị gửi báo cáo mới, ghi ở “Sửa cho báo cáo”.',
          {
            unit: relation('units', 'Đơn vị gửi lại', 'Văn phòng.'),
            date: day('Ngày gửi lại', 'Ngày Văn phòng gửi lại.'),
            reason: paragraph('Cần bổ sung gì', 'Một câu: thiếu gì, sửa gì.', 300),
          },
        ).optional(),
        corrects: relation('reports', 'Sửa cho báo cáo', 'Chọn báo cáo bị sai của việc này.')
          .meta({ within: 'task' })
          .optional(),
        spellingFixed: day(
          'Ngày sửa chính tả',
          'Chỉ khi sửa chữ viết sai sau khi đăng. Số liệu, tình trạng thì phải gửi báo cáo mới.',
        ).optional(),
      })
      .superRefine((report, ctx) => {
        const fault = faultsIn(ctx);
        const { state, date, asOf } = report;
        if (state === 'in-progress' && report.evidence.length === 0)
          fault(
            'evidence',
            '“Đang làm” cần ít nhất một bằng chứng. Hãy chọn tin, văn bản, ảnh hoặc tệp.',
          );
        if (state === 'blocked' && !report.obstacle)
          fault('obstacle', '“Đang vướng” cần nói vướng gì. Hãy viết một hai câu.');
        if (state === 'done') {
          if (!report.evidence.some(({ level }) => level !== 'self-reported'))
            fault(
              'evidence',
              '“Đã hoàn thành” cần ít nhất một bằng chứng có tài liệu. Hãy thêm, hoặc chọn “Đang làm”.',
            );
        }
        if (
          state === 'changed' &&
          !report.evidence.some(
            (proof) => proof.kind === 'document' && proof.level !== 'self-reported',
          )
        )
          fault(
            'evidence',
            '“Đã điều chỉnh” cần một văn bản. Hãy chọn văn bản cho phép điều chỉnh.',
          );
        if (asOf > date)
          fault('asOf', 'Số liệu không thể tính đến sau ngày báo cáo. Hãy xem lại hai ngày.');
        if (report.figures.length > 0 && asOf.slice(0, 4) > report.period)
          fault(
            'asOf',
            `Số liệu của kỳ ${report.period} chỉ tính đến hết ngày 31/12/${report.period}. Đơn vị ghi ngày trong kỳ ấy, hoặc báo cáo cho kỳ ${asOf.slice(0, 4)}.`,
          );
        report.evidence.forEach((proof, index) => {
          if (proof.date > date)
            fault(
              ['evidence', index, 'date'],
              'Bằng chứng có ngày sau ngày báo cáo. Hãy xem lại hai ngày.',
            );
          if (proof.level === 'confirmed' && !report.confirmation)
            fault(
              ['evidence', index, 'level'],
              'Mức “Đã xác nhận” cần ghi ai xác nhận, ngày nào. Hãy điền mục “Xác nhận”, hoặc chọn “Có tài liệu”.',
            );
        });
        if (report.confirmation && report.confirmation.date < date)
          fault(
            ['confirmation', 'date'],
            'Ngày xác nhận trước ngày báo cáo. Hãy xem lại hai ngày.',
          );
        if (report.sentBack && report.sentBack.date < date)
          fault(['sentBack', 'date'], 'Ngày gửi lại trước ngày báo cáo. Hãy xem lại hai ngày.');
      }),
  body: 'required',
  maxWords: 60,
  id: DATED_ID,
  isAppendOnly: true,
  locked: {
    remove:
      'Báo cáo tiến độ đã gửi thì không xóa được. Có chỗ sai, hãy viết báo cáo mới và ghi ở mục “Sửa cho báo cáo”.',
  },
  compare: (a, b) => b.data.date.localeCompare(a.data.date) || b.id.localeCompare(a.id),
  cms: {
    order: 2,
    label: 'Báo cáo tiến độ',
    description:
      'Mỗi lần báo cáo là một mục mới. Báo sai thì gửi báo cáo mới, ghi rõ sửa cho báo cáo nào.',
    slug: '{{fields.date}}-{{fields.task}}',
    title: 'task',
    choice: '{{fields.date}} · {{fields.state}} · {{fields.reportedBy}} · {{fields.task}}',
    summary: "{{fields.date | date('D/M/YYYY')}} · Nhiệm vụ {{fields.task}} · {{fields.state}}",
    sort: { field: 'date', label: 'Ngày báo cáo', default_sort: 'desc' },
    groups: [
      { label: 'Tình trạng:', field: 'state' },
      { label: 'Nhiệm vụ', field: 'task' },
      BY_MONTH,
    ],
    filters: [{ label: 'Đang vướng', field: 'state', pattern: 'blocked' }],
    first: ['task', 'state', 'body', 'figures', 'evidence', 'reportedBy'],
    body: {
      label: 'Kết quả đã làm (viết ngắn)',
      hint: 'Một hai câu: làm gì, ở đâu, cho ai. Tối đa 60 chữ.',
    },
    sometimes: ['evidence'],
    preview: 'TaskArticle',
  },
  openData: { title: 'Báo cáo tiến độ', record: RECORD },
});

export default reports;

declare module './collection.ts' {
  interface CollectionRegistry {
    reports: typeof reports;
  }
}

export type Report = DataOf<'reports'>;
