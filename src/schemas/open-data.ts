import { z } from 'zod';
import {
  COMPARISONS,
  DEADLINE_STATES,
  EVIDENCE_KINDS,
  EVIDENCE_LEVELS,
  FRESHNESS,
  INDICATOR_KINDS,
  NEWS_CHANNELS,
  NEWS_KINDS,
  PERIOD_RESULTS,
  SCHEDULE_KINDS,
  TASK_GROUPS,
  TASK_STATES,
  WORK_STATES,
  codesOf,
} from '../vocabulary.ts';

/** Records of the open data, flat so that a table holds the same. The JSON Schema and the dictionary are made from these. */

const text = (description: string) => z.string().min(1).meta({ description });
const id = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta({ description });
const ids = (description: string) =>
  z.array(z.string().regex(/^[a-z0-9-]+$/)).meta({ description });
const day = (description: string) => z.iso.date().meta({ description });
const count = (description: string) => z.int().nonnegative().meta({ description });
const address = (description: string) => z.url().meta({ description });
const code = <T extends Record<string, string>>(description: string, list: T) =>
  z.enum(codesOf(list)).meta({
    description: `${description} ${Object.entries(list)
      .map(([key, label]) => `${key} = ${label}`)
      .join('; ')}.`,
  });
const orNull = <T extends z.ZodType>(schema: T) =>
  schema.nullable().meta({ description: schema.meta()?.description ?? '' });

const tasks = z.strictObject({
  id: id('Mã việc, từ nv-01 đến nv-21.'),
  number: z.int().min(1).max(21).meta({ description: 'Số thứ tự trong phụ lục.' }),
  group: code('Nhóm việc.', TASK_GROUPS),
  title: text('Tên dễ hiểu, do người biên tập đặt.'),
  summary: text('Một câu dễ hiểu.'),
  annexText: text('Nội dung công việc, nguyên văn phụ lục.'),
  annexLead: text('Đơn vị chủ trì, nguyên văn phụ lục.'),
  annexSupport: orNull(text('Đơn vị phối hợp, nguyên văn phụ lục; trống nếu phụ lục để trống.')),
  annexResult: text('Kết quả thực hiện, nguyên văn phụ lục.'),
  annexTime: text('Thời gian thực hiện, nguyên văn phụ lục.'),
  leads: ids('Mã đơn vị chủ trì hoặc đồng chủ trì.'),
  supports: ids('Mã đơn vị phối hợp.'),
  audiences: ids('Mã nhóm người; trống là mọi người.'),
  scheduleKind: code('Kiểu thời hạn.', SCHEDULE_KINDS),
  from: day('Ngày bắt đầu.'),
  to: orNull(day('Hạn ghi trong kế hoạch; trống với việc hằng năm.')),
  state: code('Việc đến đâu, theo báo cáo mới nhất.', TASK_STATES),
  deadline: code('Hạn so với ngày của dữ liệu.', DEADLINE_STATES),
  report: orNull(id('Mã báo cáo đang được tính.')),
  reportDate: orNull(day('Ngày của báo cáo ấy.')),
  asOf: orNull(day('Số liệu của báo cáo ấy tính đến ngày này.')),
  ageDays: orNull(count('Số ngày từ báo cáo ấy đến ngày của dữ liệu.')),
  freshness: orNull(code('Báo cáo mới hay cũ.', FRESHNESS)),
  evidenceLevel: orNull(code('Mức bằng chứng cao nhất của báo cáo ấy.', EVIDENCE_LEVELS)),
  eventsHeld: count('Số buổi đã mở, trang tự đếm.'),
  eventAttendees: count('Lượt người dự các buổi ấy, trang tự cộng.'),
  url: address('Trang của việc.'),
});

const updates = z.strictObject({
  id: id('Mã báo cáo.'),
  task: id('Mã việc.'),
  date: day('Ngày báo cáo.'),
  asOf: day('Số liệu tính đến ngày này.'),
  period: text('Năm của kỳ.'),
  state: code('Tình trạng mà đơn vị báo.', WORK_STATES),
  text: text('Lời báo cáo.'),
  obstacle: orNull(text('Đang vướng gì.')),
  next: orNull(text('Việc tiếp theo.')),
  reportedBy: id('Mã đơn vị báo cáo.'),
  confirmedBy: orNull(id('Mã đơn vị xác nhận.')),
  confirmedOn: orNull(day('Ngày xác nhận.')),
  corrects: orNull(id('Mã báo cáo bị sửa.')),
  isCounted: z
    .boolean()
    .meta({ description: 'Báo cáo còn được tính: không bị báo cáo nào sau đó sửa.' }),
  url: address('Chỗ của báo cáo trên trang của việc.'),
});

const evidence = z.strictObject({
  update: id('Mã báo cáo.'),
  task: id('Mã việc.'),
  kind: code('Loại bằng chứng.', EVIDENCE_KINDS),
  title: text('Bằng chứng nói điều gì.'),
  date: day('Ngày của bằng chứng.'),
  level: code('Mức.', EVIDENCE_LEVELS),
  address: orNull(
    address('Nơi xem bằng chứng; trống nếu là ảnh trên trang của việc, hoặc chỉ được kể lại.'),
  ),
});

const indicators = z.strictObject({
  task: id('Mã việc.'),
  indicator: id('Mã chỉ số.'),
  name: text('Tên chỉ số.'),
  unit: text('Đơn vị tính.'),
  kind: code('Loại chỉ số.', INDICATOR_KINDS),
  comparison: code('So với mục tiêu.', COMPARISONS),
  year: z.int().meta({ description: 'Năm của kỳ.' }),
  target: z.number().meta({
    description: 'Mục tiêu của kỳ; tỷ lệ tính bằng phần trăm; việc 3 là số tin mỗi tuần.',
  }),
  value: orNull(z.number().meta({ description: 'Giá trị, cho chỉ số đếm.' })),
  numerator: orNull(count('Tử số, cho tỷ lệ.')),
  denominator: orNull(count('Mẫu số, cho tỷ lệ.')),
  asOf: orNull(day('Số liệu đúng đến ngày này.')),
  report: orNull(id('Mã báo cáo có số này; trống nếu trang tự đếm hoặc chưa có số liệu.')),
  isComputed: z.boolean().meta({ description: 'Trang tự đếm, không ai gõ tay.' }),
  isMet: orNull(
    z.boolean().meta({
      description: 'Số liệu đã tới mục tiêu; trống khi chưa có, hoặc chưa đủ số liệu để nói.',
    }),
  ),
  notEnteredBefore: orNull(
    day('Trước ngày này chưa nhập tin, không phải là không có tin; trống khi kỳ đã nhập đủ.'),
  ),
  result: orNull(code('Kết quả của kỳ; trống khi năm ấy chưa hết.', PERIOD_RESULTS)),
});

const news = z.strictObject({
  id: id('Mã tin.'),
  date: day('Ngày đăng.'),
  week: text('Tuần ISO, ví dụ 2026-W09.'),
  title: text('Tên tin.'),
  summary: text('Tóm tắt.'),
  kind: code('Loại.', NEWS_KINDS),
  channel: code('Kênh.', NEWS_CHANNELS),
  link: orNull(address('Bài gốc trên kênh khác.')),
  tasks: ids('Mã việc mà tin là bằng chứng.'),
  url: address('Trang của tin.'),
});

const events = z.strictObject({
  id: id('Mã buổi.'),
  title: text('Tên buổi.'),
  start: text('Bắt đầu, giờ Việt Nam.'),
  end: text('Kết thúc, giờ Việt Nam.'),
  place: text('Ở đâu.'),
  audiences: ids('Mã nhóm người; trống là mọi người.'),
  guides: ids('Mã bài hướng dẫn sẽ học.'),
  tasks: ids('Mã việc.'),
  attendees: orNull(count('Lượt người dự; trống khi chưa ghi kết quả.')),
  url: address('Chỗ của buổi trong lịch.'),
});

const guides = z.strictObject({
  id: id('Mã bài.'),
  code: z.int().meta({ description: 'Số in trên giấy.' }),
  title: text('Tên bài.'),
  summary: text('Tóm tắt.'),
  platform: orNull(id('Mã nền tảng.')),
  audiences: ids('Mã nhóm người.'),
  tasks: ids('Mã việc.'),
  published: day('Ngày đăng.'),
  updated: day('Ngày sửa.'),
  reviewed: day('Ngày soát gần nhất.'),
  withdrawn: orNull(day('Ngày rút bài.')),
  url: address('Trang của bài.'),
});

const units = z.strictObject({
  id: id('Mã đơn vị.'),
  name: text('Tên đơn vị.'),
  aliases: z.array(text('Tên khác.')).meta({ description: 'Cách viết khác trong phụ lục.' }),
  leads: ids('Mã việc chủ trì hoặc đồng chủ trì. Cộng các đơn vị lại lớn hơn 21.'),
  supports: ids('Mã việc phối hợp.'),
  phone: orNull(text('Điện thoại đã công bố.')),
  email: orNull(text('Thư điện tử đã công bố.')),
  address: orNull(text('Địa chỉ đã công bố.')),
  url: address('Trang của đơn vị.'),
});

/** Every dataset of /du-lieu/v1/: name of its files → what it is, and one record. */
export const DATASETS = {
  tasks: { title: '21 việc và tình trạng', record: tasks },
  updates: { title: 'Báo cáo tiến độ', record: updates },
  evidence: { title: 'Bằng chứng của báo cáo', record: evidence },
  indicators: { title: 'Chỉ số theo năm', record: indicators },
  news: { title: 'Tin', record: news },
  events: { title: 'Lớp học, buổi hỗ trợ', record: events },
  guides: { title: 'Bài hướng dẫn', record: guides },
  units: { title: 'Đơn vị', record: units },
} as const satisfies Record<string, { title: string; record: z.ZodObject }>;

export type DatasetName = keyof typeof DATASETS;
export type DataRecord<N extends DatasetName> = z.output<(typeof DATASETS)[N]['record']>;

/** The whole file of a dataset. */
export const datasetSchema = (name: DatasetName) =>
  z.strictObject({
    dataset: z.literal(name),
    title: z.string(),
    version: z.literal(1),
    asOf: z.iso.date().meta({ description: 'Dữ liệu đúng vào ngày này.' }),
    licence: z.string().meta({ description: 'Điều kiện dùng lại.' }),
    isSample: z.boolean().meta({ description: 'Dữ liệu mẫu, không có thật.' }),
    schema: z.url().meta({ description: 'JSON Schema của tệp này.' }),
    records: z.array(DATASETS[name].record),
  });
