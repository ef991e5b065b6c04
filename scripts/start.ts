import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildWorker } from '../server/sites/build-worker.ts';
import { APPROVALS, type BuildState } from '../server/api/contract.ts';
import type { DataDir } from '../server/data-dir.ts';
import { buildFingerprint } from '../server/sites/fingerprint.ts';
import { browserPrinter } from '../server/sites/paper-maker.ts';
import { findPortFault } from '../server/http/ports.ts';
import { readSecret } from '../server/api/secret.ts';
import type { People } from '../server/people/people.ts';
import { report, reportError } from '../server/report.ts';
import { startPublishing, type PublishingServer } from '../server/server.ts';
import { GitStore } from '../server/store/git-store.ts';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import { editingAddress } from '../src/core/editing-address.ts';
import { BASE_PATH, SAMPLE_DIR, SITE_URL } from '../src/site.ts';
import { adoptedData, own } from './data-folder.ts';
import { stop } from './stop.ts';
import { portMessage } from './port-message.ts';

// Serves the site and its editors' pages, and builds what has changed.
const { PORT = '4321', HOST = '127.0.0.1', STAGE = '', APPROVAL = 'two' } = process.env;
const { PAPER_BROWSER } = process.env;
const approval = APPROVALS.find((one) => one === APPROVAL);
const port = Number(PORT);
/** What the last build of a ward's machine has printed. */
const BUILD_LOG = '.cache/build.log';
const NEXT_DAY_LOG = '.cache/next-day.log';
/** From any time at which it is asked for into the day to come. */
const NEXT_DAY_MS = 40 * 60_000;
const command = SAMPLE_DIR ? 'npm run demo' : 'npm start';
const settings = [SITE_URL, BASE_PATH, STAGE, SAMPLE_DIR];
// Apart by settings: while a site is built, only one of the same settings may stand in for it.
const data = process.env.DATA_DIR ? adoptedData(command) : undefined;
if (data) own(data, command);
const worker = new BuildWorker(data ? { log: BUILD_LOG } : {});
const store = data && (await GitStore.open(data));
const backups = process.env.BACKUP_DIR || `${data?.dir}-backups`;
const sitesDir = data?.sites ?? join('.cache/sites', buildFingerprint(settings, []));

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  stop(`PORT phải là một số từ 1 đến 65535, đang là “${PORT}”.`);
if (!approval)
  stop(`APPROVAL phải là “two” (bài phải có người khác duyệt) hoặc “one”, đang là “${APPROVAL}”.`);
if (process.env.CMS_BACKEND)
  stop(
    'CMS_BACKEND chỉ dùng khi dựng trang bằng npm run build; máy chủ này giữ nội dung của mình.',
  );
const portFault = await findPortFault(port, HOST);
if (portFault) stop(portMessage(portFault, port, HOST, command));

if (!existsSync(sitesDir))
  console.log('Chưa có bản dựng nào, nên dựng trước rồi mới mở trang (lần đầu khoảng một phút).');

// A fault of ours must not take the site down.
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, reportError);

let isUp = false;
const { ADMIN_ORIGIN = SITE_URL } = process.env;
const adminUrl = new URL(`${BASE_PATH}admin/`, ADMIN_ORIGIN).href;
const { secret, server } = await start().catch((error: unknown) => {
  const message = explainDiskFault(error);
  if (message === undefined) throw error;
  return stop(message);
});
if (!server) stop('Chưa dựng được trang. Hãy sửa các chỗ ghi ở trên rồi chạy lại.');
isUp = true;
if (data && store) await lookAfter(data, store, server);
const editing = data
  ? `Trang biên tập: ${adminUrl} (đăng nhập bằng tài khoản; thêm người: npm run people)`
  : server.isEditable
    ? `Trang biên tập: ${editingAddress(`${server.url}admin/`, secret)}\n(Ai có địa chỉ này thì sửa được trang. Đừng gửi cho người khác.)`
    : 'Trang biên tập đang tắt: chỉ chạy khi HOST là máy này (127.0.0.1), vì chưa có đăng nhập.';
console.log(
  `Trang đang chạy: ${server.url}\n${editing}\n${toNews(server.builder.state)}\nBấm Ctrl+C để dừng.`,
);

async function start() {
  const secret = readSecret('.cache/editing-secret');
  const server = await startPublishing({
    projectDir: '.',
    base: BASE_PATH,
    host: HOST,
    port,
    secret,
    openPeople: data && (() => openAccounts(data)),
    sitesDir,
    content: data && store && { data, store, approval },
    fingerprint: () => buildFingerprint([...settings, store?.contentVersion]),
    build: (outDir, former, isHurried) => {
      if (!data || !store) return worker.build(outDir, former, {}, isHurried);
      return store.withContent(async (folder) =>
        worker.build(outDir, former, await settingsOf(data, folder), isHurried),
      );
    },
    warm: () => {
      if (!data || !store) return worker.warm();
      settingsOf(data, store.newest).then((own) => worker.warm(own), reportError);
    },
    onTried: tell,
    ward: data && { backups, adminUrl },
    printer: PAPER_BROWSER ? browserPrinter(PAPER_BROWSER) : undefined,
  });
  return { secret, server };
}

// What is not needed for the first page is loaded after it.

async function openAccounts({ database, secrets }: DataDir): Promise<People> {
  const { openPeople } = await import('../server/people/people.ts');
  return openPeople({ database, secret: readSecret(join(secrets, 'people')), adminUrl });
}

async function settingsOf(data: DataDir, folder: string) {
  const { buildSettings } = await import('./build-settings.ts');
  return buildSettings(data, folder);
}

/** What a ward's machine does by itself: the next day's site, a build from nothing and backups at night, and a word to the operator when something is wrong. */
async function lookAfter(data: DataDir, store: GitStore, server: PublishingServer): Promise<void> {
  const { watchMachine } = await import('../server/alerts.ts');
  const { warningsOf } = await import('../server/health-words.ts');
  const { backUpNightly, prepareNightly, rebuildNightly } = await import('../server/nightly.ts');
  const { BACKUP_PASSPHRASE: passphrase, BACKUP_TO, ALERT_COMMAND } = process.env;
  rebuildNightly(() => server.builder.rebuild());
  const nextDay = new BuildWorker({ log: NEXT_DAY_LOG });
  const build = (outDir: string) =>
    store
      .withContent(async (folder) => {
        const ahead = { BUILD_AHEAD_MS: String(NEXT_DAY_MS) };
        return nextDay.build(outDir, undefined, { ...(await settingsOf(data, folder)), ...ahead });
      })
      .finally(() => nextDay.end());
  prepareNightly((day) => server.builder.prepare(day, { build, stop: () => nextDay.end() }));
  if (passphrase) backUpNightly(data, { to: backups, passphrase, command: BACKUP_TO });
  watchMachine(async () => warningsOf(await server.readHealth()), ALERT_COMMAND);
}

function tell(state: BuildState): void {
  report('build', { state: state.state, faults: state.faults.length });
  if (isUp && !data) console.log(toNews(state));
}

/** What the operator is told of the newest content. */
function toNews({ state, faults }: BuildState): string {
  if (state === 'live') return 'Trang đã có bản mới nhất.';
  if (state === 'running')
    return 'Đang hiện bản dựng lần trước. Bản mới đang dựng, xong thì tự hiện ra.';
  return faults.length > 0
    ? `Nội dung có chỗ sai nên chưa dựng được bản mới; trang vẫn hiện bản trước. Hãy sửa các chỗ ghi ở trên, rồi chạy lại ${command}.`
    : 'Máy dựng trang gặp lỗi ghi ở trên; trang vẫn hiện bản trước. Hãy báo người kỹ thuật.';
}
