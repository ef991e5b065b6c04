import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { COLLECTIONS, COLLECTION_NAMES, type CollectionName } from '../collections/index.ts';
import { normalizeSource } from '../core/dialect/front-matter.ts';
import {
  REQUIRED_SETTINGS,
  SETTINGS,
  SETTING_NAMES,
  type SettingName,
} from '../collections/settings.ts';
import type { Content, ContentEntry, Setting } from '../core/entry/content.ts';
import { findFieldLine, parseEntry, unreadEntry } from '../core/entry/parse-entry.ts';
import { rulesOf } from '../core/entry/rules.ts';
import { errorIn, quoted, type FileDiagnostic } from '../core/diagnostic.ts';
import { entryName } from '../core/entry-name.ts';
import { ParseCache, parseKeyOf } from './parse-cache.ts';
import { listFiles, listPlainFiles } from './files.ts';
import { locate } from './locate.ts';
import { findNameFault } from './name-fault.ts';

/** Reads every collection below the roots' "content" folders. Later roots add to earlier ones; their settings stand in for those. Never throws on content. */
export function readContent(roots: readonly string[], projectDir = '.'): Content {
  const content: Content = { entries: [], refused: [], settings: [], faults: [] };
  for (const root of roots) {
    const cache = ParseCache.open(root, projectDir);
    const files = listFiles(root, projectDir, COLLECTION_NAMES, content.faults);
    for (const { collection, file } of files) {
      const { entry, isValid } = readEntry(
        collection,
        root,
        file,
        readFileSync(locate(file, projectDir), 'utf8'),
        content.faults,
        cache,
      );
      content[isValid ? 'entries' : 'refused'].push(entry);
    }
    cache?.save();
    readSettings(root, projectDir, content, root === roots[0]);
  }
  return content;
}

/** Reads one file's text, or takes what an earlier run has read. What cannot be read at all is an entry without fields. */
export function readEntry(
  collection: CollectionName,
  root: string,
  file: string,
  written: string,
  faults: FileDiagnostic[],
  cache?: ParseCache,
): { entry: ContentEntry; isValid: boolean } {
  const source = () => normalizeSource(written);
  const rules = COLLECTIONS[collection];
  const id = basename(file, extname(file));
  const digest = parseKeyOf(collection, file, written);
  const misnamed = findNameFault(collection, file);
  const read = () => parseEntry(rules, source());
  const { isValid, diagnostics, data, body, fieldLinks } = misnamed?.isUnreadable
    ? unreadEntry([])
    : (cache?.get(digest, read) ?? read());
  const entry = entryName(collection, id, data);
  if (misnamed) faults.push({ ...errorIn(file, MISNAMED, misnamed.technical), entry });
  faults.push(
    ...diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => ({ ...one, file, entry })),
  );
  return {
    entry: {
      collection,
      id,
      file,
      root,
      digest,
      data,
      ...(body && { body }),
      fieldLinks,
      advice: diagnostics.filter(({ severity }) => severity === 'warning'),
      lineOf: (path) => findFieldLine(rules, source(), path),
    },
    isValid,
  };
}

/** Only who works with files gives them their names. */
const MISNAMED = 'Tệp của bài này đặt sai tên nên bài chưa lên trang. Hãy báo người kỹ thuật.';

function readSettings(
  root: string,
  projectDir: string,
  { settings, faults }: Content,
  isComplete: boolean,
) {
  const folder = join(root, 'content', 'settings');
  const files = new Set(listPlainFiles(folder, projectDir, faults));
  for (const name of SETTING_NAMES) {
    const file = join(folder, `${name}.yaml`);
    if (!files.delete(file)) {
      if (isComplete && REQUIRED_SETTINGS.includes(name))
        faults.push({
          ...errorIn(
            file,
            'Thông tin này bị mất. Hãy báo người kỹ thuật.',
            'Thiếu tệp này. Hãy tạo lại.',
          ),
          entry: nameOf(name),
        });
      continue;
    }
    const setting = readSetting(name, file, readFileSync(locate(file, projectDir), 'utf8'), faults);
    const place = settings.findIndex((one) => one.name === name);
    if (setting) settings.splice(place < 0 ? settings.length : place, 1, setting);
  }
  for (const file of files)
    faults.push(
      errorIn(
        file,
        'Ở đây có một tệp lạ. Hãy báo người kỹ thuật.',
        `Không có cài đặt nào tên này. Hãy bỏ tệp, hoặc đổi tên; các tên dùng được: ${SETTING_NAMES.join(', ')}.`,
      ),
    );
}

const nameOf = (setting: SettingName) => `Cài đặt ${quoted(SETTINGS[setting].label)}`;

/** Reads one setting's text; undefined when something in it is refused. */
export function readSetting(
  name: SettingName,
  file: string,
  written: string,
  faults: FileDiagnostic[],
): Setting | undefined {
  const rules = rulesOf('settings', name);
  if (!rules) return undefined;
  const { isValid, data, diagnostics } = parseEntry(rules, normalizeSource(written));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  faults.push(...errors.map((one) => ({ ...one, file, entry: nameOf(name) })));
  return isValid && errors.length === 0 ? { name, file, data } : undefined;
}
