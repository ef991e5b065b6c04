import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkLog } from '../server/people/log-chain.ts';
import { stop } from './stop.ts';

// Says whether the log of who did what is as it was written; exit code 1 when it is not.
const file = join(process.env.DATA_DIR ?? '', 'ward.db');
if (!process.env.DATA_DIR || !existsSync(file))
  stop('Không tìm thấy ward.db. Hãy đặt DATA_DIR là thư mục dữ liệu của trang.');
const database = new DatabaseSync(file, { readOnly: true });
const { broken, count, last } = checkLog(database);
database.close();
if (broken !== undefined)
  stop(
    `Nhật ký đã bị sửa hoặc bị xóa bớt, từ dòng ${broken}. Hãy giữ nguyên máy, báo người kỹ thuật, và so với bản sao lưu.`,
  );
console.log(
  `Nhật ký còn nguyên: ${count} dòng. Mã của dòng cuối: ${last.slice(0, 16) || 'chưa có'}`,
);
