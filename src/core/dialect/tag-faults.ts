import { VFileMessage } from 'vfile-message';
import { quoted, type LineFault } from '../diagnostic.ts';
import { findLikeTags } from './component-syntax.ts';
import { labelOf } from './components.ts';
import { HIDDEN_CHARACTERS, explainHidden } from './urls.ts';

const UNKNOWN_TAG =
  /<\/([A-Z][A-Za-z0-9]*)\s*>|<([A-Z][A-Za-z0-9]*)(?:\s+[A-Za-z][\w-]*\s*=|\s*\/>)/;
const AGAIN = 'chèn lại bằng nút “Chèn khung”';

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** What is wrong with words that readers would see: hidden characters, and a tag that is none. The line counts from 1. */
export function findTextFault(text: string, isCode: boolean): LineFault | undefined {
  const hidden = HIDDEN_CHARACTERS.exec(text);
  if (hidden) {
    const line = lineAt(text, hidden.index);
    return { line, message: explainHidden(text.split('\n')[line - 1] ?? '') };
  }
  if (isCode || !text.includes('<')) return undefined;
  const [malformed] = findLikeTags(text);
  if (malformed) return malformedTag(text, malformed);
  const unknown = UNKNOWN_TAG.exec(text);
  if (!unknown) return undefined;
  const name = quoted(unknown[1] ?? unknown[2]);
  return {
    line: lineAt(text, unknown.index),
    message: `Không có khung nào tên ${name}. Hãy xóa đi, rồi viết thành câu chữ hoặc ${AGAIN}.`,
  };
}

const malformedTag = (text: string, { name, index }: { name: string; index: number }) => ({
  line: lineAt(text, index),
  message: `${labelOf(name)} bị lỗi nên không hiện được. Hãy xóa đi rồi ${AGAIN}.`,
});

/** What the parser's error means for an editor. `source` is the text that was parsed. */
export function explainParserError(error: unknown, source: string): LineFault {
  const malformed = findLikeTags(source).find(({ isTag }) => !isTag);
  if (malformed) return malformedTag(source, malformed);
  if (!(error instanceof VFileMessage))
    return {
      line: 1,
      message: 'Bài có chỗ máy không đọc được. Hãy viết lại bằng câu chữ đơn giản hơn.',
    };
  const { reason, ruleId, line = 1, place } = error;
  if (ruleId === 'unexpected-closing-slash' && place && 'start' in place) {
    const [, closing = ''] = /^<\/(\w+)/.exec(source.slice((place.start.offset ?? 1) - 1)) ?? [];
    return {
      line,
      message: `${labelOf(closing)} thiếu phần đầu. Hãy xóa đi rồi ${AGAIN}.`,
    };
  }
  const [, opening = '', openingLine] = /closing tag for `<(\w+)>` \((\d+):/.exec(reason) ?? [];
  return {
    line: reason.startsWith('Expected') ? Number(openingLine ?? line) : line,
    message: `${labelOf(opening)} thiếu phần cuối. Hãy xóa đi rồi ${AGAIN}.`,
  };
}
