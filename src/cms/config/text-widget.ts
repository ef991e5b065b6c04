import type { z, GlobalMeta } from 'zod';
import { quoted } from '../../core/diagnostic.ts';

/** JSON Schema of a field; the metadata of zod's registry stand in it beside its own keys. */
export type Json = z.core.JSONSchema.JSONSchema & GlobalMeta;

/** Longer texts get a box of several lines: no screen shows one whole. */
const LONGEST_SHOWN = 100;

/** How a text is typed, and what it must look like. `path` is the field's, for what a developer is told. */
export function textWidget(json: Json, path: string): object {
  const { maxLength = 0, format, pattern, multiline, clock, moment } = json;
  if (format === 'date') return { widget: 'day', pattern: [pattern, WRITE_DAY] };
  if (moment) return { widget: 'day', time: true, pattern: [pattern, WRITE_DAY_TIME] };
  if (clock) return { widget: 'clock' };
  const isLong = maxLength > LONGEST_SHOWN && format === undefined && pattern === undefined;
  if (multiline || !isLong)
    return { widget: multiline ? 'text' : 'string', ...patternOf(json, path) };
  return {
    widget: 'text',
    pattern: [
      `^.{0,${maxLength}}$`,
      `Viết liền một đoạn, không xuống dòng, tối đa ${maxLength} ký tự.`,
    ],
  };
}

/** What is no day is kept as it was typed, until these words have been heeded. */
export const WRITE_DAY = 'Không có ngày này. Hãy viết ngày/tháng/năm, ví dụ 28/11/2026.';
const WRITE_DAY_TIME = 'Chưa đủ ngày và giờ. Hãy điền cả hai, ví dụ 28/11/2026 và 08:00.';

function patternOf({ format, pattern, maxLength, description = '' }: Json, path: string): object {
  if (format === 'uri')
    return { pattern: ['^https?://[^\\s/]+\\S*$', 'Hãy dán cả địa chỉ, bắt đầu bằng https://'] };
  if (format === 'email')
    return { pattern: [pattern ?? '@', 'Hãy viết đủ địa chỉ thư, ví dụ “ten@haiphong.gov.vn”.'] };
  if (format !== undefined)
    throw new Error(`CMS: chưa biết dạng ${quoted(format)} của ô ${quoted(path)}.`);
  if (pattern !== undefined) return { pattern: [pattern, description] };
  if (maxLength === undefined) return {};
  const message = `Dài quá. Hãy rút còn tối đa ${maxLength} ký tự.`;
  return { pattern: [`^[\\s\\S]{0,${maxLength}}$`, message] };
}
