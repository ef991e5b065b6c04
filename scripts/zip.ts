import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../src/core/text.ts';
import { BASE_PATH } from '../src/site.ts';
import { stop } from './stop.ts';
import { zipSite } from './zip-site.ts';

// Writes a built site as one file for computers without a network.
const { DATA_DIR } = process.env;
const built = DATA_DIR ? join(DATA_DIR, 'sites/live') : 'dist';
const [file = 'binh-dan-hoc-vu-so-nam-dong.zip', dir = built] = process.argv.slice(2);
if (!existsSync(join(dir, 'index.html')))
  stop(
    `Thư mục ${dir} chưa có trang. Hãy dựng trang (npm run build), hoặc đặt DATA_DIR là thư mục dữ liệu của trang.`,
  );
const zip = zipSite(dir, BASE_PATH);
writeFileSync(file, zip);
console.log(
  `Đã ghi ${file} (${formatBytes(zip.length)}). Chép sang máy tính, giải nén, rồi mở MO-TRANG-NAY.html.`,
);
