import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPaper } from '../src/core/ward-papers.ts';

const FOLDER = 'docs/ho-so';

// Counts the blanks of the ward's folder, and looks for the file that makes each statement true.
let faults = 0;
for (const file of readdirSync(FOLDER).sort()) {
  const { blanks, statements } = readPaper(readFileSync(join(FOLDER, file), 'utf8'));
  const proved = statements.filter(({ proofs }) => proofs.length > 0);
  console.log(`${file}: ${blanks} chỗ trống, ${proved.length} điều có tệp chứng minh.`);
  const faultsHere = statements.flatMap(({ line, text, proofs, sources, blanks: open }) => [
    ...proofs
      .filter((proof) => !existsSync(proof))
      .map((proof) => `dòng ${line}: không có tệp ${proof}.`),
    ...(proofs.length + sources.length + open === 0
      ? [`dòng ${line}: “${text}” không có tệp chứng minh.`]
      : []),
  ]);
  for (const fault of faultsHere) console.error(`  ${file}, ${fault}`);
  faults += faultsHere.length;
}
process.exitCode = faults > 0 ? 1 : 0;
