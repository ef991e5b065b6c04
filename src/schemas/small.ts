import { z } from 'zod';
import { PLATFORM_KINDS, UNIT_KINDS, codesOf } from '../vocabulary.ts';
import { source } from './guide.ts';
import { choice, day, line, paragraph, picture, relation, relations, webAddress } from './fields.ts';

const order = z.int().min(1).meta({ title: 'Thứ tự', description: 'Số nhỏ đứng trước.' });

/** A unit of the annex. Contacts only when the ward has published them. */
export const unitSchema = z.strictObject({
  name: line('Tên đơn vị', 'Tên đầy đủ.', 100),
  aliases: z
    .array(line('Tên khác', 'Cách viết khác trong phụ lục.', 100))
    .default([])
    .meta({ title: 'Tên khác', description: 'Mọi cách viết trong phụ lục.' }),
  kind: choice('Loại', 'Văn phòng, phòng, trung tâm …', codesOf(UNIT_KINDS)),
  order,
  phone: line('Điện thoại', 'Số đã được phường công bố.', 20).optional(),
  email: z.email().meta({ title: 'Thư điện tử', description: 'Thư công vụ đã công bố.' }).optional(),
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
    .array(z.strictObject({ guide: relation('guides', 'Bài', 'Bài hướng dẫn.'), note: line('Vì sao', 'Vì sao học bài này lúc này.', 140).optional() }))
    .min(1),
});

/** An app, site or hotline that guides speak of. */
export const platformSchema = z.strictObject({
  name: line('Tên', 'Tên chính thức.', 60),
  kind: choice('Loại', 'Ứng dụng, trang mạng, tổng đài.', codesOf(PLATFORM_KINDS)),
  summary: line('Dùng để làm gì', 'Một câu.', 200),
  url: webAddress('Trang chính thức', 'Chỉ khi tờ dữ kiện ghi chắc chắn.').optional(),
  phone: line('Số gọi', 'Chỉ khi tờ dữ kiện ghi chắc chắn.', 20).optional(),
  unsure: paragraph('Chưa rõ', 'Điều chưa có nguồn.', 400).optional(),
  sources: z.array(source).min(1),
  hiddenTerms: z.array(line('Từ', 'Chữ bà con hay gõ.', 60)).default([]),
  order,
});

/** Where a person helps in person. A person's name only with consent. */
export const helpPointSchema = z.strictObject({
  name: line('Tên điểm', 'Ví dụ: “Nhà văn hóa tổ dân phố”.', 100),
  groups: z.array(line('Tổ dân phố', 'Tổ được phục vụ.', 60)).default([]),
  address: line('Địa chỉ', 'Địa chỉ đã công bố.', 160),
  hours: line('Giờ', 'Ví dụ: “8 giờ đến 11 giờ, thứ Hai đến thứ Sáu”.', 120),
  phone: line('Điện thoại', 'Số công vụ.', 20).optional(),
  helpsWith: relations('guides', 'Giúp được', 'Bài mà nơi này giúp làm.'),
  cannotHelpWith: z.array(line('Không giúp được', 'Nói rõ để bà con khỏi đi nhầm.', 120)).default([]),
  bring: z.array(line('Mang theo', 'Một thứ.', 80)).default([]),
  duty: line('Người trực', 'Vai trò. Ghi tên chỉ khi người đó đồng ý.', 100),
  publicConsent: z.boolean().default(false).meta({ title: 'Đồng ý công khai tên', description: 'Chỉ đánh dấu khi có giấy đồng ý.' }),
  wheelchair: z.boolean().optional().meta({ title: 'Xe lăn vào được', description: 'Đã có người thử.' }),
  checked: day('Ngày kiểm tra', 'Ngày gọi hoặc đến xem.'),
});

/** A class or support session, with its result afterwards. */
export const eventSchema = <I extends z.ZodType>(image: () => I) =>
  z.strictObject({
    title: line('Tên buổi', 'Học gì, cho ai.', 90),
    start: z.iso.datetime({ local: true, precision: -1 }).meta({ title: 'Bắt đầu', description: 'Ví dụ: 2026-11-25T08:00.' }),
    end: z.iso.datetime({ local: true, precision: -1 }).meta({ title: 'Kết thúc', description: 'Ví dụ: 2026-11-25T10:00.' }),
    place: line('Ở đâu', 'Tên và địa chỉ.', 160),
    audiences: relations('audiences', 'Cho ai', 'Nhóm người.'),
    guides: relations('guides', 'Học bài nào', 'Bài sẽ học.'),
    bring: z.array(line('Mang theo', 'Một thứ.', 80)).default([]),
    contact: line('Hỏi ai', 'Đơn vị và số công vụ.', 120),
    tasks: relations('tasks', 'Nhiệm vụ', 'Buổi học phục vụ việc nào.'),
    result: z
      .strictObject({
        attendees: z.int().nonnegative().meta({ title: 'Số người dự', description: 'Đếm tại lớp.' }),
        images: z.array(picture(image())).default([]),
        note: line('Ghi chú', 'Một câu.', 200).optional(),
      })
      .optional(),
  });

/** A scam warning or notice that expires. */
export const alertSchema = z.strictObject({
  title: line('Câu đầu', 'Ví dụ: “Có người xưng công an gọi bác?”.', 70),
  points: z
    .array(line('Ý', 'Một câu ngắn.', 90))
    .min(1)
    .max(4),
  guide: relation('guides', 'Bài nên đọc', 'Bài hướng dẫn.').optional(),
  linkText: line('Chữ trên đường dẫn', 'Nói dẫn tới đâu.', 60).optional(),
  from: day('Từ ngày', 'Bắt đầu hiện.'),
  until: day('Đến ngày', 'Hết ngày này thì thôi.'),
  source: line('Theo ai', 'Ví dụ: “Theo Bộ Công an, 21/10/2025”.', 80),
});

/** A hard word explained in at most 20 syllables. */
export const termSchema = z.strictObject({
  term: line('Từ', 'Đúng chữ hay gặp.', 60),
  aliases: z.array(line('Cách viết khác', 'Chữ viết tắt.', 60)).default([]),
  explanation: line('Nghĩa', 'Tối đa 20 tiếng.', 160).refine((text) => text.split(/\s+/).length <= 20, 'Lời giải thích dài hơn 20 tiếng. Hãy bớt chữ.'),
  example: line('Ví dụ', 'Một câu có từ ấy.', 140).optional(),
  guide: relation('guides', 'Bài liên quan', 'Bài dùng từ này.').optional(),
});

/** A page of running text: about, accessibility statement, data policy. */
export const pageSchema = z.strictObject({
  title: line('Tên trang', 'Tối đa 60 chữ cái.', 60),
  summary: line('Tóm tắt', 'Tối đa 160 chữ cái.', 160),
  updated: day('Ngày sửa', 'Ngày sửa gần nhất.'),
  missing: z.array(line('Còn thiếu', 'Điều phải hỏi.', 200)).default([]),
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
  hotline: line('Tổng đài', 'Số tổng đài của thành phố.', 20),
  hotlineName: line('Tên tổng đài', 'Ví dụ: “Tổng đài 1022”.', 40),
  portal: webAddress('Cổng thông tin của phường', 'Địa chỉ chính thức.').optional(),
  fanpage: webAddress('Fanpage', 'Địa chỉ chính thức.').optional(),
  zalo: webAddress('Zalo OA', 'Địa chỉ chính thức.').optional(),
});

/** The movement's time span. */
export const periodsSchema = z.strictObject({
  start: day('Bắt đầu', 'Ngày bắt đầu đếm tuần có tin.'),
  end: day('Kết thúc', 'Ngày cuối của giai đoạn.'),
});
