import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../../core/diagnostic.ts';
import { findSizeFault, findUploadNameFault } from '../../core/picture-kind.ts';
import { locate } from '../locate.ts';

const NO_PLAIN_FILE =
  'Đây không phải là tệp thường (đường tắt hoặc tệp của máy). Hãy xóa đi, rồi tải chính tệp ấy lên.';

/** Paths below the uploads folder that look like uploads from outside. Links are not followed, nothing is opened. */
export function listUploads(
  folder: string,
  projectDir: string,
): { paths: string[]; faults: FileDiagnostic[] } {
  const root = lstatSync(locate(folder, projectDir), { throwIfNoEntry: false });
  if (root && !root.isDirectory()) return { paths: [], faults: [errorIn(folder, NO_PLAIN_FILE)] };
  const names = root ? listNames(locate(folder, projectDir), '') : [];
  const sameBelow = Map.groupBy(names, (path) => path.toLowerCase());
  const paths: string[] = [];
  const faults: FileDiagnostic[] = [];
  for (const path of names) {
    const sameButCase = sameBelow.get(path.toLowerCase())?.find((other) => other !== path);
    const message = findOutsideFault(locate(join(folder, path), projectDir), path, sameButCase);
    if (message) faults.push(errorIn(join(folder, path), message));
    else paths.push(path);
  }
  return { paths, faults };
}

function findOutsideFault(
  file: string,
  path: string,
  sameButCase: string | undefined,
): string | undefined {
  const stat = lstatSync(file);
  if (path.split('/').some((part) => part.startsWith('.'))) return findUploadNameFault(path);
  if (!stat.isFile()) return NO_PLAIN_FILE;
  if (sameButCase)
    return `Tên này chỉ khác “${sameButCase}” ở chữ hoa, chữ thường; nhiều máy coi là một. Hãy đổi tên một trong hai tệp.`;
  return findUploadNameFault(path) ?? findSizeFault(stat.size);
}

/** Everything below a folder that is no plain folder, sorted. A hidden folder is named, not entered. */
function listNames(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() && !entry.name.startsWith('.') ? listNames(root, path) : [path];
    });
}
