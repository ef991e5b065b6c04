import { adopt } from '../server/store/adopt.ts';
import { formatDiagnostics } from '../src/core/diagnostic.ts';
import { loadContent } from '../src/store/load.ts';
import { emptyData, run } from './data-folder.ts';
import { stop } from './stop.ts';

// Makes a data folder from this project's content, or from a folder that `npm run export` has written (CONTENT_DIR).
const data = emptyData('npm run adopt');
const { faults } = await loadContent();
if (faults.length > 0) stop(formatDiagnostics(faults));
await run(() => adopt(data, process.env.CONTENT_DIR || '.'));
console.log(`Đã nhận nội dung vào ${data.dir}. Chạy trang: DATA_DIR=${data.dir} npm start`);
