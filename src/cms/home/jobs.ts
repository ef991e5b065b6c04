import { Fragment, createElement as h } from 'react';
import { NEWS_KINDS } from '../../collections/enums.ts';
import type { Day } from '../../core/dates.ts';
import type { TemplateKind } from '../../core/plain-language/news-template.ts';
import { hasServer } from '../draft.ts';
import { newsLink } from './links.ts';

/** The templates beside that of the week's news, each with what it asks. */
const TEMPLATES: readonly [TemplateKind, string][] = [
  ['notice', 'Khi nào, ở đâu, cho ai, mang gì, hỏi ai.'],
  ['class', 'Dạy việc gì, bao nhiêu người, học xong làm được gì.'],
  ['learner', 'Trước vướng việc gì, nay tự làm được việc gì.'],
  ['bulletin', 'Lời đọc trong 60 giây, kèm bản in chữ to.'],
];

export interface JobsProps {
  today: Day;
  /** Who signs what is written. */
  byline: string | undefined;
  onTry: () => void;
}

/** The jobs that are done every week, and the templates of news. */
export function Jobs({ today, byline, onTry }: JobsProps) {
  return h(
    Fragment,
    null,
    h(
      'ul',
      { className: 'cms-jobs' },
      job(
        newsLink('news', today, byline),
        'Đăng tin tuần này',
        'Trả lời năm câu hỏi, thêm một ảnh.',
        true,
      ),
      job(
        { href: '#/collections/guides' },
        'Sửa bài hướng dẫn',
        'Chọn bài, sửa bước, ghi đã sửa gì.',
      ),
      job(
        { href: '#/collections/reports/new' },
        'Báo cáo tiến độ',
        'Một việc đang ở đâu, kèm bằng chứng.',
      ),
      job(
        { href: '#/collections/links/new' },
        'Đăng liên kết fanpage, Zalo',
        'Chỉ cần tiêu đề, địa chỉ, kênh, ngày.',
      ),
      hasServer() &&
        h(
          'li',
          null,
          h(
            'button',
            { type: 'button', className: 'cms-job', onClick: onTry },
            h('b', null, 'Thử bài trên máy'),
            ' ',
            h('span', null, 'Làm theo từng bước trên điện thoại, bấm đúng hay máy hiện khác.'),
          ),
        ),
    ),
    h(
      'p',
      null,
      h(
        'a',
        { href: '../bien-tap/bat-dau/', className: 'cms-first-week' },
        'Mới làm tuần đầu? Xem năm việc, có hình',
      ),
    ),
    h('h2', { id: 'theo-mau' }, 'Viết tin theo mẫu'),
    h(
      'ul',
      { className: 'cms-jobs', 'aria-labelledby': 'theo-mau' },
      ...TEMPLATES.map(([kind, help]) =>
        job(newsLink(kind, today, byline), NEWS_KINDS[kind], help),
      ),
    ),
  );
}

const job = (link: object, title: string, help: string, isFirst = false) =>
  h(
    'li',
    { key: title },
    h(
      'a',
      { className: isFirst ? 'cms-job cms-job-first' : 'cms-job', ...link },
      h('b', null, title),
      ' ',
      h('span', null, help),
    ),
  );
