import { backUp } from '../server/backup.ts';
import { adoptedData, run, stop } from './data-folder.ts';

// Writes one file of everything that cannot be made again, and hands it to the operator's command.
const command = 'BACKUP_PASSPHRASE=… npm run backup -- THƯ-MỤC';
const data = adoptedData(command);
const { BACKUP_PASSPHRASE = '', BACKUP_TO } = process.env;
const [to] = process.argv.slice(2);
if (!to) stop(`Chưa biết ghi vào đâu. Hãy chạy: ${command}`);
await run(async () =>
  console.log(
    `Đã sao lưu: ${await backUp(data, { to, passphrase: BACKUP_PASSPHRASE, command: BACKUP_TO })}`,
  ),
);
