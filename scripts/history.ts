import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { COLLECTIONS } from '../src/collections/index.ts';
import { parseEntry } from '../src/core/entry/parse-entry.ts';
import { errorIn, quoted, type FileDiagnostic } from '../src/core/diagnostic.ts';
import { fieldLabel } from '../src/core/fields.ts';
import { splitFrontMatter } from '../src/core/dialect/front-matter.ts';

/** Folders whose files never change once they are published. */
const LASTING = Object.values(COLLECTIONS)
  .filter(({ isAppendOnly }) => isAppendOnly)
  .map(({ name }) => `src/content/${name}`);
/** What the office adds to a published report, once. */
const ADDED_LATER = ['confirmation', 'sentBack'];
/** What an editor may mend in a published report, with the day of mending beside it: words, no figure. */
const WORDS = ['title', 'alt', 'obstacle', 'next'];

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

function faultsOf(file: string, published: string, projectDir: string): FileDiagnostic[] {
  const path = join(projectDir, file);
  if (!existsSync(path))
    return [
      errorIn(
        file,
        `Tệp này đã đăng, nay không còn. Hãy lấy lại tệp; muốn đính chính thì gửi báo cáo mới, ghi ${labelOf(['corrects'])}.`,
      ),
    ];
  const now = readFileSync(path, 'utf8');
  if (now === published) return [];
  if (file.endsWith('.yaml'))
    return [
      errorIn(
        file,
        'Kỳ đã chốt thì không sửa. Hãy trả lại tệp như cũ; đính chính bằng một tin hoặc một báo cáo mới.',
      ),
    ];
  const before = read(published);
  const after = read(now);
  const changed = changedFields([], before.data, after.data);
  const isBodyChanged = before.text !== after.text;
  if (changed.length === 0 && !isBodyChanged) return [];
  const isSpelling =
    changed.every(({ isSpelling }) => isSpelling) && digitsOf(before.text) === digitsOf(after.text);
  if (isSpelling && after.data.spellingFixed !== undefined) return [];
  const what = [
    ...new Set(changed.map(({ label }) => label)),
    ...(isBodyChanged ? ['lời báo cáo'] : []),
  ].join(', ');
  const advice = isSpelling
    ? `Nếu chỉ sửa chính tả, hãy ghi ngày sửa vào mục ${labelOf(['spellingFixed'])}.`
    : `Hãy trả lại như cũ, rồi gửi báo cáo mới ghi ${labelOf(['corrects'])} để đính chính.`;
  return [errorIn(file, `Báo cáo đã đăng thì không sửa. Đã đổi: ${what}. ${advice}`)];
}

const labelOf = (path: readonly PropertyKey[]) =>
  quoted(fieldLabel(COLLECTIONS.reports.schema, path));

function read(source: string) {
  const split = splitFrontMatter(source);
  const { data } = parseEntry(COLLECTIONS.reports, source);
  return { data, text: 'body' in split ? split.body.trim() : source };
}

interface Change {
  label: string;
  isSpelling: boolean;
}

/** The innermost fields that differ, the day of a mended spelling left out; a changed list is one field. */
function changedFields(
  path: readonly PropertyKey[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  keys.delete('spellingFixed');
  if (path.length === 0)
    for (const key of ADDED_LATER) if (before[key] === undefined) keys.delete(key);
  return [...keys].flatMap((key) => differing([...path, key], before[key], after[key]));
}

function differing(path: readonly PropertyKey[], before: unknown, after: unknown): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => differing([...path, index], one, after[index]));
  if (isRecord(before) && isRecord(after)) return changedFields(path, before, after);
  const isWord = WORDS.includes(String(path.findLast((key) => typeof key === 'string')));
  // A word may be mended, its numbers may not.
  const isNumber = isWord && digitsOf(String(before)) !== digitsOf(String(after));
  return [
    { label: `${labelOf(path)}${isNumber ? ': con số' : ''}`, isSpelling: isWord && !isNumber },
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const digitsOf = (text: string) => text.match(/\d+/g)?.join(' ') ?? '';
