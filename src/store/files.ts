import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { locate } from './locate.ts';

/** Hidden files that systems and Git leave behind, and that say nothing. */
const SYSTEM_FILES = ['.DS_Store', '.gitkeep'];

/** Editors make no files: whoever put one there must see to it. */
const STRANGE = 'Chỗ lưu bài có một tệp lạ. Hãy báo người kỹ thuật.';

const strangeIn =
  (faults: FileDiagnostic[]) =>
  (file: string, technical: string): void =>
    void faults.push(errorIn(file, STRANGE, technical));

/** The content files of a root, by collection and name. Only plain files in plain folders: what else is there is a fault. */
export function listFiles<C extends string>(
  root: string,
  projectDir: string,
  collections: readonly C[],
  faults: FileDiagnostic[],
): { collection: C; file: string }[] {
  const content = join(root, 'content');
  const strange = strangeIn(faults);
  const found = lstatSync(locate(content, projectDir), { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    strange(
      content,
      'Đây phải là một thư mục thật, không phải tệp hay đường tắt. Hãy thay bằng thư mục.',
    );
  const isKnown = (name: string): name is C => (collections as readonly string[]).includes(name);
  const folders = listNames(projectDir, content, faults).filter((name) => {
    const file = join(content, name);
    const isFolder = lstatSync(locate(file, projectDir)).isDirectory();
    if (!isFolder)
      strange(
        file,
        'Chỗ này chỉ chứa các thư mục nội dung, không chứa tệp hay đường tắt. Hãy bỏ đi, hoặc chuyển vào đúng thư mục.',
      );
    else if (!isKnown(name) && name !== 'settings')
      strange(
        file,
        `Không có mục nội dung nào tên “${name}”. Hãy đổi lại tên thư mục; các tên dùng được: ${collections.join(', ')}.`,
      );
    return isFolder;
  });
  // In the order of the collections, not of the folders.
  return collections
    .filter((name) => folders.includes(name))
    .flatMap((collection) =>
      listPlainFiles(join(content, collection), projectDir, faults).map((file) => ({
        collection,
        file,
      })),
    );
}

/** The files of one folder, as paths from the project folder. What is no plain file is a fault. */
export function listPlainFiles(
  folder: string,
  projectDir: string,
  faults: FileDiagnostic[],
): string[] {
  return listNames(projectDir, folder, faults)
    .map((name) => join(folder, name))
    .filter((file) => {
      const stats = lstatSync(locate(file, projectDir));
      if (!stats.isFile())
        strangeIn(faults)(
          file,
          'Đây không phải là tệp thường (thư mục con hoặc đường tắt). Hãy bỏ đi.',
        );
      return stats.isFile();
    });
}

/** Names in a folder, sorted. None when there is no folder, or a shortcut in its place: what lies behind one is not ours. */
function listNames(projectDir: string, folder: string, faults: FileDiagnostic[]): string[] {
  const path = locate(folder, projectDir);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(path).filter((name) => !SYSTEM_FILES.includes(name));
  const isHidden = (name: string) => name.startsWith('.');
  for (const name of names.filter(isHidden))
    strangeIn(faults)(
      join(folder, name),
      'Tên tệp bắt đầu bằng dấu chấm nên bị ẩn đi. Hãy bỏ tệp, hoặc đổi tên.',
    );
  return names.filter((name) => !isHidden(name)).sort();
}
