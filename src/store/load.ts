import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn, type Day } from '../core/dates.ts';
import type { FileDiagnostic } from '../core/diagnostic.ts';
import { entryName } from '../core/entry-name.ts';
import { shownData } from '../core/shown-data.ts';
import { BUILD_DAY, buildTime, CONTENT_ROOTS, IS_PUBLISHING, uploadsFolder } from '../site.ts';
import { checkContent } from '../core/entry/check-entry.ts';
import type { ValidationContext } from '../core/entry/content-index.ts';
import { publishedContacts, withoutPublished } from '../core/entry/contacts.ts';
import type { Content } from '../core/entry/content.ts';
import { progressEntries } from '../core/entry/progress-entries.ts';
import { REQUIRED_SETTINGS } from '../collections/settings.ts';
import { keyOf } from './cached.ts';
import { adviseOnLinkWords } from './link-words.ts';
import { LAST_GOOD_ROOTS, readLastGood } from './last-good.ts';
import { listPapers } from './papers.ts';
import { readUpload } from './personal-data.ts';
import { readContent } from './read.ts';
import { quarantineFaulty, type Quarantined } from './quarantine.ts';
import { prepareUploads } from './uploads.ts';

interface Uploads {
  /** File in an uploads folder → the clean copy that may be published. */
  uploads: ReadonlyMap<string, string>;
  /** Path of a PDF below its uploads folder → the same, and what readers are told of it. */
  attachments: ReadonlyMap<string, Attachment>;
}

interface Attachment {
  file: string;
  bytes: number;
  pages?: number | undefined;
}

export interface LoadedContent extends Uploads {
  content: Content;
  /** What stops a build. */
  faults: FileDiagnostic[];
  /** What an editor must look at; it stops nothing. */
  advice: FileDiagnostic[];
  /** What a publishing build leaves out, or shows in an earlier version. */
  quarantined: Quarantined[];
  /** Files of what is printed, by their names. */
  papers: ReadonlyMap<string, number>;
}

/** All content with its uploads, checked, in the words of its day: the only way in for builds and commands. */
export async function loadContent(projectDir = '.'): Promise<LoadedContent> {
  const loaded = await loadWritten(projectDir);
  const content = inWordsOf(BUILD_DAY ?? dayIn(buildTime()), loaded.content);
  return { ...loaded, content, papers: listPapers(projectDir) };
}

function inWordsOf(today: Day, content: Content): Content {
  const { tasks } = progressEntries(content, undefined);
  const consultation = content.settings.find(({ name }) => name === 'consultation')?.data ?? {};
  const entries = content.entries.map((entry) => {
    const data = shownData(entry, { tasks, consultation, today });
    // Whoever knows a digest keeps what was made of its entry; the end and who was asked stand in another one.
    return data === entry.data
      ? entry
      : { ...entry, data, digest: keyOf(entry.digest, JSON.stringify(data)) };
  });
  return { ...content, entries };
}

/** All content as its editors wrote it. */
async function loadWritten(projectDir: string): Promise<Omit<LoadedContent, 'papers'>> {
  const content = readContent(CONTENT_ROOTS, projectDir);
  const contacts = publishedContacts(content);
  const advice = content.entries.flatMap(({ collection, id, file, data, advice }) =>
    withoutPublished(advice, contacts).map((one): FileDiagnostic => ({
      ...one,
      file,
      entry: entryName(collection, id, data),
    })),
  );
  advice.push(...adviseOnLinkWords(content.entries));
  const own = await loadUploads(CONTENT_ROOTS, projectDir, contacts);
  content.faults.push(...own.faults);
  advice.push(...own.advice);
  if (!IS_PUBLISHING)
    return {
      ...own,
      content,
      faults: checkContent(content, contextOf(own)),
      advice,
      quarantined: [],
    };

  // What was published before stands in for what is faulty or gone; most of the time nothing is.
  const isWhole = REQUIRED_SETTINGS.every((name) =>
    content.settings.some((setting) => setting.name === name),
  );
  if (isWhole && checkContent(content, contextOf(own)).length === 0)
    return { ...own, content, faults: [], advice, quarantined: [] };

  const older = await loadUploads(LAST_GOOD_ROOTS, projectDir, contacts);
  const all = {
    uploads: new Map([...older.uploads, ...own.uploads]),
    attachments: new Map([...older.attachments, ...own.attachments]),
    badUploads: own.badUploads.union(older.badUploads),
  };
  const published = quarantineFaulty(content, readLastGood(projectDir), (some) =>
    checkContent(some, contextOf(all)),
  );
  const missing = REQUIRED_SETTINGS.filter(
    (name) => !published.content.settings.some((setting) => setting.name === name),
  );
  const faults = content.faults.filter(({ file }) =>
    missing.some((name) => file.endsWith(`/settings/${name}.yaml`)),
  );
  return { ...published, ...all, faults, advice };
}

/** The uploads of some content roots: checked by their bytes, names and words. */
async function loadUploads(
  roots: readonly string[],
  projectDir: string,
  contacts: ReturnType<typeof publishedContacts>,
) {
  const uploads = new Map<string, string>();
  const attachments = new Map<string, Attachment>();
  const faults: FileDiagnostic[] = [];
  const advice: FileDiagnostic[] = [];
  for (const folder of roots.map(uploadsFolder)) {
    const prepared = await prepareUploads(folder, projectDir);
    faults.push(...prepared.faults);
    for (const [path, clean] of prepared.files) {
      const bytes = readFileSync(join(projectDir, clean));
      const { notes, pages } = await readUpload(path, bytes, projectDir);
      const open = withoutPublished(notes, contacts).map((one) => ({
        ...one,
        file: join(folder, path),
      }));
      const errors = open.filter(({ severity }) => severity === 'error');
      faults.push(...errors);
      advice.push(...open.filter(({ severity }) => severity === 'warning'));
      if (errors.length > 0) continue;
      uploads.set(join(folder, path), clean);
      if (path.endsWith('.pdf')) attachments.set(path, { file: clean, bytes: bytes.length, pages });
    }
  }
  return {
    uploads,
    attachments,
    faults,
    advice,
    badUploads: new Set(faults.map(({ file }) => file)),
  };
}

const contextOf = ({
  uploads,
  attachments,
  badUploads,
}: Uploads & { badUploads: ReadonlySet<string> }): ValidationContext => ({
  hasUpload: (file) => uploads.has(file),
  badUploads,
  attachments: [...attachments.keys()],
});
