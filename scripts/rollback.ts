import { rollBack } from '../server/sites/rollback.ts';
import { formatDay } from '../src/core/dates.ts';
import { adoptedData, run } from './data-folder.ts';

// Shows the publication before the one that is live. The server may go on working.
const data = adoptedData('npm run rollback');
await run(async () => {
  const { day } = await rollBack(data.sites);
  console.log(
    `Trang đã lùi về bản trước, của ngày ${formatDay(day)}. Bản vừa lùi không tự lên lại; bấm “Đăng” một thay đổi, hoặc thay mã, là trang lên bản mới.`,
  );
});
