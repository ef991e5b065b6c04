import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

const RESTS_ON_PLAN = /(?:Phường giao|được (?:phường )?giao) (?!\(đến hết)/;
const HIDDEN = 'script, style, [aria-labelledby=nguyen-van]';
/** What was written on a day says that day: news, documents, closed periods, and what a report of the time said. */
const DATED = /^\/(?:tin-tuc|van-ban|tien-do\/(?:ky|ngay|bao-cao)|bien-tap|admin)\//;
/** Headings of all 21 tasks, of which five go on. */
const OF_ALL_TASKS = /Phường giao 21 việc/;

interface Planned {
  url: string;
  tasks: string[];
}

/** Sentences of a built site that rest on the plan and do not say its end, with their page. Of sites built after the plan. */
export function expiredSentences(dir: string): string[] {
  const records = <T>(name: string) =>
    (JSON.parse(readFileSync(join(dir, `du-lieu/v1/${name}.json`), 'utf8')) as { records: T[] })
      .records;
  const yearly = new Set(
    records<{ id: string; number: number; deadline: string }>('tasks')
      .filter(({ deadline }) => deadline === 'yearly')
      .flatMap(({ id, number }) => [id, `(việc ${number})`]),
  );
  const guides = new Map(
    records<Planned>('guides').map(({ url, tasks }) => [new URL(url).pathname, tasks]),
  );
  const tasksOf = (path: string) => guides.get(path) ?? [path.split('/').at(-2) ?? ''];
  const goesOn = (path: string, sentence: string) => {
    const named = sentence.match(/\(việc \d+\)/g) ?? tasksOf(path);
    return named.every((task) => yearly.has(task));
  };
  return pagesOf(dir).flatMap((path) =>
    sentencesOf(join(dir, path, 'index.html'))
      .filter(
        (sentence) =>
          /năm 2025 và (?:năm )?2026/i.test(sentence) ||
          (RESTS_ON_PLAN.test(sentence.replaceAll('đang được giao', '')) &&
            !OF_ALL_TASKS.test(sentence) &&
            !goesOn(path, sentence)),
      )
      .map((sentence) => `${path}: ${sentence}`),
  );
}

const pagesOf = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !DATED.test(path) && !/^\/h\//.test(path));

function sentencesOf(file: string): string[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  for (const one of document.querySelectorAll(HIDDEN)) one.remove();
  const blocks = [...document.querySelectorAll('p, li, h1, h2, h3, td, th, dd, dt, summary')];
  const texts = blocks
    .filter((block) => !block.querySelector('p, li'))
    .map(({ textContent }) => textContent);
  const described = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  return [...texts, described].flatMap((text) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .split(/(?<=[.?!]) /),
  );
}
