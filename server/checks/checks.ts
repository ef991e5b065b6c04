import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { findSizeFault } from '../../src/core/picture-kind.ts';
import type { ContentChange } from '../../src/store/change.ts';
import type { UploadVerdict } from '../../src/store/upload-check.ts';
import { UPLOADS } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { Ended, LimitedProcess, type Limits } from './limited-process.ts';
import type { Job } from './worker.ts';

/** A change beside 10,000 entries takes some seconds. */
const OF_CHANGE: Limits = { ms: 60_000, megabytes: 800 };
const OF_PDF: Limits = { ms: 5000, megabytes: 256 };
/** The largest picture that may be published, decoded and made anew. */
const OF_PICTURE: Limits = { ms: 20_000, megabytes: 512 };
const MOST_VERDICTS = 1000;
const NO_CHANGE: ContentChange = { texts: new Map(), uploads: new Map() };

const TOO_MUCH = {
  time: 'Tệp này mở ra quá lâu nên máy không soát được. Hãy xuất lại tệp nhẹ hơn, hoặc chia thành nhiều tệp, rồi tải lên.',
  memory:
    'Tệp này mở ra quá lớn nên máy không soát được. Hãy xuất lại tệp nhẹ hơn, hoặc chia thành nhiều tệp, rồi tải lên.',
};
const NO_MEMORY =
  'Máy chủ chưa soát được bài, có lẽ vì đang thiếu bộ nhớ. Chữ đang viết vẫn còn nguyên. Hãy đợi một lát rồi bấm “Đăng” lại; nếu vẫn vậy, hãy báo người kỹ thuật.';

/** Judges what editors send, in processes of their own with limits of time and memory: whatever they send, readers and others' texts do not wait for it. */
export class Checks {
  private readonly projectDir: string;
  private readonly texts: LimitedProcess;
  private readonly files: readonly LimitedProcess[];
  /** Files that were too much, by hash: the second time they cost nothing. */
  private readonly tooMuch = new Map<string, UploadVerdict>();

  /** `contentDir` where the content lies apart from the code. */
  constructor({ projectDir, contentDir }: { projectDir: string; contentDir?: string | undefined }) {
    this.projectDir = projectDir;
    const make = () =>
      new LimitedProcess(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
        env: contentDir ? { CONTENT_DIR: contentDir } : {},
      });
    this.texts = make();
    // A file that takes long keeps no other file waiting.
    this.files = [make(), make()];
  }

  /** Has the content read before there is a change to judge beside it. */
  warm(): void {
    // A fault will meet the change again.
    if (!this.texts.isStarted) this.findFaults(NO_CHANGE).catch(() => undefined);
  }

  /** What a build would refuse after a change. */
  async findFaults(change: ContentChange): Promise<FileDiagnostic[]> {
    const job: Job = { kind: 'change', change, projectDir: this.projectDir };
    try {
      return (await this.texts.run(job, OF_CHANGE)) as FileDiagnostic[];
    } catch (error) {
      throw error instanceof Ended ? new Refusal(503, NO_MEMORY) : error;
    }
  }

  /** The clean copy of an upload with what must be looked at, or why it is refused. */
  async checkUpload(file: string, bytes: Buffer): Promise<UploadVerdict> {
    const message = findSizeFault(bytes.length);
    if (message) return { message };
    const key = hash('sha256', bytes);
    const known = this.tooMuch.get(key);
    if (known) return known;
    const path = file.slice(UPLOADS.length + 1);
    const job: Job = { kind: 'upload', path, bytes, projectDir: this.projectDir };
    const process = this.files.reduce((a, b) => (b.jobs < a.jobs ? b : a));
    try {
      return (await process.run(job, path.endsWith('.pdf') ? OF_PDF : OF_PICTURE)) as UploadVerdict;
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      if (error.by === 'outside') throw new Refusal(503, NO_MEMORY);
      const verdict = { message: TOO_MUCH[error.by] };
      for (const oldest of this.tooMuch.keys())
        if (this.tooMuch.size >= MOST_VERDICTS) this.tooMuch.delete(oldest);
      this.tooMuch.set(key, verdict);
      return verdict;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.texts, ...this.files].map((process) => process.close()));
  }
}
