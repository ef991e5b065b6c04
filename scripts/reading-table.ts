import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { dayIn, type Day } from '../src/core/dates.ts';
import type { ContentEntry } from '../src/core/entry/content.ts';
import { readContent } from '../src/store/read.ts';

/** What somebody of 68 asks of a guide, and what the table calls it. */
export const QUESTIONS = {
  whom: 'Whom it is for',
  bring: 'What to bring',
  where: 'Where, which app',
  screens: 'The words on each screen',
  end: 'What appears at the end',
  fails: 'What if it fails',
  takes: 'How long',
  cost: 'What it costs',
  who: 'Who may do it for her',
  help: 'Whom to ask',
} as const;

/** How many answers make a guide that can be followed alone. */
export const ENOUGH = 8;

const answer = z.union([
  z.string().trim().min(12),
  z.strictObject({ ask: z.string().toLowerCase() }),
  z.strictObject({ none: z.string().trim().min(1) }),
]);
const readingSchema = z.record(
  z.enum(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]),
  answer,
);
type Reading = z.output<typeof readingSchema>;

/** A guide's row: how each question is answered, and what is wrong with it. */
export interface Row {
  guide: string;
  answers: (
    { kind: 'yes'; changed: Day | undefined } | { kind: 'ask'; question: string } | { kind: 'none' }
  )[];
  faults: string[];
}

/**
 * The readings of `docs/reading` held against guides and letter. An answer is words of the guide's file, an open
 * question that says the guide waits for it, or the reason why the question has no sense here. A guide that answers less
 * than `ENOUGH` has its open questions in the letter.
 */
export function readReadings(projectDir = '.'): Row[] {
  const { entries } = readContent(['src'], projectDir);
  const guides = entries.filter(
    ({ collection, data }) => collection === 'guides' && !data.withdrawn,
  );
  const questions = new Map(
    entries
      .filter(({ collection }) => collection === 'ward-questions')
      .map((question) => [question.id, question]),
  );
  const folder = join(projectDir, 'docs/reading');
  const readings = new Map(
    readdirSync(folder).map((file) => [
      basename(file, '.yaml'),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
  const rows = guides.map((guide) => {
    const text = readings.get(guide.id);
    readings.delete(guide.id);
    if (text === undefined)
      return { guide: guide.id, answers: [], faults: ['no file in docs/reading'] };
    const reading = readingSchema.safeParse(parse(text));
    return reading.success
      ? rowOf(guide, reading.data, questions, projectDir)
      : { guide: guide.id, answers: [], faults: [z.prettifyError(reading.error)] };
  });
  const strays = [...readings.keys()].map((guide) => ({
    guide,
    answers: [],
    faults: ['no such guide'],
  }));
  return [...rows, ...strays];
}

function rowOf(
  guide: ContentEntry,
  reading: Reading,
  questions: ReadonlyMap<string, ContentEntry>,
  projectDir: string,
): Row {
  const lines = readFileSync(join(projectDir, guide.file), 'utf8').split('\n');
  const days = daysOfLines(guide.file, projectDir);
  const faults: string[] = [];
  const answers = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).map(
    (key): Row['answers'][number] => {
      const given = reading[key];
      if (typeof given === 'string') {
        const at = lines.findIndex((line) => line.includes(given));
        if (at < 0) faults.push(`${key}: “${given}” does not stand in ${guide.file}`);
        return { kind: 'yes', changed: days[at] };
      }
      if ('none' in given) return { kind: 'none' };
      const question = questions.get(given.ask);
      if (!question) faults.push(`${key}: the letter has no question “${given.ask}”`);
      else if (question.data.answered)
        faults.push(`${key}: “${given.ask}” is answered; the guide can say it`);
      else if (!waitsFor(question, guide))
        faults.push(`${key}: ${question.file} does not list ${guide.id} among its guides`);
      return { kind: 'ask', question: given.ask };
    },
  );
  const count = (wanted: string) => answers.filter(({ kind }) => kind === wanted).length;
  if (count('yes') < ENOUGH && count('ask') === 0)
    faults.push(`answers ${count('yes')} of ${answers.length} and asks nothing`);
  return { guide: guide.id, answers, faults };
}

const waitsFor = ({ data }: ContentEntry, { id }: ContentEntry): boolean =>
  (data.guides as string[]).includes(id);

/** The day on which each line last changed; empty without Git. */
function daysOfLines(file: string, projectDir: string): Day[] {
  const { status, stdout } = spawnSync('git', ['blame', '--line-porcelain', '--', file], {
    cwd: projectDir,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) return [];
  return [...stdout.matchAll(/^author-time (\d+)$/gm)].map(([, seconds]) =>
    dayIn(new Date(Number(seconds) * 1000)),
  );
}
