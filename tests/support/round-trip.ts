import { canonical } from './canonical-blocks.ts';
import { readBody } from '../../src/cms/body/read.ts';
import { isLeaf, type SlateElement, type SlateNode } from '../../src/cms/body/slate.ts';
import { writeBody } from '../../src/cms/body/write.ts';
import * as OURS from '../../src/cms/format/entry.ts';
import { SOURCE_KEY, fieldsOf, type EntryData } from '../../src/cms/format/entry.ts';
import type { FileFormat } from '../../src/cms/format/file.ts';
import { isRecord, isSameData, type Field } from '../../src/cms/format/yaml-write.ts';

/** What an editor does to a file: changes a word, adds an item to a list, takes one out, moves one, fills in a new field, clears one. */
export const KINDS = ['word', 'add', 'remove', 'move', 'newKey', 'clearedKey'] as const;
export type Kind = (typeof KINDS)[number];

/** What became of one file when it was opened, edited, and saved. */
export interface RoundTrip {
  isByteEqual: boolean;
  /** The rich text editor's own writing of the body, nothing changed, gave the same file. */
  isBodyEqual: boolean;
  /** Edits, each in a fresh copy, and those that changed only the lines meant and were read back as meant. */
  edits: Record<Kind, { tried: number; good: number }>;
  problems: string[];
}

/** What reads and writes files. */
export interface Reader {
  readEntry: (source: string, format: FileFormat) => EntryData;
  writeEntry: (data: EntryData, format: FileFormat, fields?: readonly Field[]) => string;
}

interface Edit {
  kind: Kind;
  path: string;
  edited: EntryData;
  /** The form, where the order of keys matters. */
  fields?: readonly Field[];
}

/** Opens and saves a file, then edits it in every place, each time in a fresh copy. */
export function roundTrip(
  source: string,
  format: FileFormat,
  { readEntry, writeEntry }: Reader = OURS,
): RoundTrip {
  const data = readEntry(source, format);
  const blocks = typeof data.body === 'string' ? readBody(data.body) : [];
  const trip: RoundTrip = {
    isByteEqual: writeEntry(data, format) === source,
    isBodyEqual:
      typeof data.body !== 'string' ||
      writeEntry({ ...data, body: writeBody(blocks) }, format) === source,
    edits: Object.fromEntries(
      KINDS.map((kind) => [kind, { tried: 0, good: 0 }]),
    ) as RoundTrip['edits'],
    problems: [],
  };
  const judge = ({ kind, path, edited, fields }: Edit, isMeant: (read: EntryData) => boolean) => {
    trip.edits[kind].tried++;
    const saved = writeEntry(edited, format, fields);
    const { gone, come } = changedLines(source, saved);
    const isRead = isMeant(readEntry(saved, format));
    if (isRead && isOnlyMeant(kind, gone, come)) trip.edits[kind].good++;
    else
      trip.problems.push(
        `${kind} ${path}: ${gone.length} dòng mất, ${come.length} dòng mới${isRead ? '' : ', đọc lại thì khác'}`,
      );
  };
  for (const edit of [...wordEdits(data), ...listEdits(data), ...keyEdits(data)])
    judge(edit, (read) => isSameData(fieldsOf(read), fieldsOf(edit.edited)));
  for (const { path, edited } of bodyEdits(blocks))
    judge(
      { kind: 'word', path, edited: { ...data, body: writeBody(edited) } },
      (read) => canonical(readBody(String(read.body))) === canonical(edited),
    );
  return trip;
}

/** Whether an edit of a kind may take these lines out and put those in. */
function isOnlyMeant(kind: Kind, gone: readonly string[], come: readonly string[]): boolean {
  // A word; or a list or a group that stands on one line.
  if (gone.length === 1 && come.length === 1) return true;
  if (kind === 'move') return String(gone.toSorted()) === String(come.toSorted());
  if (kind === 'add' || kind === 'newKey') return gone.length === 0;
  // A remark above what went stays.
  return kind !== 'word' && come.every((line) => gone.includes(line));
}

const WORD = /\p{L}{2,}/u;
const withNewWord = (text: string) => text.replace(WORD, '$&mới');

/** Every value of the fields, and how to put another in its place. */
function* places(data: EntryData): Generator<{
  path: PropertyKey[];
  value: unknown;
  put: (changed: unknown) => EntryData;
}> {
  function* within(
    value: unknown,
    path: PropertyKey[],
    put: (changed: unknown) => EntryData,
  ): ReturnType<typeof places> {
    yield { path, value, put };
    if (Array.isArray(value))
      for (const [place, item] of value.entries())
        yield* within(item, [...path, place], (changed) => put(value.with(place, changed)));
    else if (isRecord(value))
      for (const [key, part] of Object.entries(value))
        yield* within(part, [...path, key], (changed) => put({ ...value, [key]: changed }));
  }
  for (const [key, value] of Object.entries(data))
    if (key !== SOURCE_KEY && key !== 'body')
      yield* within(value, [key], (changed) => ({ ...data, [key]: changed }));
}

const wordEdits = (data: EntryData): Edit[] =>
  [...places(data)].flatMap(({ path, value, put }) =>
    typeof value === 'string' && WORD.test(value)
      ? [{ kind: 'word', path: path.join('.'), edited: put(withNewWord(value)) }]
      : [],
  );

/** At the start and at the end of every list. */
const listEdits = (data: EntryData): Edit[] =>
  [...places(data)].flatMap(({ path, value, put }): Edit[] => {
    if (!Array.isArray(value) || value.length === 0) return [];
    const edit = (kind: Kind, items: unknown[]): Edit => ({
      kind,
      path: path.join('.'),
      edited: put(items),
    });
    const added = newItem(value[0]);
    return [
      edit('add', [added, ...(value as unknown[])]),
      edit('add', [...(value as unknown[]), added]),
      ...(value.length > 1
        ? [
            edit('remove', value.slice(1)),
            edit('remove', value.slice(0, -1)),
            edit('move', [value[1], value[0], ...(value.slice(2) as unknown[])]),
            edit('move', [...(value.slice(1) as unknown[]), value[0]]),
          ]
        : []),
    ];
  });

const newItem = (like: unknown): unknown =>
  isRecord(like)
    ? Object.fromEntries(Object.entries(like).map(([key, part]) => [key, newItem(part)]))
    : typeof like === 'string'
      ? 'Chữ hoàn toàn mới.'
      : like;

/** In every group: a field that the form has first, one that it does not know, and the first and the last one cleared. */
function keyEdits(data: EntryData): Edit[] {
  const groups = [
    {
      path: [],
      value: fieldsOf(data),
      put: (changed: unknown) => ({ ...(changed as EntryData), [SOURCE_KEY]: data[SOURCE_KEY] }),
    },
    ...places(data),
  ];
  return groups.flatMap(({ path, value, put }): Edit[] => {
    if (!isRecord(value)) return [];
    const keys = Object.keys(value).filter((key) => path.length > 0 || key !== 'body');
    const filled = (part: unknown): Edit => ({
      kind: 'newKey',
      path: path.join('.'),
      edited: put({ ...value, moi: part }),
    });
    const cleared = (key = ''): Edit => ({
      kind: 'clearedKey',
      path: [...path, key].join('.'),
      edited: put(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
    });
    return [
      filled('Chữ mới.'),
      { ...filled(['Chữ mới.']), fields: formAt(path, ['moi', ...keys]) },
      ...(keys.length > 1 ? [cleared(keys[0]), cleared(keys.at(-1))] : []),
    ];
  });
}

/** A form that knows the names of one group. */
function formAt(path: readonly PropertyKey[], names: readonly string[]): Field[] {
  const [name, ...rest] = path.filter((part) => typeof part === 'string');
  return name === undefined
    ? names.map((one) => ({ name: one }))
    : [{ name, fields: formAt(rest, names) }];
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

/** The lines between what two texts share at their start and at their end. The hyphen of an item may move up to the next line. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const linesOf = (text: string) =>
    text.split('\n').map((line) => line.replace(/^[ -]+/, (signs) => ' '.repeat(signs.length)));
  const [a, b] = [linesOf(before), linesOf(after)];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { gone: a.slice(start, a.length - end), come: b.slice(start, b.length - end) };
}
