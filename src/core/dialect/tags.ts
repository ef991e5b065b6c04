import { quoted, type LineFault } from '../diagnostic.ts';
import { COMPONENT_NAMES, labelOf } from './components.ts';
import { HIDDEN_CHARACTERS } from './urls.ts';

const NAMES = COMPONENT_NAMES.join('|');
const MALFORMED_TAG = new RegExp(`</?(${NAMES})(?![\\w-])[^<>\\n]*>?`);
const NEUTRALISED_TAG = new RegExp(`\\\\</?(${NAMES})(?![\\w-])[^<>\\n]*>?`);
const UNKNOWN_TAG =
  /<\/([A-Z][A-Za-z0-9]*)\s*>|<([A-Z][A-Za-z0-9]*)(?:\s+[A-Za-z][\w-]*\s*=|\s*\/>)/;

const malformed = (name: string | undefined) =>
  `${labelOf(name ?? '')} bị lỗi nên không hiện được. Hãy xóa đi rồi chèn lại bằng nút “Chèn khung”.`;
const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** What is wrong with words that readers would see: hidden characters, and a tag that is none. The line counts from 1. */
export function findTextFault(text: string, isCode: boolean): LineFault | undefined {
  const hidden = HIDDEN_CHARACTERS.exec(text);
  if (hidden)
    return {
      line: lineAt(text, hidden.index),
      message: 'Có ký tự ẩn, thường do dán từ nơi khác. Hãy xóa và gõ lại dòng này.',
    };
  if (isCode || !text.includes('<')) return undefined;
  const known = MALFORMED_TAG.exec(text);
  if (known) return { line: lineAt(text, known.index), message: malformed(known[1]) };
  const unknown = UNKNOWN_TAG.exec(text);
  if (!unknown) return undefined;
  const message = `Không có khung nào tên ${quoted(unknown[1] ?? unknown[2])}. Hãy xóa đi, rồi viết thành câu chữ hoặc chèn lại bằng nút “Chèn khung”.`;
  return { line: lineAt(text, unknown.index), message };
}

/** What the parser's complaint about tags means for an editor. `source` is the text that the parser read. */
export function explainTagError(complaint: string, source: string): LineFault {
  const broken = NEUTRALISED_TAG.exec(source);
  if (broken) return { line: lineAt(source, broken.index), message: malformed(broken[1]) };
  const line = Number(/^(\d+):\d+/.exec(complaint)?.[1] ?? 1);
  const closing = /^[\d:]+ Unexpected closing tag `<\/(\w+)>`, expected an open tag/.exec(
    complaint,
  )?.[1];
  if (closing)
    return {
      line,
      message: `${labelOf(closing)} thiếu phần đầu. Hãy xóa đi rồi chèn lại bằng nút “Chèn khung”.`,
    };
  const opening = /closing tag for `<(\w+)>`/.exec(complaint)?.[1];
  if (opening)
    return {
      line,
      message: `${labelOf(opening)} thiếu phần cuối. Hãy xóa đi rồi chèn lại bằng nút “Chèn khung”.`,
    };
  if (!complaint.includes('closing tag'))
    return {
      line,
      message: 'Chỗ này bị hiểu là mã lệnh. Hãy viết lại thành câu chữ, bỏ dấu ngoặc nhọn.',
    };
  return {
    line,
    message:
      'Phần đầu và phần cuối của khung không khớp nhau. Hãy xóa khung rồi chèn lại bằng nút “Chèn khung”.',
  };
}
