import { exportContent } from '../server/store/export.ts';
import { adoptedData, run } from './data-folder.ts';
import { stop } from './stop.ts';

// Writes the published content into a folder, as this project keeps it.
const command = 'npm run export -- THƯ-MỤC';
const data = adoptedData(command);
const [folder] = process.argv.slice(2);
if (!folder) stop(`Chưa biết ghi vào đâu. Hãy chạy: ${command}`);
await run(() => exportContent(data, folder));
console.log(
  `Đã ghi nội dung đang đăng vào ${folder}. Soát lại: CONTENT_DIR=${folder} npm run check:content`,
);
