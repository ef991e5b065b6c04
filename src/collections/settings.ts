import { z } from 'zod';
import { buildTime } from '../site.ts';
import { day, faultsIn, line, webAddress } from './fields.ts';
import { closedDays } from './opening-hours.ts';

/** Who owns the site. A production build refuses to run while a field is empty (decree 174/2026). */
const ownerSchema = z.strictObject({
  agency: line('Cơ quan chủ quản', 'Tên đầy đủ.', 120),
  governingBody: line('Cơ quan cấp trên', 'Tên đầy đủ.', 120).optional(),
  address: line('Địa chỉ', 'Trụ sở.', 160).optional(),
  email: z
    .email()
    .meta({
      title: 'Thư điện tử',
      description: 'Thư công vụ. Ai thấy lỗ hổng của trang cũng báo vào đây (tệp security.txt).',
    })
    .optional(),
  phone: line('Điện thoại', 'Số công vụ.', 20).optional(),
  responsible: line('Người chịu trách nhiệm nội dung', 'Chức vụ và tên.', 120).optional(),
});

/** Official channels; only what the ward has published. */
const channelsSchema = z.strictObject({
  hotline: line('Tổng đài', 'Số nhận phản ánh, kiến nghị. Không dùng làm nơi giúp.', 20),
  hotlineName: line('Tên tổng đài', 'Ví dụ: “Tổng đài 1022”.', 40),
  helper: line(
    'Nơi giúp bà con',
    'Ai giúp khi bà con không tự làm được, theo phụ lục. Đứng sau chữ “hỏi”.',
    120,
  ),
  vneidHelper: line('Nơi giúp về định danh điện tử', 'Ví dụ: “Công an phường”.', 60),
  portal: webAddress('Cổng thông tin của phường', 'Địa chỉ chính thức.').optional(),
  fanpage: webAddress('Fanpage', 'Địa chỉ chính thức.').optional(),
  zalo: webAddress('Zalo OA', 'Địa chỉ chính thức.').optional(),
});

/** The movement's time span. */
const periodsSchema = z.strictObject({
  start: day('Bắt đầu', 'Ngày bắt đầu đếm tuần có tin.'),
  newsFrom: day(
    'Nhập tin từ ngày',
    'Ngày mở chuyên mục. Tuần trước ngày này không có tin nào thì ghi là chưa nhập, không ghi là không có.',
  ),
  end: day('Kết thúc', 'Ngày cuối của giai đoạn.'),
});

/** Days on which all help points are closed. */
const holidaysSchema = z.strictObject({
  days: closedDays(
    'Ngày nghỉ chung',
    'Lễ, Tết mà mọi điểm hỗ trợ đều nghỉ. Chưa ghi thì trang vẫn báo “Đang mở” vào ngày ấy.',
  ),
});

/** The first moment of a day in the ward. */
const startOf = (date: string) => Date.parse(`${date}T00:00+07:00`);

/** Whom the ward has asked about the drawings of people who are deaf, use a stick or a wheelchair. Empty, none of them is shown. */
const consultationSchema = z
  .strictObject({
    organisation: line(
      'Tổ chức đã đồng ý',
      'Tên đầy đủ của hội đã xem hình người khiếm thính, người dùng xe lăn, người chống gậy và đồng ý cho dùng. Bỏ trống thì không trang nào có các hình ấy.',
      120,
    ).optional(),
    date: day('Ngày đồng ý', 'Ngày tổ chức ấy trả lời là đồng ý.')
      .refine((date) => !(startOf(date) > buildTime().getTime()), {
        error: ({ input }) =>
          `Ngày ${String(input).split('-').reverse().join('/')} chưa tới. Hãy ghi ngày tổ chức ấy đã đồng ý.`,
      })
      .optional(),
  })
  .superRefine(({ organisation, date }, ctx) => {
    const fault = faultsIn(ctx);
    if (organisation && !date)
      fault('date', 'Đã ghi tổ chức mà chưa ghi ngày. Hãy ghi ngày tổ chức ấy đồng ý.');
    if (date && !organisation)
      fault('organisation', 'Đã ghi ngày mà chưa ghi tổ chức. Hãy ghi tên tổ chức đã đồng ý.');
  });

/** One file each in src/content/settings, with the name that editors read. */
export const SETTINGS = {
  owner: { label: 'Cơ quan chủ quản', schema: ownerSchema },
  channels: { label: 'Kênh chính thức', schema: channelsSchema },
  holidays: { label: 'Ngày nghỉ lễ, Tết', schema: holidaysSchema },
  consultation: { label: 'Đã hỏi ý kiến', schema: consultationSchema },
  periods: { label: 'Thời gian của phong trào', schema: periodsSchema },
} as const;
/** Why no setting can be removed, told in a sentence. */
export const SETTINGS_KEPT =
  'Thông tin này trang nào cũng cần nên không xóa được. Hãy sửa nội dung bên trong.';

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The fields that offices publish their phone and e-mail in. */
export const SETTINGS_CONTACTS = ['phone', 'email', 'hotline'];

/** Those that the site cannot do without. What may be empty may be missing too: content of an older release has no file for it. */
export const REQUIRED_SETTINGS = SETTING_NAMES.filter(
  (name) => !SETTINGS[name].schema.safeParse({}).success,
);

/** What one of the ward's settings holds. */
export type Setting<N extends SettingName> = z.output<(typeof SETTINGS)[N]['schema']>;
