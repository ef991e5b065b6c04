import { z } from 'zod';
import type { CollectionName } from './collection.ts';
import { codesOf } from './enums.ts';
import './field-meta.ts';

/** One line of text: label and one sentence for the editor, longest length in characters. */
export const line = (title: string, description: string, max = 200) =>
  z.string().trim().min(1).max(max).meta({ title, description });

/** A paragraph of plain text. */
export const paragraph = (title: string, description: string, max = 600) =>
  z.string().trim().min(1).max(max).meta({ title, description, multiline: true });

/** Fields that belong together. */
export const group = <T extends z.core.$ZodLooseShape>(
  title: string,
  description: string,
  fields: T,
) => z.strictObject(fields).meta({ title, description });

/** A box to tick. */
export const tick = (title: string, description: string) =>
  z.boolean().default(false).meta({ title, description });

/** One code of a closed list of enums.ts; `first` is what a new entry starts with. */
export const choice = <T extends Readonly<Record<string, string>>>(
  title: string,
  description: string,
  list: T,
  first?: keyof T & string,
) =>
  z
    .enum(codesOf(list))
    .meta({ title, description, labels: list, ...(first && { initial: { code: first } }) });

/** A calendar day, YYYY-MM-DD. */
export const day = (title: string, description: string) =>
  z.iso.date().meta({ title, description });

/** A calendar day that new entries start with: this one. */
export const today = (title: string, description: string) =>
  day(title, description).meta({ initial: 'today' });

/** A time of day, HH:MM. */
export const clock = (title: string, description: string) =>
  z.iso.time({ precision: -1 }).meta({ title, description, clock: true });

/** A day with a time of day, in Vietnam: YYYY-MM-DDTHH:MM. */
export const dayAndTime = (title: string, description: string) =>
  z.iso.datetime({ local: true, precision: -1 }).meta({ title, description, moment: true });

/** A day, or a month where no day is known: YYYY-MM-DD or YYYY-MM. */
export const dayOrMonth = (title: string, description: string) =>
  z.union([z.iso.date(), z.string().regex(/^\d{4}-\d{2}$/)]).meta({ title, description });

/** A PDF by its path below the uploads folder. */
export const pdfFile = (title: string, description: string) =>
  z
    .string()
    .trim()
    .max(120)
    .refine(
      (name) => /^[a-z0-9/-]+\.pdf$/.test(name),
      'Tệp đã chọn không phải tệp PDF. Hãy chọn tệp khác.',
    )
    .meta({ title, description, attachment: true });

/** The id of an entry of another collection. */
export const relation = (collection: CollectionName, title: string, description: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ title, description, relation: collection });

/** Several lines of text or things of one kind, empty when left out. */
export const list = <T extends z.ZodType>(
  item: T,
  title: string,
  description: string,
  singular: string,
) => z.array(item).default([]).meta({ title, description, singular });

/** The same, of which there must be some. */
export const some = <T extends z.ZodType>(
  item: T,
  title: string,
  description: string,
  singular: string,
  least = 1,
) => z.array(item).min(least).meta({ title, description, singular });

/** What says where an entry is wrong, and why. */
export const faultsIn =
  (ctx: z.RefinementCtx) =>
  (path: PropertyKey | PropertyKey[], message: string): void =>
    ctx.addIssue({ code: 'custom', path: [path].flat(), message });

/** Names under which the page of an entry was shown before: it still is, since an address that was passed on must not die. */
export const formerly = z
  .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
  .default([])
  .meta({
    title: 'Địa chỉ cũ',
    description: 'Ai mở địa chỉ cũ vẫn thấy bài.',
    unseen: true,
  });

/** A list of ids of another collection, empty when left out. */
export const relations = (collection: CollectionName, title: string, description: string) =>
  z
    .array(relation(collection, title, description))
    .default([])
    .meta({ title, description });

/** A public web address. Only http and https: other protocols have no place in a source. */
export const webAddress = (title: string, description: string) =>
  z.url({ protocol: /^https?$/, hostname: /^[a-z0-9.-]+$/i }).meta({ title, description });

/** A page of this site by its address, from its first slash on. */
export const ownPage = (title: string, description: string) =>
  z
    .string()
    .trim()
    .max(120)
    .refine(
      (address) => address.startsWith('/'),
      'Đây không phải trang của chuyên mục. Hãy mở trang ấy trên chuyên mục rồi chép địa chỉ.',
    )
    .meta({ title, description, ownPage: true });

/** A picture with its words. Alt text is never optional. Law 91/2025 art. 24 and 32 ask for kind and consent. */
export const picture = <T extends z.ZodType>(src: T) =>
  z.strictObject({
    src,
    alt: line(
      'Mô tả ảnh',
      'Nói ảnh có gì cho người không nhìn thấy. Ví dụ: “Hai bác đang tập quét mã QR”.',
      200,
    ),
  });

/** The place of an entry among its like. */
export const order = z.int().min(1).meta({ title: 'Thứ tự', description: 'Số nhỏ đứng trước.' });

/** File names of what has a day: “2026-11-23-ten-bai”. */
export const DATED_ID = {
  pattern: /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/,
  technical: 'năm-tháng-ngày rồi tên, ví dụ “2026-11-23-ten-bai.mdx”',
};

/** A list of the CMS by months. */
export const BY_MONTH = { label: 'Tháng', field: 'date', pattern: '^\\d{4}-\\d{2}' };
