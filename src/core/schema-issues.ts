import type { z } from 'zod';
import { quoted, type Words } from './diagnostic.ts';
import { metaAt, valueAt } from './fields.ts';

/** What a field must hold, and how that is written in a file. */
const KINDS: Record<string, Words> = {
  string: {
    message: 'một dòng chữ',
    // A colon or a bare number makes YAML take a line of words for something else.
    technical: 'Trong tệp: đặt cả dòng chữ trong dấu nháy kép "…".',
  },
  number: { message: 'một con số' },
  int: { message: 'một số nguyên' },
  boolean: { message: 'đánh dấu có hoặc không', technical: 'Trong tệp: true hoặc false.' },
  array: {
    message: 'một danh sách',
    technical: 'Trong tệp: mỗi dòng của danh sách bắt đầu bằng dấu “-”.',
  },
  object: { message: 'một nhóm ô' },
};

type Issue = z.core.$ZodIssue;
type Meta = ReturnType<typeof metaAt>;

/** What a schema's refusal means for an editor, field by field. `raw` is what was refused. */
export function explainIssues(
  { issues }: z.core.$ZodError,
  raw: unknown,
  schema: z.ZodType,
): (Words & { path: PropertyKey[] })[] {
  return issues.flatMap((issue) => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], ...explainUnknownField(key) }));
    const words = explainIssue(issue, valueAt(raw, path), metaAt(schema, path));
    return [{ path, ...(typeof words === 'string' ? { message: words } : words) }];
  });
}

/** What was found, what to do. `found` is the value at the issue's path, `meta` what the schema says of the field there. */
function explainIssue(issue: Issue, found: unknown, meta: Meta): string | Words {
  const isMissing = found === undefined || found === null;
  switch (issue.code) {
    case 'invalid_type':
      return isMissing ? 'Thiếu mục này. Hãy điền vào.' : explainKind(issue.expected, found);
    case 'invalid_value':
      if (issue.values.includes(true))
        return 'Ô này chưa được đánh dấu. Hãy làm xong việc ấy rồi đánh dấu.';
      return `${isMissing ? 'Thiếu mục này.' : `Giá trị ${quoted(found)} không có trong danh sách.`} Hãy chọn một trong: ${issue.values.map((value) => quoted(meta.labels?.[String(value)] ?? value)).join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string') return 'Mục này đang trống. Hãy điền vào, hoặc bỏ cả mục.';
      if (issue.origin === 'array')
        return `Cần ít nhất ${issue.minimum} dòng, đang có ${(found as unknown[]).length}. Hãy thêm cho đủ.`;
      return `Số ${quoted(found)} nhỏ quá, ít nhất là ${issue.minimum}. Hãy sửa lại.`;
    case 'too_big':
      if (issue.origin === 'string')
        return `Dài ${String(found).trim().length} ký tự, tối đa ${issue.maximum}. Hãy bớt chữ.`;
      if (issue.origin === 'array')
        return `Có ${(found as unknown[]).length} dòng, tối đa ${issue.maximum}. Hãy bớt đi.`;
      return `Số ${quoted(found)} lớn quá, nhiều nhất là ${issue.maximum}. Hãy sửa lại.`;
    case 'invalid_format':
      return explainFormat(issue.format, found, meta);
    case 'invalid_union':
      if (found === undefined) return 'Chưa chọn. Hãy chọn một mục trong danh sách.';
      return issue.errors[0]?.[0]
        ? explainIssue(issue.errors[0][0], found, meta)
        : `Giá trị ${quoted(found)} không có trong danh sách. Hãy chọn lại.`;
    default:
      return issue.message;
  }
}

const explainUnknownField = (name: string): Words => ({
  message: 'Ở đây có một phần mà biểu mẫu không có. Hãy báo người kỹ thuật.',
  technical: `Không có mục nào tên ${quoted(name)}: bỏ mục ấy, hoặc sửa lại tên cho đúng.`,
});

function explainKind(expected: string, found: unknown): Words {
  const { message = 'giá trị khác', technical } = KINDS[expected] ?? {};
  // Lists, groups and values of programs would show as they stand in the file.
  const isPlain = typeof found === 'string' || Number.isFinite(found);
  const now = isPlain ? `, nhưng đang là ${quoted(found)}` : '';
  const advice = expected === 'string' ? 'Hãy gõ lại ô này.' : 'Hãy sửa lại.';
  return { message: `Ô này cần ${message}${now}. ${advice}`, ...(technical && { technical }) };
}

function explainFormat(
  format: string,
  found: unknown,
  { relation, description }: Meta,
): string | Words {
  if (format === 'date')
    return {
      message: `${quoted(found)} không phải là một ngày có thật. Hãy viết ngày/tháng/năm, ví dụ 23/11/2026.`,
      technical: 'Trong tệp: viết năm-tháng-ngày, ví dụ 2026-11-23.',
    };
  if (format === 'time') return `${quoted(found)} không phải là giờ. Hãy viết như 07:30.`;
  if (format === 'datetime')
    return {
      message: 'Chưa đủ ngày và giờ. Hãy điền cả hai, ví dụ 28/11/2026 và 08:00.',
      technical: 'Trong tệp: viết như 2026-11-28T08:00.',
    };
  if (format === 'url')
    return `${quoted(found)} không phải là địa chỉ trang mạng. Hãy sao chép cả địa chỉ, bắt đầu bằng https://.`;
  if (format === 'email')
    return `${quoted(found)} không phải là địa chỉ thư điện tử. Hãy viết như ten@haiphong.gov.vn.`;
  if (relation)
    return {
      message: 'Mục đã chọn ở đây không dùng được. Hãy chọn lại trong danh sách.',
      technical: `Mã ${quoted(found)} viết không đúng mẫu: chỉ chữ thường không dấu, số và gạch nối.`,
    };
  return `${quoted(found)} viết chưa đúng. Hãy sửa lại. ${description ?? ''}`.trim();
}
