import { readFileSync } from 'node:fs';
import { readContent } from '../src/store/read.ts';
import { compareRow, readAnnex, type Cells } from './annex.ts';

// Compares the 21 tasks with the ward's own text, word for word; exit code 1 when one differs.
const rows = readAnnex(
  readFileSync('tests/fixtures/source/thong-bao-phan-cong-nhiem-vu.txt', 'utf8'),
);
const tasks = readContent(['src']).entries.filter(({ collection }) => collection === 'tasks');
const mismatches = rows.flatMap((row) => {
  const task = tasks.find(({ data }) => data.number === row.number);
  if (!task) return [`${row.number}: no task has this number`];
  const difference =
    compareRow(row, task.data.verbatim as Cells) ??
    (task.data.group === row.group ? undefined : `group ${row.group} in the annex`);
  return difference ? [`${task.file}: ${difference}`] : [];
});
const unknown = tasks
  .filter(({ data }) => !rows.some(({ number }) => number === data.number))
  .map(({ file }) => `${file}: not in the annex`);

for (const line of [...mismatches, ...unknown]) console.error(line);
console.log(`${rows.length - mismatches.length}/${rows.length}`);
if (mismatches.length || unknown.length || rows.length !== 21) process.exit(1);
