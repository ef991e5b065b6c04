import type { z } from 'zod';
import { quoted } from './diagnostic.ts';
import { metaAt, valueAt } from './fields.ts';

const KINDS: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true (có) hoặc false (không)',
  array: 'một danh sách, mỗi dòng bắt đầu bằng dấu “-”',
  object: 'một nhóm mục con',
};

type Issue = z.core.$ZodIssue;
type Labels = Readonly<Record<string, string>>;

/** What a schema's refusal means for an editor, field by field. `raw` is what was refused. */
export function explainIssues(
  { issues }: z.core.$ZodError,
  raw: unknown,
  schema: z.ZodType,
): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [
        {
          path: issue.path,
          message: explainIssue(issue, valueAt(raw, issue.path), metaAt(schema, issue.path).labels),
        },
      ];
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: explainUnknownField(key),
    }));
  });
}

/** What was found, what to do. `found` is the value at the issue's path, `labels` name the choices there. */
function explainIssue(issue: Issue, found: unknown, labels: Labels = {}): string {
  const isMissing = found === undefined || found === null;
  switch (issue.code) {
    case 'invalid_type':
      return isMissing ? 'Thiếu mục này. Hãy điền vào.' : explainKind(issue.expected, found);
    case 'invalid_value':
      return `${isMissing ? 'Thiếu mục này.' : `Giá trị ${quoted(found)} không có trong danh sách.`} Hãy chọn một trong: ${issue.values.map((value) => quoted(labels[String(value)] ?? value)).join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string') return 'Mục này đang trống. Hãy điền vào, hoặc bỏ cả mục.';
      if (issue.origin === 'array')
        return `Cần ít nhất ${issue.minimum} dòng, đang có ${(found as unknown[]).length}. Hãy thêm cho đủ.`;
      return `Số ${quoted(found)} nhỏ quá, ít nhất là ${issue.minimum}. Hãy sửa lại.`;
    case 'too_big':
      if (issue.origin === 'string')
        return `Dài ${String(found).trim().length} chữ cái, tối đa ${issue.maximum}. Hãy bớt chữ.`;
      if (issue.origin === 'array')
        return `Có ${(found as unknown[]).length} dòng, tối đa ${issue.maximum}. Hãy bớt đi.`;
      return `Số ${quoted(found)} lớn quá, nhiều nhất là ${issue.maximum}. Hãy sửa lại.`;
    case 'invalid_format':
      return explainFormat(issue.format, found);
    case 'invalid_union':
      return issue.errors[0]?.[0]
        ? explainIssue(issue.errors[0][0], found, labels)
        : 'Giá trị viết sai. Hãy sửa lại.';
    default:
      return issue.message;
  }
}

const explainUnknownField = (name: string) =>
  `Không có mục nào tên ${quoted(name)}. Hãy bỏ mục ấy, hoặc sửa lại tên cho đúng.`;

function explainKind(expected: string, found: unknown): string {
  // A colon or a bare number makes YAML take a line of words for something else.
  const advice =
    expected === 'string' ? 'Hãy đặt cả dòng chữ trong dấu nháy kép "…".' : 'Hãy sửa lại.';
  return `Cần ${KINDS[expected] ?? expected}, nhưng đang là ${quoted(found)}. ${advice}`;
}

function explainFormat(format: string, found: unknown): string {
  if (format === 'date')
    return `${quoted(found)} không phải là một ngày có thật. Hãy viết năm-tháng-ngày, ví dụ 2026-11-23.`;
  if (format === 'time') return `${quoted(found)} không phải là giờ. Hãy viết như 07:30.`;
  if (format === 'datetime')
    return `${quoted(found)} không phải là ngày giờ. Hãy viết như 2026-11-28T08:00.`;
  if (format === 'url')
    return `${quoted(found)} không phải là địa chỉ trang mạng. Hãy chép cả địa chỉ, bắt đầu bằng https://.`;
  if (format === 'email')
    return `${quoted(found)} không phải là địa chỉ thư điện tử. Hãy viết như ten@haiphong.gov.vn.`;
  return `${quoted(found)} viết không đúng mẫu. Mã chỉ gồm chữ thường không dấu, số và gạch nối. Hãy sửa lại.`;
}
