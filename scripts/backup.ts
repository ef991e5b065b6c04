import { backUp } from '../server/backup.ts';
import { adoptedData, run } from './data-folder.ts';

// Writes one file of everything that cannot be made again, and hands it to the operator's command.
const command = 'BACKUP_PASSPHRASE=… npm run backup';
const data = adoptedData(command);
const { BACKUP_PASSPHRASE = '', BACKUP_TO, BACKUP_DIR } = process.env;
const [to = BACKUP_DIR || `${data.dir}-backups`] = process.argv.slice(2);
await run(async () =>
  console.log(
    `Đã sao lưu: ${await backUp(data, { to, passphrase: BACKUP_PASSPHRASE, command: BACKUP_TO })}`,
  ),
);
