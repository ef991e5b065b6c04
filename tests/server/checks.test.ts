import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sessions } from '../../server/api/sessions.ts';
import { Checks } from '../../server/checks/checks.ts';
import { Editing } from '../../server/editing.ts';
import { FolderStore } from '../../server/store/folder-store.ts';
import { pdfBomb } from '../fixtures/uploads/make.ts';
import { NEWS, smallProject, startSmall, type SmallServer } from '../support/small-publishing.ts';

const PDF = 'src/assets/uploads/2026/11/nang.pdf';
const NEW = 'src/content/news/2026-11-09-tin-moi.mdx';
const TEXT = readFileSync(`tests/fixtures/bad-content/base/${NEWS}`, 'utf8');
const newText = TEXT.replace('Lớp học đầu tiên', 'Lớp học thứ hai').replace(
  /^summary: .*/m,
  'summary: Tóm tắt của lớp thứ hai.',
);

/** Processes that this one has started. */
const children = (): number[] =>
  readdirSync(`/proc/${process.pid}/task`)
    .flatMap((task) =>
      readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' '),
    )
    .filter(Boolean)
    .map(Number);
const started = async (before: readonly number[]): Promise<number> => {
  for (;;) {
    const found = children().find((pid) => !before.includes(pid));
    if (found) return found;
    await sleep(5);
  }
};

describe('a small PDF that costs a reader minutes', () => {
  const bomb = pdfBomb();
  it('is refused with what to do, and is known the second time', async () => {
    expect(bomb.length).toBeLessThan(30_000);
    const project = smallProject();
    const checks = new Checks({ projectDir: project });
    const verdict = await checks.checkUpload(PDF, bomb);
    expect(verdict).toEqual({
      message: expect.stringMatching(/^Tệp này mở ra quá (lâu|lớn) .*Hãy xuất lại tệp nhẹ hơn/),
    });
    const again = checks.checkUpload(PDF, bomb);
    const atOnce = new Promise((resolve) => setImmediate(resolve, 'not yet'));
    expect(await Promise.race([again, atOnce])).toEqual(verdict);
    await checks.close();
    rmSync(project, { recursive: true });
  });
  it('keeps no text waiting', async () => {
    const project = smallProject();
    const real = new Checks({ projectDir: project });
    let refuse: ((verdict: { message: string }) => void) | undefined;
    const editing = new Editing({
      store: new FolderStore(project),
      checks: {
        findFaults: (change) => real.findFaults(change),
        checkUpload: () => new Promise((resolve) => (refuse = resolve)),
      },
      listedAddresses: () => [],
    });
    const session = new Sessions().open();
    const slow = editing.save([{ path: PDF, bytes: bomb, base: undefined }], session);
    const quick = editing.save(
      [{ path: NEW, bytes: Buffer.from(newText), base: undefined }],
      session,
    );
    expect([...(await quick).keys()]).toEqual([NEW]);
    refuse?.({ message: 'Tệp này mở ra quá lâu.' });
    await expect(slow).rejects.toThrow('Chưa đăng được: có 1 chỗ phải sửa');
    await real.close();
    rmSync(project, { recursive: true });
  });
});

describe('while a text is checked', () => {
  let server: SmallServer;
  let before: number[] = [];
  const save = () => server.call('persistEntry', { dataFiles: [{ path: NEW, raw: newText }] });

  beforeEach(async () => {
    server = await startSmall();
    await server.logIn();
    before = children();
  });
  afterEach(() => server.stop());

  it('pages are answered', async () => {
    const saved = save();
    const pid = await started(before);
    process.kill(pid, 'SIGSTOP');
    const page = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(page.status).toBe(200);
    expect(await Promise.race([saved, 'not yet'])).toBe('not yet');
    process.kill(pid, 'SIGCONT');
    expect((await saved).status).toBe(200);
  });

  it('it is by a process that began when the entry was opened', async () => {
    await server.call('getEntry', { path: NEWS });
    const pid = await started(before);
    expect((await save()).status).toBe(200);
    expect(children().filter((child) => !before.includes(child))).toEqual([pid]);
  });

  it('a process that the machine kills costs that save alone: nothing is written, the next one goes on', async () => {
    const saved = save();
    process.kill(await started(before), 'SIGKILL');
    const { status, body } = await saved;
    expect([status, body.error]).toEqual([503, expect.stringContaining('vẫn còn nguyên')]);
    expect(readdirSync(join(server.project, 'src/content/news'))).toHaveLength(1);
    expect((await save()).status).toBe(200);
  });
});
