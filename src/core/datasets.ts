import { z } from 'zod';
import {
  COMPARISONS,
  EVIDENCE_KINDS,
  EVIDENCE_LEVELS,
  INDICATOR_KINDS,
  PERIOD_RESULTS,
} from '../collections/enums.ts';
import { COLLECTIONS } from '../collections/index.ts';
import * as column from '../collections/record-fields.ts';

const EVIDENCE = z.strictObject({
  report: column.id('Mã báo cáo.'),
  task: column.id('Mã việc.'),
  kind: column.code('Loại bằng chứng.', EVIDENCE_KINDS),
  title: column.text('Bằng chứng nói điều gì.'),
  date: column.day('Ngày của bằng chứng.'),
  level: column.code('Mức.', EVIDENCE_LEVELS),
  address: column.orNull(
    column.address(
      'Nơi xem bằng chứng; trống nếu là ảnh trên trang của việc, hoặc chỉ được kể lại.',
    ),
  ),
});

const INDICATORS = z.strictObject({
  task: column.id('Mã việc.'),
  indicator: column.id('Mã chỉ số.'),
  name: column.text('Tên chỉ số.'),
  unit: column.text('Đơn vị tính.'),
  kind: column.code('Loại chỉ số.', INDICATOR_KINDS),
  comparison: column.code('So với mục tiêu.', COMPARISONS),
  year: z.int().meta({ description: 'Năm của kỳ.' }),
  target: z.number().meta({
    description: 'Mục tiêu của kỳ; tỷ lệ tính bằng phần trăm; việc 3 là số tin mỗi tuần.',
  }),
  value: column.orNull(z.number().meta({ description: 'Giá trị, cho chỉ số đếm.' })),
  numerator: column.orNull(column.count('Tử số, cho tỷ lệ.')),
  denominator: column.orNull(column.count('Mẫu số, cho tỷ lệ.')),
  asOf: column.orNull(column.day('Số liệu đúng đến ngày này.')),
  report: column.orNull(
    column.id('Mã báo cáo có số này; trống nếu tự động đếm hoặc chưa có số liệu.'),
  ),
  isComputed: z.boolean().meta({ description: 'Tự động đếm, không ai gõ tay.' }),
  isMet: column.orNull(
    z.boolean().meta({
      description: 'Số liệu đã tới mục tiêu; trống khi chưa có, hoặc chưa đủ số liệu để nói.',
    }),
  ),
  notEnteredBefore: column.orNull(
    column.day(
      'Trước ngày này chưa nhập tin, không phải là không có tin; trống khi kỳ đã nhập đủ.',
    ),
  ),
  result: column.orNull(column.code('Kết quả của kỳ; trống khi năm ấy chưa hết.', PERIOD_RESULTS)),
});

/** A dataset of /du-lieu/v1/: what it is, and one record. */
interface Dataset {
  title: string;
  record: z.ZodObject;
}

/** Every dataset by the name of its files: those of collections, and what is worked out of several. */
export const DATASETS: Readonly<Record<string, Dataset>> = {
  ...Object.fromEntries(
    Object.values(COLLECTIONS).flatMap(({ name, openData }) =>
      openData ? [[name, openData] as const] : [],
    ),
  ),
  evidence: { title: 'Bằng chứng của báo cáo', record: EVIDENCE },
  indicators: { title: 'Chỉ số theo năm', record: INDICATORS },
};

/** The whole file of a dataset. */
export const datasetSchema = (name: string) =>
  z.strictObject({
    dataset: z.literal(name),
    title: z.string(),
    version: z.literal(1),
    asOf: z.iso.date().meta({ description: 'Dữ liệu đúng vào ngày này.' }),
    licence: z.string().meta({ description: 'Điều kiện dùng lại.' }),
    isSample: z.boolean().meta({ description: 'Dữ liệu mẫu, không có thật.' }),
    schema: z.url().meta({ description: 'JSON Schema của tệp này.' }),
    records: z.array(datasetOf(name).record),
  });

/** The dataset of this name. Throws when there is none. */
export function datasetOf(name: string): Dataset {
  const dataset = DATASETS[name];
  if (!dataset) throw new Error(`There is no dataset “${name}”.`);
  return dataset;
}

/** A page for each of them. */
export const datasetPaths = () => Object.keys(DATASETS).map((dataset) => ({ params: { dataset } }));
