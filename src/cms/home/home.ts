import { createElement as h, useEffect, useState } from 'react';
import { dayIn } from '../../core/dates.ts';
import { readEntries } from '../draft.ts';
import { readByline } from './links.ts';
import { Account } from './account.ts';
import { Requests } from './requests.ts';
import { openMatters, weekState, weeklyNewsPath } from './week.ts';

interface Known {
  week?: ReturnType<typeof weekState>;
  matters?: ReturnType<typeof openMatters>;
  byline?: string | undefined;
}

/** The first screen: what this week has, the jobs that are done every week, and what somebody should look at. */
export function Home() {
  const today = dayIn(new Date());
  const [known, setKnown] = useState<Known>({});
  useEffect(() => {
    const learn = (more: Known) => setKnown((before) => ({ ...before, ...more }));
    void readByline().then((byline) => learn({ byline }));
    void readEntries('news').then((news) => learn({ week: weekState(news, today) }));
    void Promise.all(['guides', 'tasks', 'reports'].map(readEntries)).then(
      ([guides = [], tasks = [], reports = []]) =>
        learn({ matters: openMatters({ guides, tasks, reports }) }),
    );
  }, [today]);
  const { week, matters, byline } = known;
  return h(
    'main',
    { className: 'cms-home' },
    h('h1', null, 'Hôm nay làm gì?'),
    h(
      'p',
      { className: 'cms-week', role: 'status', 'data-empty': week?.isEmpty },
      week ? h('b', null, week.sentence) : 'Đang xem tin của tuần này …',
      week && ` ${week.when}.`,
    ),
    h(
      'ul',
      { className: 'cms-jobs' },
      job(
        weeklyNewsPath(today, byline),
        'Đăng tin tuần này',
        'Trả lời năm câu hỏi, thêm một ảnh.',
        true,
      ),
      job('/collections/guides', 'Sửa bài hướng dẫn', 'Chọn bài, sửa bước, ghi đã sửa gì.'),
      job('/collections/reports/new', 'Báo cáo tiến độ', 'Một việc đang ở đâu, kèm bằng chứng.'),
      job(
        '/collections/links/new',
        'Đăng liên kết fanpage, Zalo',
        'Chỉ cần tên bài, địa chỉ, kênh, ngày.',
      ),
    ),
    h(Requests),
    h(Account),
    matters &&
      matters.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'nen-xem' },
        h('h2', { id: 'nen-xem' }, 'Nên xem lại'),
        h(
          'ul',
          { className: 'cms-matters' },
          ...matters.map(({ text, path }) =>
            h('li', { key: text }, h('a', { href: `#${path}` }, text)),
          ),
        ),
      ),
  );
}

const job = (path: string, title: string, help: string, isFirst = false) =>
  h(
    'li',
    { key: title },
    h(
      'a',
      { className: isFirst ? 'cms-job cms-job-first' : 'cms-job', href: `#${path}` },
      h('b', null, title),
      ' ',
      h('span', null, help),
    ),
  );
