import { z } from 'zod';
import { defineCollection } from './collection.ts';
import * as column from './record-fields.ts';
import { UNIT_KINDS } from './enums.ts';
import { choice, line, list, order, paragraph } from './fields.ts';

/** One record of the open data. */
const RECORD = z.strictObject({
  id: column.id('Mã đơn vị.'),
  name: column.text('Tên đơn vị.'),
  aliases: z.array(column.text('Tên khác.')).meta({ description: 'Cách viết khác trong phụ lục.' }),
  leads: column.ids('Mã việc chủ trì hoặc đồng chủ trì. Cộng các đơn vị lại lớn hơn 21.'),
  supports: column.ids('Mã việc phối hợp.'),
  phone: column.orNull(column.text('Điện thoại đã công bố.')),
  email: column.orNull(column.text('Thư điện tử đã công bố.')),
  address: column.orNull(column.text('Địa chỉ đã công bố.')),
  url: column.address('Trang của đơn vị.'),
});

/** A unit of the annex. Contacts only when the ward has published them. */
const units = defineCollection({
  name: 'units',
  noun: 'đơn vị',
  format: 'yaml',
  schema: () =>
    z.strictObject({
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
    }),
  contacts: ['phone', 'email'],
  isQuoting: true,
  urlFolder: 'tien-do/don-vi',
  compare: (a, b) => a.data.order - b.data.order,
  cms: {
    order: 12,
    label: 'Đơn vị',
    title: 'name',
    sort: { field: 'order', label: 'Thứ tự', default_sort: 'asc' },
    groups: [{ label: '', field: 'kind' }],
  },
  search: {
    order: 6,
    toFields: ({ data: { name, aliases, note, phone, address, hours } }) => ({
      kind: 'Đơn vị',
      title: name,
      summary:
        [address, phone, hours].filter(Boolean).join('. ') ||
        'Đơn vị chủ trì, phối hợp những việc nào.',
      aliases,
      texts: [note],
    }),
  },
  siteMap: { label: 'Đơn vị', order: 6, title: ({ name }) => name },
  openData: { title: 'Đơn vị', record: RECORD },
});
export default units;

declare module './collection.ts' {
  interface CollectionRegistry {
    units: typeof units;
  }
}
