import { formatDiagnostics } from '../../src/core/diagnostic.ts';
import { checkOpenData } from './open-data.ts';

// Checks the open data of a built site (default: dist); exit code 1 when there is a fault.
const dir = process.argv[2] ?? process.env.OUT_DIR ?? 'dist';
const faults = checkOpenData(dir);
if (faults.length > 0) {
  console.error(formatDiagnostics(faults));
  process.exit(1);
}
console.log(`${dir}: dữ liệu mở không có lỗi nào.`);
