import { z } from 'zod';
import { defineCollection } from './collection.ts';
import { line, list, relations, today } from './fields.ts';

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
        line('Đồ mang theo', 'Ví dụ: “Thẻ căn cước”.', 80),
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
    }),
  contacts: ['phone'],
  compare: (a, b) => a.data.name.localeCompare(b.data.name, 'vi'),
  cms: {
    order: 10,
    label: 'Điểm hỗ trợ',
    label_singular: 'Điểm hỗ trợ',
    title: 'name',
    summary: '{{fields.name}}',
    sort: { field: 'name', label: 'Tên', default_sort: 'asc' },
    preview: 'HelpPoint',
  },
  search: {
    order: 4,
    toFields: ({ id, data: { name, address, hours, groups, bring, cannotHelpWith } }) => ({
      id: `diem-ho-tro/#${id}`,
      kind: 'Nơi giúp',
      title: name,
      summary: `${address}. ${hours}`,
      aliases: groups,
      texts: [...bring, ...cannotHelpWith],
    }),
  },
});
export default helpPoints;

declare module './collection.ts' {
  interface CollectionRegistry {
    'help-points': typeof helpPoints;
  }
}
