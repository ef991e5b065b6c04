import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backUp, listBackups } from '../../server/backup.ts';
import { restore } from '../../server/restore.ts';
import { layoutOf } from '../../server/data-dir.ts';
import { buildSite } from '../../server/sites/build-process.ts';
import { adopt } from '../../server/store/adopt.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { SITES } from '../support/sites.ts';
import { IS_WHOLE } from '../support/suite.ts';

const PASSPHRASE = 'một mật khẩu đủ dài';
const folder = mkdtempSync(join(tmpdir(), 'restore-'));
const [data, restored] = ['data', 'restored'].map((name) => layoutOf(join(folder, name)));
const to = join(folder, 'backups');
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file of a folder, with what is in it. */
const filesOf = (dir: string) =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(dir, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );

// Two builds from nothing: tests/server/backup.test.ts and upgrade.test.ts are for every run.
it.runIf(IS_WHOLE)(
  'a site built of what a backup has brought back is equal by bytes',
  async () => {
    if (!data || !restored) throw new Error('No folders.');
    await adopt(data, '.');
    mkdirSync(restored.dir);
    await restore(restored, await backUp(data, { to, passphrase: PASSPHRASE }), PASSPHRASE);
    const store = await GitStore.open(restored);
    const site = join(folder, 'site');
    const result = await store.withContent((content) =>
      buildSite(site, {
        settings: {
          CONTENT_DIR: content,
          LAST_GOOD_DIR: '.cache/last-good-of-restore',
          STAGE: '',
          VITEST: '',
          NODE_ENV: '',
        },
        log: join(folder, 'build.log'),
      }),
    );
    expect(result).toEqual({ ok: true });
    const [before, after] = [filesOf(SITES.real.dir), filesOf(site)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(
      [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name),
    ).toEqual([]);
  },
  600_000,
);

it.runIf(IS_WHOLE)(
  'an upgrade makes a backup, tries the new code on what is published, and publishes nothing',
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/upgrade.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_DIR: restored?.dir,
        BACKUP_DIR: to,
        BACKUP_PASSPHRASE: PASSPHRASE,
        VITEST: '',
        NODE_ENV: '',
      },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Không có đề nghị nào. Trang chưa đổi gì.');
    expect(listBackups(to)).toHaveLength(2);
    expect(readdirSync(restored?.dir ?? '')).not.toContain('sites');
  },
  600_000,
);
