import { findUploadNameFault } from '../src/core/picture-kind.ts';
import { COLLECTIONS, type CollectionName, isCollection } from '../src/collections/index.ts';
import { SETTINGS, type SettingName } from '../src/collections/settings.ts';
import { Refusal } from './refusal.ts';

/** What a path that editors may reach stands for. */
export type ContentPath =
  | { kind: 'entry'; path: string; collection: CollectionName; id: string }
  | { kind: 'setting'; path: string; name: SettingName }
  | { kind: 'upload'; path: string; below: string };

const CONTENT = 'src/content';
export const UPLOADS = 'src/assets/uploads';
const LONGEST = 200;
/** An id as the reader of the content wants it; nothing in it can leave its folder. */
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** A file that the server may read or write: an allow-list, so that whatever else there is stays out of reach. Throws a refusal. */
export function parsePath(path: string): ContentPath {
  const found =
    path.length <= LONGEST ? (findEntry(path) ?? findSetting(path) ?? findUpload(path)) : undefined;
  if (!found)
    throw new Refusal(
      422,
      'Trang biên tập không đọc hay ghi được tệp này. Hãy tải lại trang rồi làm lại.',
    );
  return found;
}

/** The collection that a folder of the content holds. Throws a refusal. */
export function parseFolder(folder: string): CollectionName {
  const name = folder.startsWith(`${CONTENT}/`) ? folder.slice(CONTENT.length + 1) : '';
  if (!isCollection(name))
    throw new Refusal(422, 'Trang biên tập không có mục này. Hãy tải lại trang.');
  return name;
}

export const folderOf = (collection: CollectionName) => `${CONTENT}/${collection}`;

const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

function findEntry(path: string): ContentPath | undefined {
  const [, collection = '', id = '', ending] =
    new RegExp(`^${CONTENT}/([a-z-]+)/(${ID})\\.([a-z]+)$`).exec(path) ?? [];
  return isCollection(collection) && ending === COLLECTIONS[collection].format
    ? { kind: 'entry', path, collection, id }
    : undefined;
}

function findSetting(path: string): ContentPath | undefined {
  const [, name = ''] = new RegExp(`^${CONTENT}/settings/([a-z]+)\\.yaml$`).exec(path) ?? [];
  return isSetting(name) ? { kind: 'setting', path, name } : undefined;
}

function findUpload(path: string): ContentPath | undefined {
  const below = path.startsWith(`${UPLOADS}/`) ? path.slice(UPLOADS.length + 1) : '';
  return below && findUploadNameFault(below) === undefined
    ? { kind: 'upload', path, below }
    : undefined;
}
