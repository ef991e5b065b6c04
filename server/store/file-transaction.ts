import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

interface Step {
  path: string;
  /** Whether there was a file before. */
  had: boolean;
  /** Whether there is one afterwards. */
  has: boolean;
}

/** Changes several files together: all or none, also when the machine stops in the middle. */
export class FileTransaction {
  private readonly root: string;
  private readonly folder: string;
  private readonly journal: string;

  /** `folder` is for this alone and on the same disk as `root`. */
  constructor(root: string, folder: string) {
    this.root = root;
    this.folder = folder;
    this.journal = join(folder, 'journal.json');
  }

  /** Writes or removes the files. Throws with everything as before. The folders exist. */
  run(changes: readonly { path: string; bytes: Buffer | undefined }[]): void {
    const steps = changes.map(({ path, bytes }): Step => ({
      path,
      had: existsSync(this.file(path)),
      has: bytes !== undefined,
    }));
    try {
      this.prepare(steps, changes);
      for (const [at, { path, has }] of steps.entries()) {
        if (has) renameSync(this.after(at), this.file(path));
        else rmSync(this.file(path), { force: true });
      }
    } catch (error) {
      this.recover();
      throw error;
    }
    this.finish();
  }

  /** Lays out the new files and copies of the old ones; with the journal written, a stopped machine is mended by `recover`. */
  private prepare(steps: readonly Step[], changes: readonly { bytes: Buffer | undefined }[]) {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    for (const [at, { bytes }] of changes.entries())
      if (bytes) writeFileSync(this.after(at), bytes, { flush: true, mode: 0o644 });
    for (const [at, { path, had }] of steps.entries())
      if (had) copyFileSync(this.file(path), this.before(at));
    writeFileSync(`${this.journal}.new`, JSON.stringify(steps), { flush: true });
    renameSync(`${this.journal}.new`, this.journal);
  }

  /** Puts everything back as it was before a change that did not end. Nothing when there is none. */
  recover(): void {
    if (existsSync(this.journal)) {
      const steps = JSON.parse(readFileSync(this.journal, 'utf8')) as Step[];
      for (const [at, { path, had }] of steps.entries()) {
        if (!had) rmSync(this.file(path), { force: true });
        else if (existsSync(this.before(at))) renameSync(this.before(at), this.file(path));
      }
    }
    this.finish();
  }

  /** The change has happened as soon as its journal is gone. */
  private finish() {
    rmSync(this.journal, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  private readonly file = (path: string) => join(this.root, path);
  private readonly before = (at: number) => join(this.folder, `before-${at}`);
  private readonly after = (at: number) => join(this.folder, `after-${at}`);
}
