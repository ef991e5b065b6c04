import { z } from 'zod';
import { defineCollection } from './collection.ts';
import * as column from './record-fields.ts';
import { WHEELCHAIR_ACCESS } from './enums.ts';
import { choice, line, list, relations, tick, today, webAddress } from './fields.ts';
import { closedDays, hoursInWords, openingHours, toOpeningHours } from './opening-hours.ts';

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã điểm.'),
  name: column.text('Tên điểm.'),
  groups: column.texts('Các tổ dân phố được phục vụ; trống là mọi tổ.'),
  address: column.text('Địa chỉ.'),
  map: column.orNull(column.address('Chỗ ấy trên bản đồ; trống khi chưa ai ghi.')),
  hours: column.texts('Giờ mở cửa theo schema.org openingHours, ví dụ Mo-Fr 07:30-11:00.'),
  hoursNote: column.orNull(column.text('Điều cần biết về giờ.')),
  closedDays: column.texts('Các đợt nghỉ, ngày đầu/ngày cuối theo ISO 8601.'),
  phone: column.orNull(column.text('Số công vụ.')),
  helpsWith: column.ids('Mã bài hướng dẫn mà nơi này giúp làm.'),
  cannotHelpWith: column.texts('Việc nơi này không làm.'),
  bring: column.texts('Bà con cần mang gì.'),
  duty: column.text('Người trực.'),
  wheelchair: column.orNull(
    column.code('Lối vào cho xe lăn; trống khi chưa ai thử.', WHEELCHAIR_ACCESS),
  ),
  checked: column.day('Ngày gọi hoặc đến xem.'),
  url: column.address('Chỗ của điểm trên trang Nơi giúp bà con.'),
});

/** Where a person helps in person. A person's name only with consent. */
const helpPoints = defineCollection({
  name: 'help-points',
  noun: 'điểm hỗ trợ',
  format: 'yaml',
  schema: () =>
    z.strictObject({
      name: line('Tên điểm', 'Ví dụ: “Nhà văn hóa tổ dân phố”.', 100),
      groups: list(
        line('Tổ dân phố', 'Tổ được phục vụ.', 60),
        'Các tổ dân phố',
        'Nơi này phục vụ những tổ nào. Phục vụ mọi tổ thì bỏ trống.',
        'tổ dân phố',
      ),
      address: line('Địa chỉ', 'Địa chỉ đã công bố.', 160),
      map: webAddress(
        'Đường dẫn bản đồ',
        'Mở bản đồ, tìm đúng chỗ, bấm Chia sẻ rồi dán đường dẫn vào đây. Mở thử trước khi đăng.',
      ).optional(),
      hours: openingHours(
        'Giờ mở cửa',
        'Mỗi khoảng giờ một dòng. Ngày không ghi là ngày không mở.',
      ),
      hoursNote: line('Ghi chú về giờ', 'Ví dụ: “Hẹn trước một ngày”.', 120).optional(),
      closedDays: closedDays(
        'Ngày nghỉ',
        'Ngày riêng nơi này đóng cửa. Lễ, Tết chung thì ghi ở “Thông tin chung”.',
      ),
      phone: line('Điện thoại', 'Số công vụ.', 20).optional(),
      helpsWith: relations('guides', 'Giúp được', 'Bài mà nơi này giúp làm.'),
      cannotHelpWith: list(
        line('Việc', 'Một việc nơi này không làm.', 120),
        'Không giúp được',
        'Nói rõ để bà con khỏi đi nhầm.',
        'việc',
      ),
      bring: list(
        line('Đồ mang theo', 'Ví dụ: “Thẻ căn cước”.', 80),
        'Mang theo',
        'Bà con cần mang gì.',
        'thứ mang theo',
      ),
      duty: line('Người trực', 'Vai trò. Ghi tên chỉ khi người đó đồng ý.', 100),
      publicConsent: tick('Đồng ý công khai tên', 'Chỉ đánh dấu khi có giấy đồng ý.'),
      wheelchair: choice(
        'Lối vào cho xe lăn',
        'Chỉ chọn khi đã có người đến xem.',
        WHEELCHAIR_ACCESS,
      ).optional(),
      checked: today('Ngày kiểm tra', 'Ngày gọi hoặc đến xem.'),
    }),
  contacts: ['phone'],
  compare: (a, b) => a.data.name.localeCompare(b.data.name, 'vi'),
  cms: {
    order: 10,
    label: 'Điểm hỗ trợ',
    title: 'name',
    sort: { field: 'name', label: 'Tên', default_sort: 'asc' },
    preview: 'HelpPoint',
  },
  search: {
    order: 4,
    toFields: ({ id, data: { name, address, hours, groups, bring, cannotHelpWith } }) => ({
      id: `diem-ho-tro/#${id}`,
      kind: 'Nơi giúp',
      title: name,
      summary: [address, ...hoursInWords(hours)].join('. '),
      aliases: groups,
      texts: [...bring, ...cannotHelpWith],
    }),
  },
  openData: {
    title: 'Điểm hỗ trợ',
    record: RECORD,
    url: (id) => `/diem-ho-tro/#${id}`,
    toRecord: ({ data }) => ({
      hours: toOpeningHours(data.hours),
      closedDays: data.closedDays.map(({ from, to = from }) => `${from}/${to}`),
    }),
  },
});
export default helpPoints;

declare module './collection.ts' {
  interface CollectionRegistry {
    'help-points': typeof helpPoints;
  }
}
