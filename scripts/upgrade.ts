import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../server/backup.ts';
import { buildSite } from '../server/sites/build-process.ts';
import { exportContent } from '../server/store/export.ts';
import { Proposals } from '../server/store/proposals.ts';
import { buildSettings } from './build-settings.ts';
import { adoptedData, run } from './data-folder.ts';
import { stop } from './stop.ts';

// Gets a place ready for this release: a backup, a trial build of what is published, and the release's content as
// proposals beside the ward's. Nothing is published; the server of the release before may go on working.
const KINDS = { new: 'bài mới', changed: 'bài có sửa', withdrawn: 'bài rút lại' };
/** A copy, so that a trial leaves nothing behind. */
const TRIAL_LAST_GOOD = '.cache/last-good-of-trial';
const data = adoptedData('BACKUP_PASSPHRASE=… npm run upgrade');
const { BACKUP_PASSPHRASE = '', BACKUP_TO, BACKUP_DIR } = process.env;

await run(async () => {
  const to = BACKUP_DIR || `${data.dir}-backups`;
  const file = await backUp(data, { to, passphrase: BACKUP_PASSPHRASE, command: BACKUP_TO });
  console.log(`Đã sao lưu: ${file}`);
});
const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
try {
  const content = join(folder, 'content');
  await run(() => exportContent(data, content));
  if (existsSync(data.lastGood)) cpSync(data.lastGood, TRIAL_LAST_GOOD, { recursive: true });
  const result = await buildSite(join(folder, 'site'), {
    settings: { ...buildSettings(data, content), LAST_GOOD_DIR: TRIAL_LAST_GOOD },
  });
  if (!result.ok)
    stop(
      'Mã mới không dựng được nội dung đang đăng, nên chưa đổi gì: trang vẫn chạy mã cũ. Hãy gửi các dòng ở trên cho người làm ra bản mã này.',
    );
} finally {
  for (const left of [folder, TRIAL_LAST_GOOD]) rmSync(left, { recursive: true, force: true });
}
const proposals = new Proposals(data);
await run(() => proposals.bring('.'));
const open = await proposals.list();
for (const { path, kind, isConflict } of open)
  console.log(
    `${KINDS[kind]}: ${path}${isConflict ? ' (phường cũng đã sửa: phải đọc cả hai)' : ''}`,
  );
console.log(
  open.length > 0
    ? `Có ${open.length} đề nghị đang chờ. Trang chưa đổi gì.`
    : 'Không có đề nghị nào. Trang chưa đổi gì.',
);
console.log('Mã mới dựng được trang. Chuyển sang mã mới: sh deploy/switch.sh "$PWD"');
