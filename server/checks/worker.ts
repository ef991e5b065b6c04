import type { ContentChange } from '../../src/store/change.ts';
import type { Answer } from './limited-process.ts';

/** What the process of the checks is asked for. */
export type Job =
  | { kind: 'change'; change: ContentChange; projectDir: string }
  | { kind: 'upload'; path: string; bytes: Uint8Array; projectDir: string };

async function run(job: Job): Promise<unknown> {
  // A process does one kind of job and loads what that needs.
  if (job.kind === 'change') {
    const { findFaultsOfChange } = await import('../../src/store/change.ts');
    return findFaultsOfChange(job.change, job.projectDir);
  }
  const { checkUpload } = await import('../../src/store/upload-check.ts');
  return checkUpload(job.path, Buffer.from(job.bytes), job.projectDir);
}

process.on('message', (job: Job) => {
  const send = (answer: Answer) => process.send?.(answer);
  run(job).then(
    (value) => send({ value }),
    (error: unknown) => send({ error: String((error as Error).stack ?? error) }),
  );
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
