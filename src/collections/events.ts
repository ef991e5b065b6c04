import { z } from 'zod';
import { defineCollection } from './collection.ts';
import * as column from './record-fields.ts';
import { CLASS_CHANGES } from './enums.ts';
import { choice, dayAndTime, group, line, list, picture, relations, today } from './fields.ts';

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã buổi.'),
  title: column.text('Tên buổi.'),
  start: column.text('Bắt đầu, giờ Việt Nam.'),
  end: column.text('Kết thúc, giờ Việt Nam.'),
  place: column.text('Ở đâu.'),
  lastChange: column.orNull(column.code('Thay đổi mới nhất; trống là chưa đổi gì.', CLASS_CHANGES)),
  audiences: column.ids('Mã nhóm người; trống là mọi người.'),
  guides: column.ids('Mã bài hướng dẫn sẽ học.'),
  tasks: column.ids('Mã việc.'),
  attendees: column.orNull(column.count('Lượt người dự; trống khi chưa ghi kết quả.')),
  url: column.address('Chỗ của buổi trong lịch.'),
});

/** What was announced and no longer holds. Lines are only ever added: how many there are tells calendars which version is newer. */
const CHANGE = z.strictObject({
  kind: choice('Thay đổi gì', 'Dời, hủy, hay vẫn mở sau khi đã báo hủy.', CLASS_CHANGES),
  announced: today('Báo ngày', 'Ngày báo cho bà con.'),
  start: dayAndTime('Lúc bắt đầu đã báo trước đây', 'Chỉ khi dời ngày, giờ.').optional(),
  place: line('Nơi đã báo trước đây', 'Chỉ khi dời sang nơi khác.', 160).optional(),
  reason: line('Vì sao', 'Ví dụ: “nhà văn hóa đang sửa”.', 120).optional(),
});
export type ClassChange = z.output<typeof CHANGE>;

/** A class or support session, with its result afterwards. */
const events = defineCollection({
  name: 'events',
  noun: 'buổi học',
  format: 'mdx',
  schema: (image) =>
    z.strictObject({
      title: line('Tên buổi', 'Học gì, cho ai.', 90),
      start: dayAndTime('Bắt đầu', 'Ngày và giờ bắt đầu.'),
      end: dayAndTime('Kết thúc', 'Ngày và giờ kết thúc.'),
      place: line('Ở đâu', 'Tên và địa chỉ.', 160),
      audiences: relations('audiences', 'Cho ai', 'Nhóm người.'),
      guides: relations('guides', 'Học bài nào', 'Bài sẽ học.'),
      bring: list(
        line('Đồ mang theo', 'Ví dụ: “Điện thoại đã sạc đầy”.', 80),
        'Mang theo',
        'Người học cần mang gì.',
        'thứ mang theo',
      ),
      contact: line('Hỏi ai', 'Đơn vị và số công vụ.', 120),
      changes: list(
        CHANGE,
        'Dời, hủy',
        'Mỗi lần dời hoặc hủy thêm một dòng, dòng cũ để nguyên. Dời thì sửa cả giờ, nơi ở trên.',
        'lần thay đổi',
      ),
      tasks: relations('tasks', 'Nhiệm vụ', 'Buổi học phục vụ việc nào.'),
      result: group('Kết quả', 'Điền sau buổi học.', {
        attendees: z
          .int()
          .nonnegative()
          .meta({ title: 'Số người dự', description: 'Đếm tại lớp.' }),
        images: list(picture(image()), 'Ảnh', 'Ảnh chụp tại buổi học.', 'ảnh'),
        note: line('Ghi chú', 'Một câu.', 200).optional(),
      }).optional(),
      calendarId: z
        .string()
        .regex(/^[a-z0-9-]{8,40}$/)
        .meta({
          title: 'Mã trong lịch',
          description: 'Máy tự điền. Nhờ mã này mà lịch trên máy bà con biết buổi nào đã dời, hủy.',
          given: true,
        })
        .optional(),
    }),
  unique: [{ field: 'calendarId', label: 'Mã trong lịch' }],
  compare: (a, b) => a.data.start.localeCompare(b.data.start),
  cms: {
    order: 5,
    label: 'Lịch lớp học',
    description:
      'Buổi không mở nữa thì ghi “Hủy” ở ô “Dời, hủy”, đừng gỡ: gỡ thì người đã ghi vào lịch không hay biết.',
    title: 'title',
    slug: "{{fields.start | date('YYYY-MM-DD')}}-{{slug}}",
    summary: "{{fields.start | date('D/M/YYYY')}} · {{fields.title}}",
    sort: { field: 'start', label: 'Ngày', default_sort: 'desc' },
    preview: 'EventList',
  },
  openData: {
    title: 'Lớp học, buổi hỗ trợ',
    record: RECORD,
    url: (id) => `/lich/#${id}`,
    toRecord: ({ data }) => ({
      lastChange: data.changes.at(-1)?.kind ?? null,
      attendees: data.result?.attendees ?? null,
    }),
  },
});
export default events;

declare module './collection.ts' {
  interface CollectionRegistry {
    events: typeof events;
  }
}
