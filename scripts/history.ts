import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { quoted, type Fault } from '../src/lib/fault.ts';
import { readEntry } from '../src/loaders/read.ts';

/** Folders whose files never change once they are published. */
const LASTING = ['src/content/reports', 'src/content/closings'];
/** What an editor may mend in a published report, with the day of mending beside it: words, no figure. */
const WORDS = ['title', 'alt', 'obstacle', 'next'];

export interface History {
  faults: Fault[];
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

function faultsOf(file: string, published: string, projectDir: string): Fault[] {
  const path = join(projectDir, file);
  if (!existsSync(path))
    return [
      {
        file,
        message:
          'Tệp này đã đăng, nay không còn. Hãy lấy lại tệp; muốn đính chính thì gửi báo cáo mới, ghi “corrects”.',
      },
    ];
  const now = readFileSync(path, 'utf8');
  if (now === published) return [];
  if (file.endsWith('.yaml'))
    return [
      {
        file,
        message:
          'Kỳ đã chốt thì không sửa. Hãy trả lại tệp như cũ; đính chính bằng một tin hoặc một báo cáo mới.',
      },
    ];
  const [before, after] = [published, now].map((source) => read(file, source));
  if (!before || !after) return [];
  const changed = changedFields(before.data, after.data);
  const isBodyChanged = before.text !== after.text;
  if (changed.length === 0 && !isBodyChanged) return [];
  const fixed = after.data.spellingFixed;
  const isSpelling =
    changed.every((field) => WORDS.includes(field)) &&
    digitsOf(before.text) === digitsOf(after.text);
  if (isSpelling && fixed !== undefined) return [];
  const what = [
    ...changed.map((field) => quoted(field)),
    ...(isBodyChanged ? ['lời báo cáo'] : []),
  ].join(', ');
  const advice = isSpelling
    ? 'Nếu chỉ sửa chính tả, hãy ghi ngày sửa vào mục “spellingFixed”.'
    : 'Hãy trả lại như cũ, rồi gửi báo cáo mới ghi “corrects” để đính chính.';
  return [{ file, message: `Báo cáo đã đăng thì không sửa. Đã đổi: ${what}. ${advice}` }];
}

function read(file: string, source: string) {
  const { entry } = readEntry('reports', 'src', file, source, []);
  const body = source
    .split(/^---\s*$/m)
    .slice(2)
    .join('---');
  return { id: basename(file, extname(file)), data: entry.data, text: body.trim() };
}

/** Names of the innermost fields that differ, the label itself left out; a changed list is its own name. */
function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete('spellingFixed');
  return [...new Set([...keys].flatMap((key) => differing(key, before[key], after[key])))];
}

function differing(key: string, before: unknown, after: unknown): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => differing(key, one, after[index]));
  if (isRecord(before) && isRecord(after)) return changedFields(before, after);
  // A word may be mended, its numbers may not.
  return WORDS.includes(key) && digitsOf(String(before)) !== digitsOf(String(after))
    ? [`${key}: con số`]
    : [key];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const digitsOf = (text: string) => text.match(/\d+/g)?.join(' ') ?? '';
