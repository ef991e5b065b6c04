import type { Map } from 'immutable';
import { COLLECTIONS, isCollection } from '../collections/index.ts';
import { addressOf } from '../core/addresses.ts';
import { metaAt } from '../core/fields.ts';
import { isUnpublished, isWaiting, publishesAtOnce } from './approval.ts';
import type { DataFile } from './backend/decap-files.ts';
import { callServer } from './backend/server.ts';
import { ask } from './dialog.ts';
import { apiUrl, contentOf, hasServer } from './draft.ts';
import { SOURCE_KEY, readEntry } from './format/entry.ts';

/** As long as hardly anybody has the address of a new entry. */
const YOUNG_MS = 3_600_000;
/** Entries that were published in this tab, with the time: they outlive a reload. */
const NEW = 'ward-new-entries';

type Data = Map<string, unknown>;
type Entry = Map<string, unknown>;

const readNew = () =>
  JSON.parse(sessionStorage.getItem(NEW) ?? '{}') as Readonly<Record<string, number>>;

/** Remembers since when a new entry is published, wherever it has moved. */
export function noteSaved({ path, newPath }: DataFile, wasThere: boolean): void {
  const { [path]: since = wasThere ? 0 : Date.now(), ...others } = readNew();
  sessionStorage.setItem(NEW, JSON.stringify({ ...others, [newPath ?? path]: since }));
}

interface Names {
  /** The file name that the title gives. */
  of: (data: Data) => string;
  /** The same, changed as far as another entry has it. */
  free: (data: Data) => Promise<string>;
  pathOf: (name: string) => string;
  textOf: (entry: Entry) => string;
}

/**
 * An entry under the name of its new title, where its name was that of the old one: at once while it is new, later when
 * its editor wants it. A page that readers have stays at the old address too. Undefined where the entry stays.
 */
export async function followTitle(entry: Entry, names: Names): Promise<DataFile | undefined> {
  const collection = contentOf(String(entry.get('collection')));
  const [slug, path] = [String(entry.get('slug')), String(entry.get('path'))];
  const data = entry.get('data') as Data;
  if (!isCollection(collection) || !hasServer()) return undefined;
  const isFirst = isUnpublished();
  if (!isFirst && (!publishesAtOnce(collection) || isWaiting())) return undefined;
  const { schema, format } = COLLECTIONS[collection];
  if (!metaAt(schema, ['formerly']).title) return undefined;
  const before = data.merge(readEntry(String(data.get(SOURCE_KEY)), format));
  const [name, named] = [names.of(before), names.of(data)];
  if (name === named || slug.replace(/-\d+$/, '') !== name.replace(/-\d+$/, '')) return undefined;

  const moved = await names.free(data);
  const newPath = names.pathOf(moved);
  const formerly = [...((data.get('formerly') ?? []) as Iterable<string>), slug];
  const raw = names.textOf(isFirst ? entry : entry.setIn(['data', 'formerly'], formerly));
  const faults = await callServer(apiUrl(), 'review', {
    file: { path, raw, newPath },
    uploads: [],
  });
  // What names it by its old name would name nothing.
  if (faults.some(({ file, severity }) => file !== newPath && severity === 'error'))
    return undefined;
  const isNew = isFirst || Date.now() - (readNew()[path] ?? 0) < YOUNG_MS;
  return isNew || (await isWanted(addressOf(collection, slug), addressOf(collection, moved)))
    ? { path, slug: moved, newPath, raw }
    : undefined;
}

const isWanted = async (now: string, then: string) =>
  (await ask({
    title: 'Đổi cả địa chỉ trang?',
    text: [
      `Tên bài đã đổi, còn địa chỉ trang vẫn theo tên cũ: ${now}`,
      `Đổi thì địa chỉ là: ${then}. Ai giữ địa chỉ cũ vẫn mở được bài.`,
    ],
    choices: [
      { value: 'move', label: 'Đổi theo tên mới' },
      { value: 'stay', label: 'Giữ địa chỉ cũ' },
    ],
  })) === 'move';
