import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join, dirname } from 'node:path';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import type { Phase } from '../../src/core/phase.ts';
import type { BuildResult } from './build-state.ts';
import { MOST_MS, endedByMachine, onIdle, openLog } from './build-process.ts';
import type { ListedSite } from './former-files.ts';
import type { SiteFiles } from './manifest.ts';

/** What the process that builds is told (scripts/build-worker.ts). */
export interface BuildOrder {
  outDir: string;
  /** The site that the new one may be linked to. */
  former: ListedSite | undefined;
  /** Folder of the content, where it lies apart from the code. */
  contentDir: string | undefined;
  /** What it keeps for the process after it. */
  stateFile: string;
  /** See BuilderOptions. */
  isHurried: boolean;
}

export type BuildAnswer =
  | {
      ok: true;
      files: SiteFiles;
      phases: readonly Phase[];
      setAside: readonly FileDiagnostic[];
      unfinished: readonly string[];
    }
  | {
      ok: false;
      faults: readonly FileDiagnostic[];
      /** The code on the disk is another one by now. */
      isOtherCode?: boolean;
    };

/** An answer as it is sent. */
export interface AnswerMessage {
  answer: BuildAnswer;
  /** The process ends now. */
  isLast: boolean;
}

export interface BuildWorkerOptions {
  script?: string;
  /** File that what it prints goes to, in place of what the build before has printed. The terminal, when left out. */
  log?: string;
}

type Settings = Readonly<Record<string, string>>;

/** Builds in a process that stays: it knows the last site and makes of the next one only what is new. */
export class BuildWorker {
  private readonly options: BuildWorkerOptions;
  private child: ChildProcess | undefined;
  private settings = '';

  constructor(options: BuildWorkerOptions = {}) {
    this.options = options;
  }

  /** Writes a site into a folder that does not exist yet. */
  async build(
    outDir: string,
    former: ListedSite | undefined,
    { CONTENT_DIR: contentDir, ...settings }: Settings = {},
    isHurried = false,
  ): Promise<BuildResult> {
    // What is to be made from nothing begins with nothing in memory either.
    const isUsable = former && this.child?.connected && JSON.stringify(settings) === this.settings;
    if (!isUsable) this.end();
    this.settings = JSON.stringify(settings);
    const stateFile = join(dirname(outDir), 'state');
    const order = { outDir, former, contentDir, stateFile, isHurried };
    const result = await this.ask(order, settings);
    return 'isOtherCode' in result && result.isOtherCode ? this.ask(order, settings) : result;
  }

  /** Starts the process, if there is none: it gets ready while what is to be built is still being checked. */
  warm(settings: Settings = {}): void {
    if (this.child?.connected) return;
    const own = Object.entries(settings).filter(([name]) => name !== 'CONTENT_DIR');
    this.settings = JSON.stringify(Object.fromEntries(own));
    // With its content, too, which that of the build will be like.
    this.child = this.start(settings);
  }

  /** The process that stays; 0 while there is none. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Ends the process. */
  end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private ask(order: BuildOrder, settings: Settings): Promise<BuildResult | BuildAnswer> {
    if (this.options.log) closeSync(openLog(this.options.log));
    const child = (this.child ??= this.start(settings));
    return new Promise((resolve, reject) => {
      const stop = () => child.kill('SIGKILL');
      const limit = setTimeout(stop, MOST_MS);
      const stopWatching = onIdle(child, stop);
      const settle = (finish: () => void, isOver: boolean) => {
        clearTimeout(limit);
        stopWatching();
        for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
        child.on('error', () => undefined);
        if (isOver) this.child = undefined;
        finish();
      };
      child.once('message', ({ answer, isLast }: AnswerMessage) =>
        settle(() => resolve(answer), isLast),
      );
      child.once('error', (error) => settle(() => reject(error), true));
      child.once('exit', (_, signal) =>
        settle(
          () => resolve({ ok: false, faults: [], isKilled: endedByMachine(child, signal) }),
          true,
        ),
      );
      child.send(order, (error) => error && stop());
    });
  }

  private start(settings: Settings): ChildProcess {
    const { script = 'scripts/build-worker.ts', log } = this.options;
    const output = log === undefined ? 'inherit' : openLog(log);
    const child = fork(script, {
      stdio: ['ignore', output, output, 'ipc'],
      serialization: 'advanced',
      // See scripts/build-worker.ts.
      execArgv: [...process.execArgv, '--expose-gc'],
      // A process that stays would keep what its threads gave back, each in a heap of its own.
      env: { ...process.env, MALLOC_ARENA_MAX: '2', ...settings },
    });
    if (typeof output === 'number') closeSync(output);
    child.on('error', () => undefined);
    return child;
  }
}
