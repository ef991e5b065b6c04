import { Proposals } from '../server/store/proposals.ts';
import { adoptedData, run } from './data-folder.ts';

const KINDS = { new: 'bài mới', changed: 'bài có sửa', withdrawn: 'bài rút lại' };

// Brings the content of this release as proposals beside the ward's. Nothing is published; the server may go on working.
const proposals = new Proposals(adoptedData('npm run upgrade'));
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
