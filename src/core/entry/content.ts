import type { CollectionName } from '../../collections/index.ts';
import type { SettingName } from '../../collections/settings.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import type { EntryDiagnostic, ParsedEntry } from './parse-entry.ts';

/** One file of content, read and checked by itself. */
export interface ContentEntry extends Pick<ParsedEntry, 'data' | 'body' | 'fieldLinks'> {
  collection: CollectionName;
  id: string;
  /** Path from the project folder. */
  file: string;
  /** The folder that holds "content": "src" or the sample's. */
  root: string;
  /** Differs when the file differs, or what decides what becomes of it. */
  digest: string;
  /** What must be looked at; errors are in the content's `faults`. */
  advice: EntryDiagnostic[];
  /** Line of a field in the file, 1-based. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Content {
  entries: ContentEntry[];
  /** Entries whose fields the schema refuses, as written. Never published; their ids are known and their links are checked. */
  refused: ContentEntry[];
  /** Those that could be read. */
  settings: Setting[];
  faults: FileDiagnostic[];
}

export interface Setting {
  name: SettingName;
  file: string;
  data: Record<string, unknown>;
}
