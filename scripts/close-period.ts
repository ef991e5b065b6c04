import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { writeYaml } from '../src/cms/format/yaml-write.ts';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import { dayIn } from '../src/core/dates.ts';
import { closePeriod } from '../src/core/progress/closing.ts';
import { openConfirmations } from '../src/core/progress/open-confirmations.ts';
import { formatDiagnostics } from '../src/core/diagnostic.ts';
import { loadContent } from '../src/store/load.ts';
import { progressEntries } from '../src/core/entry/progress-entries.ts';
import { BUILD_DAY, CONTENT_ROOTS, PUBLIC_ADDRESS } from '../src/site.ts';
import { stop } from './stop.ts';

// Closes a year: writes what became of its tasks, as known today. The file is published under its own address and never changes.
const year = Number(process.argv[2]);
if (!Number.isInteger(year)) stop('Hãy ghi năm muốn chốt, ví dụ: npm run close-period -- 2026');
const file = join(CONTENT_ROOTS.at(-1) ?? 'src', 'content/closings', `${year}.yaml`);
if (existsSync(file)) stop(`Kỳ ${year} đã chốt rồi (${file}). Kỳ đã chốt thì không sửa.`);
const { content, faults } = await loadContent();
if (faults.length > 0) stop(formatDiagnostics(faults));
const { tasks, reports, units, facts } = progressEntries(content, PUBLIC_ADDRESS);
const today = BUILD_DAY ?? dayIn(new Date());
try {
  const closing = closePeriod(year, tasks, reports, facts, today);
  const open = openConfirmations(year, tasks, reports, units, today);
  if (open.length > 0)
    stop(
      [
        `Chưa chốt được kỳ ${year}: còn báo cáo chờ Văn phòng xác nhận. Dưới đây là tin nhắn soạn sẵn.`,
        ...open.map(({ unit, message }) => `\n== ${unit} ==\n${message}`),
      ].join('\n'),
    );
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, writeYaml(new Document(closing, { aliasDuplicateObjects: false })));
  const counts = Object.entries(Object.groupBy(closing.results, ({ result }) => result)).map(
    ([result, all]) => `${result} ${all?.length ?? 0}`,
  );
  console.log(
    `Đã chốt kỳ ${year}: ${closing.results.length} việc (${counts.join(', ')}).\nTệp: ${file}. Hãy đăng tệp này; sau đó không sửa.`,
  );
} catch (error) {
  stop(explainDiskFault(error) ?? (error as Error).message);
}
