import { errorIn, type FileDiagnostic } from '../core/diagnostic.ts';
import { entryName } from '../core/entry-name.ts';
import type { Content, ContentEntry } from '../core/entry/content.ts';

/** A file that is not published as it stands. */
export interface Quarantined {
  file: string;
  faults: FileDiagnostic[];
  /** Whether an earlier version of it is on the site. */
  isFallbackShown: boolean;
}

const DELETED =
  'Bài này đã bị xóa, nhưng bài khác còn dẫn tới nên bản cũ vẫn hiện. Hãy sửa bài kia trước, rồi xóa.';
const nameOf = ({ collection, id, data }: ContentEntry) => entryName(collection, id, data);
const keyOf = ({ collection, id }: ContentEntry) => `${collection}/${id}`;

/**
 * The content without its faulty files: the last good version stands in for each, or nothing when there is none.
 * What was deleted comes back when an older version needs it. `faultsOf` finds every fault of a content.
 */
export function quarantineFaulty(
  content: Content,
  lastGood: Content,
  faultsOf: (content: Content) => FileDiagnostic[],
): { content: Content; quarantined: Quarantined[] } {
  const listed = new Map<string, Omit<Quarantined, 'isFallbackShown'>>();
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
    const standing = new Set(current.entries.filter(isOlder).map(({ file }) => file));
    const needed = faulty.some(isOlder)
      ? neededOf(deleted, (some) => {
          const found = faultsOf({ ...current, entries: [...current.entries, ...some] });
          return new Set(found.map(({ file }) => file)).intersection(standing).size;
        })
      : [];
    if (needed.length > 0) {
      for (const entry of needed)
        listed.set(keyOf(entry), {
          file: entry.file,
          faults: [{ ...errorIn(entry.file, DELETED), entry: nameOf(entry) }],
        });
      current = { ...current, entries: [...current.entries, ...needed] };
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
  const lastGoodFiles = new Set(lastGood.entries.map(({ file }) => file));
  const settingOf = (file: string) => /\/settings\/([a-z]+)\.yaml$/.exec(file)?.[1] ?? '';
  return {
    content: current,
    quarantined: [...listed]
      .map(([key, found]) => ({
        ...found,
        isFallbackShown: shown.has(key) || shown.has(settingOf(found.file)),
      }))
      // What came back and did not last is gone, as somebody wished.
      .filter(({ file, isFallbackShown }) => isFallbackShown || !lastGoodFiles.has(file)),
  };
}

/** Of what was deleted that without which more of what stands in would be faulty. What nothing needs, or what has another address by now, stays away. */
function neededOf(
  deleted: readonly ContentEntry[],
  countFaulty: (some: readonly ContentEntry[]) => number,
): readonly ContentEntry[] {
  let needed = deleted;
  let least = countFaulty(needed);
  for (const entry of deleted) {
    const others = needed.filter((one) => one !== entry);
    const count = countFaulty(others);
    if (count <= least) [needed, least] = [others, count];
  }
  return needed;
}

function withOlderSettings({ settings }: Content, lastGood: Content): Content['settings'] {
  return [
    ...settings,
    ...lastGood.settings.filter(({ name }) => !settings.some((setting) => setting.name === name)),
  ];
}
