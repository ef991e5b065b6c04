import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { entryName } from '../core/entry-name.ts';
import type { Content, ContentEntry } from '../core/entry/content.ts';

/** A file that is not published as it stands. */
export interface SetAside {
  file: string;
  faults: FileDiagnostic[];
  /** Whether an earlier version of it is on the site. */
  isOlderShown: boolean;
}

const DELETED =
  'Bài này đã bị xóa, nhưng bài khác còn dẫn tới nên bản cũ vẫn hiện. Hãy sửa bài kia trước, rồi xóa.';
const nameOf = ({ collection, id, data }: ContentEntry) => entryName(collection, id, data);
const keyOf = ({ collection, id }: ContentEntry) => `${collection}/${id}`;

/**
 * The content without its faulty files: the last good version stands in for each, or nothing when there is none.
 * What was deleted comes back when an older version needs it. `faultsOf` finds every fault of a content.
 */
export function setFaultyAside(
  content: Content,
  lastGood: Content,
  faultsOf: (content: Content) => FileDiagnostic[],
): { content: Content; setAside: SetAside[] } {
  const listed = new Map<string, Omit<SetAside, 'isOlderShown'>>();
  const older = new Map(lastGood.entries.map((entry) => [keyOf(entry), entry]));
  const isOlder = (entry: ContentEntry) => older.get(keyOf(entry)) === entry;
  let current = { ...content, settings: withOlderSettings(content, lastGood) };
  for (let faults = faultsOf(current); faults.length > 0; faults = faultsOf(current)) {
    const byFile = Map.groupBy(faults, ({ file }) => file);
    const entries = [...current.entries, ...current.refused];
    const faulty = entries.filter(({ file }) => byFile.has(file));
    const keys = new Set(entries.map(keyOf));
    const deleted = lastGood.entries.filter(
      (entry) => !keys.has(keyOf(entry)) && !listed.has(keyOf(entry)),
    );
    if (faulty.some(isOlder) && deleted.length > 0) {
      for (const entry of deleted)
        listed.set(keyOf(entry), {
          file: entry.file,
          faults: [{ ...errorIn(entry.file, DELETED), entry: nameOf(entry) }],
        });
      current = { ...current, entries: [...current.entries, ...deleted] };
      continue;
    }
    for (const [file, found] of byFile) {
      const entry = faulty.find((one) => one.file === file);
      if (!entry || !isOlder(entry))
        listed.set(entry ? keyOf(entry) : file, { file, faults: found });
    }
    const good = entries.filter((entry) => !faulty.includes(entry));
    const goodKeys = new Set(good.map(keyOf));
    const standIns = faulty
      .filter((entry) => !isOlder(entry) && !goodKeys.has(keyOf(entry)))
      .flatMap((entry) => older.get(keyOf(entry)) ?? []);
    current = {
      ...current,
      entries: [...good, ...standIns],
      refused: [],
      faults: current.faults.filter(({ file }) => !byFile.has(file)),
    };
  }
  const shown = new Set([
    ...current.entries.map(keyOf),
    ...current.settings.map(({ name }) => name),
  ]);
  const settingOf = (file: string) => /\/settings\/([a-z]+)\.yaml$/.exec(file)?.[1] ?? '';
  return {
    content: current,
    setAside: [...listed].map(([key, found]) => ({
      ...found,
      isOlderShown: shown.has(key) || shown.has(settingOf(found.file)),
    })),
  };
}

function withOlderSettings({ settings }: Content, lastGood: Content): Content['settings'] {
  return [
    ...settings,
    ...lastGood.settings.filter(({ name }) => !settings.some((setting) => setting.name === name)),
  ];
}
