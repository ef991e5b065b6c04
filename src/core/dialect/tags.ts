import { quoted, type LineFault } from '../diagnostic.ts';
import { COMPONENT_NAMES } from './components.ts';
import { HIDDEN_CHARACTERS } from './urls.ts';

const NAMES = COMPONENT_NAMES.join('|');
const MALFORMED_TAG = new RegExp(`</?(${NAMES})(?![\\w-])[^<>\\n]*>?`);
const NEUTRALISED_TAG = new RegExp(`\\\\</?(${NAMES})(?![\\w-])[^<>\\n]*>?`);
const UNKNOWN_TAG =
  /<\/([A-Z][A-Za-z0-9]*)\s*>|<([A-Z][A-Za-z0-9]*)(?:\s+[A-Za-z][\w-]*\s*=|\s*\/>)/;

const malformed = (tag: string) =>
  `${quoted(tag)} viết chưa đúng. Cả thẻ nằm trên một dòng, giá trị đặt trong nháy kép "…" và không có dấu < > { }. Hãy sửa lại thẻ.`;
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
  if (known) return { line: lineAt(text, known.index), message: malformed(known[0]) };
  const unknown = UNKNOWN_TAG.exec(text);
  if (!unknown) return undefined;
  const message = `Không có thẻ <${unknown[1] ?? unknown[2]}>. Hãy dùng một trong các thẻ ${COMPONENT_NAMES.join(', ')}, hoặc viết thành câu chữ.`;
  return { line: lineAt(text, unknown.index), message };
}

/** What the parser's complaint about tags means for an editor. `source` is the text that the parser read. */
export function explainTagError(complaint: string, source: string): LineFault {
  const broken = NEUTRALISED_TAG.exec(source);
  if (broken) return { line: lineAt(source, broken.index), message: malformed(broken[0].slice(1)) };
  const line = Number(/^(\d+):\d+/.exec(complaint)?.[1] ?? 1);
  const closing = /^[\d:]+ Unexpected closing tag `<\/(\w+)>`, expected an open tag/.exec(
    complaint,
  )?.[1];
  if (closing)
    return {
      line,
      message: `Thẻ </${closing}> đóng mà chưa mở. Hãy thêm <${closing} …> ở trên, hoặc bỏ thẻ này.`,
    };
  const opening = /closing tag for `<(\w+)>`/.exec(complaint)?.[1];
  if (opening)
    return {
      line,
      message: `Thẻ <${opening}> mở mà chưa đóng đúng chỗ. Hãy thêm </${opening}>; thẻ mở và thẻ đóng cùng trên một dòng, hoặc mỗi thẻ một dòng riêng.`,
    };
  if (!complaint.includes('closing tag'))
    return {
      line,
      message: 'Chỗ này bị hiểu là mã lệnh. Hãy viết lại thành câu chữ, bỏ các dấu { } < >.',
    };
  return {
    line,
    message:
      'Thẻ mở và thẻ đóng không khớp nhau. Hãy để thẻ mở và thẻ đóng cùng trên một dòng, hoặc mỗi thẻ một dòng riêng.',
  };
}
