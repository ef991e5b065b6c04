import { createElement as h, useEffect, useState } from 'react';
import { NEWS_KINDS } from '../../collections/enums.ts';
import { isOfUnit, type User } from '../../../server/api/contract.ts';
import { callServer } from '../backend/server.ts';
import type { TemplateKind } from '../../core/plain-language/news-template.ts';
import { thisDay } from '../clock.ts';
import { apiUrl, hasServer, readEntries, type Entry } from '../draft.ts';
import { readByline } from './links.ts';
import { Account } from './account.ts';
import { Awaiting } from './awaiting.ts';
import { DraftList } from './draft-list.ts';
import { RemovedList } from './removed-list.ts';
import { Requests } from './requests.ts';
import { Trial } from '../trial/trial.ts';
import { UnitHome } from './unit-home.ts';
import { Waiting } from './waiting.ts';
import { newNewsPath, openMatters, weekIdeas, weekState } from './week.ts';

interface Known {
  week?: ReturnType<typeof weekState>;
  matters?: ReturnType<typeof openMatters>;
  ideas?: ReturnType<typeof weekIdeas>;
  byline?: string | undefined;
  tasks?: readonly Entry[];
  reports?: readonly Entry[];
  units?: readonly Entry[];
  guides?: readonly Entry[];
  platforms?: readonly Entry[];
}

/** The templates beside that of the week's news, each with what it asks. */
const TEMPLATES: readonly [TemplateKind, string][] = [
  ['notice', 'Khi nào, ở đâu, cho ai, mang gì, hỏi ai.'],
  ['class', 'Dạy việc gì, bao nhiêu người, học xong làm được gì.'],
  ['learner', 'Trước vướng việc gì, nay tự làm được việc gì.'],
  ['bulletin', 'Lời đọc trong 60 giây, kèm bản in chữ to.'],
];

/** The first screen: what this week has, the jobs that are done every week, and what somebody should look at. */
export function Home() {
  const today = thisDay();
  const [known, setKnown] = useState<Known>({});
  /** Null where there are no accounts. */
  const [user, setUser] = useState<User | null>(null);
  const [isTrying, setTrying] = useState(false);
  useEffect(() => {
    const learn = (more: Known) => setKnown((before) => ({ ...before, ...more }));
    if (hasServer())
      void callServer(apiUrl(), 'me', {}).then(
        (me) => setUser(me.isByAccount ? me.user : null),
        () => undefined,
      );
    void readEntries('units').then((units) => learn({ units }));
    void readByline().then((byline) => learn({ byline }));
    void readEntries('news').then((news) => learn({ week: weekState(news, today) }));
    void Promise.all(['guides', 'tasks', 'reports', 'events'].map(readEntries)).then(
      ([guides = [], tasks = [], reports = [], events = []]) =>
        learn({
          matters: openMatters({ guides, tasks, reports }),
          ideas: weekIdeas({ events, reports, tasks, guides }, today),
          guides,
          tasks,
          reports,
        }),
    );
    void readEntries('platforms').then((platforms) => learn({ platforms }));
    // What was tried is read anew.
  }, [today, isTrying]);
  const { week, matters, ideas = [], byline, tasks = [], reports = [] } = known;
  const { units = [], guides = [] } = known;
  const names = {
    nameOfTask: (id: unknown) => {
      const { number, title } = tasks.find(({ slug }) => slug === id)?.data ?? {};
      return title ? `Nhiệm vụ ${String(number)}: ${String(title)}` : String(id);
    },
    nameOfUnit: (id: unknown) => String(units.find(({ slug }) => slug === id)?.data.name ?? id),
  };
  if (isTrying)
    return h(Trial, {
      guides,
      nameOfPlatform: (id: unknown) =>
        String(known.platforms?.find(({ slug }) => slug === id)?.data.name ?? ''),
      leave: () => setTrying(false),
    });
  if (user && isOfUnit(user))
    return h(
      'main',
      { className: 'cms-home' },
      h('h1', null, 'Việc của đơn vị'),
      h(DraftList),
      h(UnitHome, { unit: user.unit ?? '', tasks, reports, ...names }),
      h(Account, { user }),
    );
  return h(
    'main',
    { className: 'cms-home' },
    h('h1', null, 'Hôm nay làm gì?'),
    h(DraftList),
    user && h(Waiting, { user }),
    user?.isOffice && h(Awaiting, { office: user.unit ?? '', reports, ...names }),
    h(
      'p',
      { className: 'cms-week', role: 'status', 'data-empty': week?.isEmpty },
      week ? h('b', null, week.sentence) : 'Đang xem tin của tuần này …',
      week && ` ${week.when}.`,
    ),
    week?.isEmpty &&
      ideas.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'goi-y' },
        h('h2', { id: 'goi-y' }, 'Tuần này có thể viết về'),
        h(
          'ul',
          { className: 'cms-matters' },
          ...ideas.map(({ kind, text }) =>
            h('li', { key: text }, h('a', { href: `#${newNewsPath(kind, today, byline)}` }, text)),
          ),
        ),
      ),
    h(
      'ul',
      { className: 'cms-jobs' },
      job(
        newNewsPath('news', today, byline),
        'Đăng tin tuần này',
        'Trả lời năm câu hỏi, thêm một ảnh.',
        true,
      ),
      job('/collections/guides', 'Sửa bài hướng dẫn', 'Chọn bài, sửa bước, ghi đã sửa gì.'),
      job('/collections/reports/new', 'Báo cáo tiến độ', 'Một việc đang ở đâu, kèm bằng chứng.'),
      job(
        '/collections/links/new',
        'Đăng liên kết fanpage, Zalo',
        'Chỉ cần tiêu đề, địa chỉ, kênh, ngày.',
      ),
      hasServer() &&
        h(
          'li',
          null,
          h(
            'button',
            { type: 'button', className: 'cms-job', onClick: () => setTrying(true) },
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
        job(newNewsPath(kind, today, byline), NEWS_KINDS[kind], help),
      ),
    ),
    hasServer() && h(RemovedList),
    h(Requests),
    user && h(Account, { user }),
    matters &&
      matters.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'nen-xem' },
        h('h2', { id: 'nen-xem' }, 'Nên xem lại'),
        h(
          'ul',
          { className: 'cms-matters' },
          ...matters.map(({ text, places }) =>
            h(
              'li',
              { key: text },
              h(
                'details',
                { className: 'cms-request' },
                h('summary', null, text),
                h(
                  'ul',
                  null,
                  ...places.map(({ name, path }) =>
                    h('li', { key: path }, h('a', { href: `#${path}` }, name)),
                  ),
                ),
              ),
            ),
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
