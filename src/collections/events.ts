import { z } from 'zod';
import { defineCollection } from './collection.ts';
import * as column from './record-fields.ts';
import { dayAndTime, line, list, picture, relations } from './fields.ts';

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã buổi.'),
  title: column.text('Tên buổi.'),
  start: column.text('Bắt đầu, giờ Việt Nam.'),
  end: column.text('Kết thúc, giờ Việt Nam.'),
  place: column.text('Ở đâu.'),
  audiences: column.ids('Mã nhóm người; trống là mọi người.'),
  guides: column.ids('Mã bài hướng dẫn sẽ học.'),
  tasks: column.ids('Mã việc.'),
  attendees: column.orNull(column.count('Lượt người dự; trống khi chưa ghi kết quả.')),
  url: column.address('Chỗ của buổi trong lịch.'),
});

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
    }),
  compare: (a, b) => a.data.start.localeCompare(b.data.start),
  cms: {
    order: 5,
    label: 'Lịch lớp học',
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
    toRecord: ({ id, data }) => ({
      id,
      title: data.title,
      start: data.start,
      end: data.end,
      place: data.place,
      audiences: data.audiences,
      guides: data.guides,
      tasks: data.tasks,
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
