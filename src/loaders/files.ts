import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../lib/fault.ts';

/** The content files of a root, by collection and name. Only plain files in plain folders: what else is there is a fault. */
export function listFiles<C extends string>(root: string, projectDir: string, collections: readonly C[], faults: Fault[]): { collection: C; file: string }[] {
  const content = join(root, 'content');
  const isKnown = (name: string): name is C => (collections as readonly string[]).includes(name);
  const folders = listNames(projectDir, content).filter((name) => {
    const file = join(content, name);
    const isFolder = lstatSync(join(projectDir, file)).isDirectory();
    if (!isFolder)
      faults.push({ file, message: 'Chỗ này chỉ chứa các thư mục nội dung, không chứa tệp hay đường tắt. Hãy bỏ đi, hoặc chuyển vào đúng thư mục.' });
    else if (!isKnown(name) && name !== 'settings')
      faults.push({ file, message: `Không có mục nội dung nào tên “${name}”. Hãy đổi lại tên thư mục; các tên dùng được: ${collections.join(', ')}.` });
    return isFolder;
  });
  // In the order of the collections, not of the folders.
  return collections
    .filter((name) => folders.includes(name))
    .flatMap((collection) => listPlainFiles(join(content, collection), projectDir, faults).map((file) => ({ collection, file })));
}

/** The files of one folder, as paths from the project folder. What is no plain file is a fault. */
export function listPlainFiles(folder: string, projectDir: string, faults: Fault[]): string[] {
  return listNames(projectDir, folder)
    .map((name) => join(folder, name))
    .filter((file) => {
      const isFile = lstatSync(join(projectDir, file)).isFile();
      if (!isFile) faults.push({ file, message: 'Đây không phải là tệp thường (thư mục con hoặc đường tắt). Hãy bỏ đi.' });
      return isFile;
    });
}

/** Names in a folder, sorted; hidden ones are of the system, not of the content. None when there is no folder. */
function listNames(projectDir: string, folder: string): string[] {
  try {
    return readdirSync(join(projectDir, folder))
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}
