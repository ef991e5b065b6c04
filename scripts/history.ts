import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS } from '../src/collections/index.ts';
import { findReportChange } from '../src/core/entry/sent-report.ts';
import { errorIn, quoted, type FileDiagnostic } from '../src/core/diagnostic.ts';
import { fieldLabel } from '../src/core/fields.ts';

/** Folders whose files never change once they are published. */
const LASTING = Object.values(COLLECTIONS)
  .filter(({ isAppendOnly }) => isAppendOnly)
  .map(({ name }) => `src/content/${name}`);

export interface History {
  faults: FileDiagnostic[];
  /** Why the history could not be looked at, or only a part of it. */
  note?: string;
}

/**
 * What was published and is not there as it was: an update that changed, other than its spelling, or that is gone.
 * The first committed version of a file is the published one. Never throws; without Git it says so.
 */
export function checkHistory(projectDir = '.'): History {
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: projectDir, encoding: 'utf8', maxBuffer: 1 << 28 });
  const inside = git('rev-parse', '--is-inside-work-tree', '--show-prefix');
  if (inside.error || inside.status !== 0)
    return {
      faults: [],
      note: 'Chưa soát được báo cáo đã đăng có bị sửa không: thư mục này không có lịch sử Git. Hãy chạy lệnh này trong kho Git của trang.',
    };
  const prefix = inside.stdout.split('\n')[1] ?? '';
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  const faults = LASTING.flatMap((folder) => {
    const log = git(
      'log',
      '--first-parent',
      '-m',
      '--reverse',
      '--no-renames',
      '--diff-filter=A',
      '--name-only',
      '--format=commit %H',
      '--',
      folder,
    );
    return [...firstVersions(log.stdout)].flatMap(([path, commit]) => {
      const file = path.slice(prefix.length);
      return faultsOf(file, git('show', `${commit}:${path}`).stdout, projectDir);
    });
  });
  return isShallow
    ? {
        faults,
        note: 'Kho Git chỉ có một phần lịch sử, nên mới soát được báo cáo trong phần ấy. Hãy chạy “git fetch --unshallow” rồi soát lại.',
      }
    : { faults };
}

/** File → the commit that first added it. */
function firstVersions(log: string): Map<string, string> {
  const first = new Map<string, string>();
  let commit = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    else if (line && !first.has(line)) first.set(line, commit);
  }
  return first;
}

function faultsOf(
  file: string,
  published: string,
  projectDir: string,
): FileDiagnostic | FileDiagnostic[] {
  const path = join(projectDir, file);
  if (!existsSync(path))
    return errorIn(
      file,
      `Tệp này đã đăng, nay không còn. Hãy lấy lại tệp; muốn đính chính thì gửi báo cáo mới, ghi ${labelOf(['corrects'])}.`,
    );
  const now = readFileSync(path, 'utf8');
  if (now === published) return [];
  if (file.endsWith('.yaml'))
    return errorIn(
      file,
      'Kỳ đã chốt thì không sửa. Hãy trả lại tệp như cũ; đính chính bằng một tin hoặc một báo cáo mới.',
    );
  const change = findReportChange(published, now);
  if (!change || (change.isSpelling && change.isMarked)) return [];
  const advice = change.isSpelling
    ? `Nếu chỉ sửa chính tả, hãy ghi ngày sửa vào mục ${labelOf(['spellingFixed'])}.`
    : `Hãy trả lại như cũ, rồi gửi báo cáo mới ghi ${labelOf(['corrects'])} để đính chính.`;
  return errorIn(
    file,
    `Báo cáo đã đăng thì không sửa. Đã đổi: ${change.labels.join(', ')}. ${advice}`,
  );
}

const labelOf = (path: readonly PropertyKey[]) =>
  quoted(fieldLabel(COLLECTIONS.reports.schema, path));
