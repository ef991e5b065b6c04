import { restore } from '../server/restore.ts';
import { emptyData, run } from './data-folder.ts';
import { stop } from './stop.ts';

// Fills an empty data folder from a backup.
const command = 'BACKUP_PASSPHRASE=… npm run restore -- TỆP';
const data = emptyData(command);
const [file] = process.argv.slice(2);
if (!file) stop(`Chưa biết tệp sao lưu nào. Hãy chạy: ${command}`);
await run(() => restore(data, file, process.env.BACKUP_PASSPHRASE ?? ''));
console.log(`Đã khôi phục vào ${data.dir}. Chạy trang: DATA_DIR=${data.dir} npm start`);
