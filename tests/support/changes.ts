import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkFolder } from './work-folder.ts';

/** What tests/support/random-changes.ts is told. */
export interface ChangesTask {
  /** Folder for the sites. */
  work: string;
  changes: number;
  /** How many changes lie between two comparisons. */
  every: number;
  seed: number;
  /**
   * A site of the content as it is, built from nothing. Then the content is changed at once, the changes are taken back
   * one by one, and the last site must be this one: nothing else is built from nothing to compare with.
   */
  end?: string;
  /** Folders that hold “content” and “uploads”. */
  roots: readonly string[];
}

/** What it has seen. */
export interface ChangesReport {
  /** How many changes of each kind were built, and how many were refused. */
  built: Record<string, number>;
  refused: Record<string, number>;
  compared: number;
  /** Files that a build from nothing makes otherwise. */
  differing: string[];
  /** Pages that were drawn, of all that there were. */
  drawn: number;
  pages: number;
  /** Memory after each change. */
  megabytes: number[];
}

/** Changes the sample content at random and builds each change in one process. */
export const makeChanges = (
  task: Omit<ChangesTask, 'work' | 'roots'>,
  settings: Readonly<Record<string, string>> = {},
): ChangesReport => run('random-changes.ts', task, settings);

/** Takes away one entry after the other. Gives how many sites were built, and without which entries none could be. */
export const removeEach = (): { built: number; failing: string[] } => run('each-removed.ts', {});

/** Has a script work on a copy of the sample content, in a process of its own. Gives what it has printed last. */
function run<T>(script: string, task: object, settings: Readonly<Record<string, string>> = {}): T {
  const work = makeWorkFolder('changes');
  try {
    const content = join(work, 'content');
    cpSync('src/content', join(content, 'src/content'), { recursive: true });
    // Named so that it is read after the other one, as in the sample site.
    const sample = 'src/sample';
    cpSync('tests/fixtures/sample', join(content, sample), { recursive: true });
    const roots = [join(content, sample), join(content, 'src')];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join('tests/support', script), JSON.stringify({ ...task, work, roots })],
      {
        encoding: 'utf8',
        maxBuffer: 1e8,
        env: {
          ...process.env,
          VITEST: '',
          NODE_ENV: '',
          SAMPLE: sample,
          CONTENT_DIR: content,
          LAST_GOOD_DIR: join(work, 'last-good'),
          BUILD_DAY: '',
          ...settings,
        },
      },
    );
    if (status !== 0) throw new Error(stdout.slice(-2000) + stderr.slice(-4000));
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
  } finally {
    rmSync(work, { recursive: true });
  }
}
