import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, listBackups } from '../../server/backup.ts';
import { restore } from '../../server/restore.ts';
import { isAdopted, layoutOf, type DataDir } from '../../server/data-dir.ts';
import { checkLog } from '../../server/people/log-chain.ts';
import { Log } from '../../server/people/log.ts';
import { Drafts } from '../../server/store/drafts.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { CONTENT, git, smallData } from '../support/small-data.ts';
import { NEWS } from '../support/small-publishing.ts';
import { WHOLE } from '../support/suite.ts';

const PASSPHRASE = 'một mật khẩu đủ dài';
const TOKEN = 'phien-lam-viec-bi-mat';
const KEY = 'khoa-bi-mat-cua-may';

let data: DataDir;
let to = '';
let lastOfLog = '';
const empty = () => layoutOf(mkdtempSync(join(tmpdir(), 'restored-')));

beforeEach(async () => {
  data = await smallData();
  to = mkdtempSync(join(tmpdir(), 'backups-'));
  mkdirSync(data.secrets);
  writeFileSync(join(data.secrets, 'people'), KEY, { mode: 0o600 });
  const database = new DatabaseSync(data.database);
  database.exec(
    `PRAGMA journal_mode = WAL; CREATE TABLE user (name TEXT); INSERT INTO user VALUES ('Lan');
     CREATE TABLE session (token TEXT); INSERT INTO session VALUES ('${TOKEN}');`,
  );
  const log = new Log(database);
  for (const action of ['signIn', 'persistEntry'])
    log.add({ login: 'lan', name: 'Lan', action, subject: NEWS, address: '203.0.113.0' });
  lastOfLog = checkLog(database).last;
  database.close();
  const store = await GitStore.open(data);
  await store.apply(
    [{ path: NEWS, bytes: Buffer.from('chữ mới'), base: (await store.read(NEWS))?.id }],
    { name: 'Lan', login: 'lan', session: 'a' },
  );
});
afterEach(() => {
  for (const folder of [data.dir, to]) rmSync(folder, { recursive: true });
});

it('a backup fills an empty folder again: content of every version, accounts, secrets; without sessions', async () => {
  const file = await backUp(data, { to, passphrase: PASSPHRASE });
  const restored = empty();
  await restore(restored, file, PASSPHRASE);
  expect(git(restored, 'for-each-ref')).toBe(git(data, 'for-each-ref'));
  const store = await GitStore.open(restored);
  expect((await store.read(NEWS))?.bytes.toString()).toBe('chữ mới');
  const versions = await store.history(NEWS);
  expect(await store.readVersion(versions[1]?.commit ?? '', NEWS)).toEqual(
    readFileSync(join(CONTENT, NEWS)),
  );
  expect(readFileSync(join(restored.secrets, 'people'), 'utf8')).toBe(KEY);
  const database = new DatabaseSync(restored.database);
  expect(checkLog(database)).toEqual({ broken: undefined, count: 2, last: lastOfLog });
  expect([
    database.prepare('SELECT name FROM user').get(),
    database.prepare('SELECT count(*) AS n FROM session').get(),
  ]).toEqual([{ name: 'Lan' }, { n: 0 }]);
  database.close();
  expect(readdirSync(restored.dir).toSorted()).toEqual(
    ['checkouts', 'content.git', 'secrets', 'ward.db'].toSorted(),
  );
  rmSync(restored.dir, { recursive: true });
});

it(
  'a text that waits, with its picture and who sent it back, waits in the restored folder too',
  WHOLE,
  async () => {
    const drafts = new Drafts(await GitStore.open(data), data);
    const [lan, minh] = ['lan', 'minh'].map((login) => ({ name: login, login, session: login }));
    const picture = 'src/assets/uploads/2026/11/anh.jpg';
    const text = Buffer.from(`${readFileSync(join(CONTENT, NEWS), 'utf8')}\nChờ duyệt.\n`);
    const changes = [
      { path: NEWS, bytes: text, base: (await drafts.read(NEWS))?.id },
      { path: picture, bytes: Buffer.from('ảnh'), base: undefined },
    ];
    if (lan) await drafts.apply(changes, lan);
    const [draft] = await drafts.all();
    if (draft && minh) await drafts.step(draft, 'returned', 'Thêm giờ học.', minh);
    const waiting = await drafts.all();
    expect(waiting).toMatchObject([{ path: NEWS, returned: { reason: 'Thêm giờ học.' } }]);

    const restored = empty();
    await restore(restored, await backUp(data, { to, passphrase: PASSPHRASE }), PASSPHRASE);
    const again = new Drafts(await GitStore.open(restored), restored);
    expect(await again.all()).toEqual(waiting);
    expect((await again.read(NEWS))?.bytes).toEqual(text);
    expect((await again.read(picture))?.bytes.toString()).toBe('ảnh');
    rmSync(restored.dir, { recursive: true });
  },
);

it('nobody who finds a backup gets the machine’s secrets or a session', async () => {
  const file = await backUp(data, { to, passphrase: PASSPHRASE });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(file);
  for (const secret of [KEY, Buffer.from(KEY).toString('base64'), TOKEN, PASSPHRASE])
    expect(bytes.includes(secret)).toBe(false);
});

it.each([
  ['another passphrase', (file: string) => file, 'mật khẩu khác hẳn', 'không đúng'],
  ['a file that is cut', cut, PASSPHRASE, 'bị hỏng hoặc chép dở dang'],
  ['a file with a wrong byte', spoil, PASSPHRASE, 'bị hỏng hoặc chép dở dang'],
  ['no such file', (file: string) => `${file}x`, PASSPHRASE, 'Không có tệp'],
])('%s restores nothing', async (_, change, passphrase, says) => {
  const file = change(await backUp(data, { to, passphrase: PASSPHRASE }));
  const restored = empty();
  await expect(restore(restored, file, passphrase)).rejects.toThrow(says);
  expect([isAdopted(restored), readdirSync(restored.dir)]).toEqual([false, []]);
  rmSync(restored.dir, { recursive: true });
});

function cut(file: string) {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  return file;
}
function spoil(file: string) {
  const bytes = readFileSync(file);
  const at = bytes.indexOf('PACK') + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return file;
}

it('without a passphrase nothing is written', async () => {
  await expect(backUp(data, { to, passphrase: '' })).rejects.toThrow(
    'Chưa có mật khẩu của bản sao lưu',
  );
  expect(readdirSync(to)).toEqual([]);
});

it('14 are kept, other files stay, and the operator’s command gets each file', WHOLE, async () => {
  writeFileSync(join(to, 'ghi-chu.txt'), 'của người quản trị');
  const copy = join(to, 'copy.sh');
  writeFileSync(copy, `#!/bin/sh\necho "$1 $2" >> ${join(to, 'log')}\n`);
  chmodSync(copy, 0o755);
  for (let day = 1; day <= 14; day++)
    writeFileSync(join(to, `ward-2026-11-${String(day).padStart(2, '0')}T02-00-00Z.tar`), '');
  const now = new Date('2026-11-28T02:00:00Z');
  const file = await backUp(data, { to, passphrase: PASSPHRASE, command: `${copy} noi-khac`, now });
  expect(file).toBe(join(to, 'ward-2026-11-28T02-00-00Z.tar'));
  expect(listBackups(to)).toHaveLength(14);
  expect(existsSync(join(to, 'ward-2026-11-01T02-00-00Z.tar'))).toBe(false);
  expect(existsSync(join(to, 'ghi-chu.txt'))).toBe(true);
  expect(readFileSync(join(to, 'log'), 'utf8')).toBe(`noi-khac ${file}\n`);
});
