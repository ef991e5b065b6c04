import { canonical } from '../src/cms/body/canonical.ts';
import { readBody } from '../src/cms/body/read.ts';
import { isLeaf, type SlateElement, type SlateNode } from '../src/cms/body/slate.ts';
import { writeBody } from '../src/cms/body/write.ts';
import * as OURS from '../src/cms/format/entry.ts';
import { SOURCE_KEY, type EntryData } from '../src/cms/format/entry.ts';

/** What became of one file when it was opened, edited word by word, and saved. */
export interface RoundTrip {
  isByteEqual: boolean;
  /** The rich text editor's own writing of the body, nothing changed, gave the same file. */
  isBodyEqual: boolean;
  /** Edits of one word, in fields and in the body. */
  edits: number;
  /** Those that changed exactly one line and were read back as meant. */
  oneLine: number;
  problems: string[];
}

/** What reads and writes files. */
export interface FileFormat {
  readEntry: (source: string, format: 'mdx' | 'yaml') => EntryData;
  writeEntry: (data: EntryData, format: 'mdx' | 'yaml') => string;
}

/** Opens and saves a file, then changes one word at a time, each in a fresh copy: in every text of its fields and of its body. */
export function roundTrip(
  source: string,
  format: 'mdx' | 'yaml',
  { readEntry, writeEntry }: FileFormat = OURS,
): RoundTrip {
  const data = readEntry(source, format);
  const save = (edited: EntryData) => writeEntry(edited, format);
  const blocks = typeof data.body === 'string' ? readBody(data.body) : [];
  const trip: RoundTrip = {
    isByteEqual: save(data) === source,
    isBodyEqual:
      typeof data.body !== 'string' || save({ ...data, body: writeBody(blocks) }) === source,
    edits: 0,
    oneLine: 0,
    problems: [],
  };
  const judge = (what: string, edited: EntryData, isMeant: (read: EntryData) => boolean) => {
    trip.edits++;
    const saved = save(edited);
    const lines = changedLines(source, saved);
    if (lines === 1 && isMeant(readEntry(saved, format))) trip.oneLine++;
    else trip.problems.push(`${what}: ${lines} dòng khác`);
  };
  for (const { path, edited } of fieldEdits(data))
    judge(
      path,
      edited,
      (read) =>
        JSON.stringify({ ...read, [SOURCE_KEY]: 0 }) ===
        JSON.stringify({ ...edited, [SOURCE_KEY]: 0 }),
    );
  for (const { path, edited } of bodyEdits(blocks))
    judge(
      path,
      { ...data, body: writeBody(edited) },
      (read) => canonical(readBody(String(read.body))) === canonical(edited),
    );
  return trip;
}

const WORD = /\p{L}{2,}/u;
const withNewWord = (text: string) => text.replace(WORD, '$&mới');

function fieldEdits(data: EntryData): { path: string; edited: EntryData }[] {
  const edits: { path: string; edited: EntryData }[] = [];
  const visit = (value: unknown, path: string, put: (changed: unknown) => EntryData) => {
    if (typeof value === 'string' && WORD.test(value))
      edits.push({ path, edited: put(withNewWord(value)) });
    else if (Array.isArray(value))
      value.forEach((item, place) =>
        visit(item, `${path}[${place}]`, (changed) => put(value.with(place, changed))),
      );
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        visit(part, `${path}.${key}`, (changed) => put({ ...value, [key]: changed }));
  };
  for (const [key, value] of Object.entries(data))
    if (key !== SOURCE_KEY && key !== 'body')
      visit(value, key, (changed) => ({ ...data, [key]: changed }));
  return edits;
}

function bodyEdits(blocks: SlateElement[]): { path: string; edited: SlateElement[] }[] {
  const edits: { path: string; edited: SlateElement[] }[] = [];
  const visit = (node: SlateNode, path: string, put: (changed: SlateNode) => SlateElement[]) => {
    if (isLeaf(node)) {
      if (WORD.test(node.text) && !/https?:|www\.|@/.test(node.text))
        edits.push({ path, edited: put({ ...node, text: withNewWord(node.text) }) });
      return;
    }
    const form = node.data?.shortcodeData as Record<string, unknown> | undefined;
    for (const key of ['title', 'body', 'label', 'caption', 'text'])
      if (typeof form?.[key] === 'string' && WORD.test(form[key])) {
        const changed = {
          ...node,
          data: { ...node.data, shortcodeData: { ...form, [key]: withNewWord(form[key]) } },
        };
        edits.push({ path: `${path} ${key}`, edited: put(changed) });
      }
    node.children.forEach((child, place) =>
      visit(child, `${path}[${place}]`, (changed) =>
        put({ ...node, children: node.children.with(place, changed) }),
      ),
    );
  };
  blocks.forEach((block, place) =>
    visit(block, `thân bài[${place}]`, (changed) => blocks.with(place, changed as SlateElement)),
  );
  return edits;
}

/** Lines that differ; every line when lines came or went. */
function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return a.length === b.length
    ? a.filter((line, place) => line !== b[place]).length
    : Math.max(a.length, b.length);
}
