import { z } from 'zod';
import { PLATFORM_KINDS, UNIT_KINDS } from '../vocabulary.ts';
import { source } from './guide.ts';
import {
  choice,
  day,
  line,
  list,
  paragraph,
  picture,
  relation,
  relations,
  today,
  webAddress,
} from './fields.ts';

const order = z.int().min(1).meta({ title: 'Thứ tự', description: 'Số nhỏ đứng trước.' });

/** A unit of the annex. Contacts only when the ward has published them. */
export const unitSchema = z.strictObject({
  name: line('Tên đơn vị', 'Tên đầy đủ.', 100),
  aliases: list(
    line('Tên khác', 'Cách viết khác trong phụ lục.', 100),
    'Tên khác',
    'Mọi cách viết trong phụ lục.',
    'tên khác',
  ),
  kind: choice('Loại', 'Văn phòng, phòng, trung tâm …', UNIT_KINDS),
  order,
  phone: line('Điện thoại', 'Số đã được phường công bố.', 20).optional(),
  email: z
    .email()
    .meta({ title: 'Thư điện tử', description: 'Thư công vụ đã công bố.' })
    .optional(),
  address: line('Địa chỉ', 'Đã được phường công bố.', 140).optional(),
  hours: line('Giờ làm việc', 'Đã được phường công bố.', 120).optional(),
  note: paragraph('Ghi chú', 'Cách viết tên trong phụ lục, nếu lệch.', 300).optional(),
});

/** A group of readers. */
export const audienceSchema = z.strictObject({
  name: line('Tên nhóm', 'Ví dụ: “Người cao tuổi”.', 50),
  greeting: line('Câu chào', 'Một câu ở đầu trang.', 160),
  summary: line('Tóm tắt', 'Trang này giúp gì cho nhóm.', 160),
  order,
});

/** An ordered list of guides for one audience; no instructions of its own. */
export const pathSchema = z.strictObject({
  audience: relation('audiences', 'Dành cho', 'Nhóm người.'),
  title: line('Tên lộ trình', 'Ví dụ: “Bảy việc nên học trước”.', 70),
  intro: line('Lời mở', 'Một câu.', 240),
  items: z
    .array(
      z.strictObject({
        guide: relation('guides', 'Bài', 'Bài hướng dẫn.'),
        note: line('Vì sao', 'Vì sao học bài này lúc này.', 140).optional(),
      }),
    )
    .min(1)
    .meta({
      title: 'Các bài',
      description: 'Bài học trước đứng trên.',
      singular: 'bài',
      summary: '{{fields.guide}}',
    }),
});

/** An app, site or hotline that guides speak of. */
export const platformSchema = z.strictObject({
  name: line('Tên', 'Tên chính thức.', 60),
  kind: choice('Loại', 'Ứng dụng, trang mạng, tổng đài.', PLATFORM_KINDS),
  summary: line('Dùng để làm gì', 'Một câu.', 200),
  url: webAddress('Trang chính thức', 'Chỉ khi tờ dữ kiện ghi chắc chắn.').optional(),
  phone: line('Số gọi', 'Chỉ khi tờ dữ kiện ghi chắc chắn.', 20).optional(),
  unsure: paragraph('Chưa rõ', 'Điều chưa có nguồn.', 400).optional(),
  sources: z
    .array(source)
    .min(1)
    .meta({ title: 'Nguồn', description: 'Ít nhất một nguồn từ tờ dữ kiện.', singular: 'nguồn' }),
  hiddenTerms: list(
    line('Từ', 'Chữ bà con hay gõ.', 60),
    'Từ bà con hay gõ',
    'Không hiện trên trang, dùng để tìm.',
    'từ',
  ),
  order,
});

/** Where a person helps in person. A person's name only with consent. */
export const helpPointSchema = z.strictObject({
  name: line('Tên điểm', 'Ví dụ: “Nhà văn hóa tổ dân phố”.', 100),
  groups: list(
    line('Tổ dân phố', 'Tổ được phục vụ.', 60),
    'Các tổ dân phố',
    'Nơi này phục vụ những tổ nào.',
    'tổ dân phố',
  ),
  address: line('Địa chỉ', 'Địa chỉ đã công bố.', 160),
  hours: line('Giờ', 'Ví dụ: “8 giờ đến 11 giờ, thứ Hai đến thứ Sáu”.', 120),
  phone: line('Điện thoại', 'Số công vụ.', 20).optional(),
  helpsWith: relations('guides', 'Giúp được', 'Bài mà nơi này giúp làm.'),
  cannotHelpWith: list(
    line('Việc', 'Một việc nơi này không làm.', 120),
    'Không giúp được',
    'Nói rõ để bà con khỏi đi nhầm.',
    'việc',
  ),
  bring: list(
    line('Thứ', 'Ví dụ: “Thẻ căn cước”.', 80),
    'Mang theo',
    'Bà con cần mang gì.',
    'thứ mang theo',
  ),
  duty: line('Người trực', 'Vai trò. Ghi tên chỉ khi người đó đồng ý.', 100),
  publicConsent: z
    .boolean()
    .default(false)
    .meta({ title: 'Đồng ý công khai tên', description: 'Chỉ đánh dấu khi có giấy đồng ý.' }),
  wheelchair: z
    .boolean()
    .optional()
    .meta({ title: 'Xe lăn vào được', description: 'Đã có người thử.' }),
  checked: today('Ngày kiểm tra', 'Ngày gọi hoặc đến xem.'),
});

/** A class or support session, with its result afterwards. */
export const eventSchema = <I extends z.ZodType>(image: () => I) =>
  z.strictObject({
    title: line('Tên buổi', 'Học gì, cho ai.', 90),
    start: z.iso
      .datetime({ local: true, precision: -1 })
      .meta({ title: 'Bắt đầu', description: 'Ngày và giờ bắt đầu.' }),
    end: z.iso
      .datetime({ local: true, precision: -1 })
      .meta({ title: 'Kết thúc', description: 'Ngày và giờ kết thúc.' }),
    place: line('Ở đâu', 'Tên và địa chỉ.', 160),
    audiences: relations('audiences', 'Cho ai', 'Nhóm người.'),
    guides: relations('guides', 'Học bài nào', 'Bài sẽ học.'),
    bring: list(
      line('Thứ', 'Ví dụ: “Điện thoại đã sạc đầy”.', 80),
      'Mang theo',
      'Người học cần mang gì.',
      'thứ mang theo',
    ),
    contact: line('Hỏi ai', 'Đơn vị và số công vụ.', 120),
    tasks: relations('tasks', 'Nhiệm vụ', 'Buổi học phục vụ việc nào.'),
    result: z
      .strictObject({
        attendees: z
          .int()
          .nonnegative()
          .meta({ title: 'Số người dự', description: 'Đếm tại lớp.' }),
        images: list(picture(image()), 'Ảnh', 'Ảnh chụp tại buổi học.', 'ảnh'),
        note: line('Ghi chú', 'Một câu.', 200).optional(),
      })
      .meta({ title: 'Kết quả', description: 'Điền sau buổi học.' })
      .optional(),
  });

/** A scam warning or notice that expires. */
export const alertSchema = z.strictObject({
  title: line('Câu đầu', 'Ví dụ: “Có người xưng công an gọi bác?”.', 70),
  points: z
    .array(line('Ý', 'Một câu ngắn. Ví dụ: “Công an không gọi video để làm việc”.', 90))
    .min(1)
    .max(4)
    .meta({ title: 'Các ý', description: 'Một đến bốn câu ngắn.', singular: 'ý' }),
  guide: relation('guides', 'Bài nên đọc', 'Bài hướng dẫn.').optional(),
  linkText: line('Chữ trên đường dẫn', 'Nói dẫn tới đâu.', 60).optional(),
  from: today('Từ ngày', 'Bắt đầu hiện.'),
  until: day('Đến ngày', 'Hết ngày này thì thôi.'),
  source: line('Theo ai', 'Ví dụ: “Theo Bộ Công an, 21/10/2025”.', 80),
});

/** A hard word explained in at most 20 syllables. */
export const termSchema = z.strictObject({
  term: line('Từ', 'Đúng chữ hay gặp.', 60),
  aliases: list(
    line('Cách viết', 'Ví dụ: chữ viết tắt.', 60),
    'Cách viết khác',
    'Chữ viết tắt, tên gọi khác.',
    'cách viết',
  ),
  explanation: line('Nghĩa', 'Tối đa 20 tiếng, bằng lời nói hằng ngày.', 160).refine(
    (text) => text.split(/\s+/).length <= 20,
    'Lời giải thích dài hơn 20 tiếng. Hãy bớt chữ.',
  ),
  example: line('Ví dụ', 'Một câu có từ ấy.', 140).optional(),
  guide: relation('guides', 'Bài liên quan', 'Bài dùng từ này.').optional(),
});

/** A page of running text: about, accessibility statement, data policy. */
export const pageSchema = z.strictObject({
  title: line('Tên trang', 'Tối đa 60 chữ cái.', 60),
  summary: line('Tóm tắt', 'Tối đa 160 chữ cái.', 160),
  updated: today('Ngày sửa', 'Ngày sửa gần nhất.'),
  missing: list(
    line('Còn thiếu', 'Điều phải hỏi.', 200),
    'Còn thiếu',
    'Không hiện trên trang.',
    'điều còn thiếu',
  ),
});

/** Who owns the site. A production build refuses to run while a field is empty (decree 174/2026). */
export const ownerSchema = z.strictObject({
  agency: line('Cơ quan chủ quản', 'Tên đầy đủ.', 120),
  governingBody: line('Cơ quan cấp trên', 'Tên đầy đủ.', 120).optional(),
  address: line('Địa chỉ', 'Trụ sở.', 160).optional(),
  email: z.email().meta({ title: 'Thư điện tử', description: 'Thư công vụ.' }).optional(),
  phone: line('Điện thoại', 'Số công vụ.', 20).optional(),
  responsible: line('Người chịu trách nhiệm nội dung', 'Chức vụ và tên.', 120).optional(),
});

/** Official channels; only what the ward has published. */
export const channelsSchema = z.strictObject({
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
export const periodsSchema = z.strictObject({
  start: day('Bắt đầu', 'Ngày bắt đầu đếm tuần có tin.'),
  newsFrom: day(
    'Nhập tin từ ngày',
    'Ngày mở chuyên mục. Tuần trước ngày này không có tin nào thì ghi là chưa nhập, không ghi là không có.',
  ),
  end: day('Kết thúc', 'Ngày cuối của giai đoạn.'),
});
