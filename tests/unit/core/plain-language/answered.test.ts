import { expect, it } from 'vitest';
import {
  newsTemplate,
  withoutAnswered,
} from '../../../../src/core/plain-language/news-template.ts';

it.each([
  ['an answer behind a question', 'Việc gì đã diễn ra? Lớp học mở.', 'Lớp học mở.'],
  ['an answer below a question', 'Việc gì đã diễn ra?\n\nLớp học mở.', 'Lớp học mở.'],
  [
    'a question without an answer',
    'Việc gì đã diễn ra?\n\nLớp học mở.\n\nDiễn ra ngày nào, lúc mấy giờ?',
    'Lớp học mở.\n\nDiễn ra ngày nào, lúc mấy giờ?',
  ],
  ['a text without questions', 'Lớp học mở.\n\n\nAi cũng vui.', 'Lớp học mở.\n\n\nAi cũng vui.'],
  ['an untouched template', newsTemplate('news'), newsTemplate('news')],
])('keeps what is to be kept of %s', (_, body, kept) => expect(withoutAnswered(body)).toBe(kept));
