import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type CollectionName } from '../../src/collections/index.ts';
import { SETTINGS } from '../../src/collections/settings.ts';
import { readEntry as readForCms } from '../../src/cms/format/entry.ts';
import { reviewDraft } from '../../src/cms/review/review-draft.ts';
import { contactsOf, withoutPublished } from '../../src/core/entry/contacts.ts';
import { parseEntry } from '../../src/core/entry/parse-entry.ts';
import { rulesOf } from '../../src/core/entry/rules.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { definitionOf, metaAt } from '../../src/core/fields.ts';
import { BASE } from '../support/changed-content.ts';
import { BODY_CASES, FIELD_CASES } from './bad-content.cases.ts';

const read = (file: string) => readFileSync(join(BASE, 'src/content', file), 'utf8');
const toKey = ({ severity, field, message }: Diagnostic) =>
  JSON.stringify([severity, field, message]);

/** What the build says of the text, and what “Soát bài” says of it opened in the CMS. */
function bothSayOf(file: string, source: string) {
  const [folder = '', name = ''] = file.split('/');
  const id = name.replace(/\.\w+$/, '');
  const rules = rulesOf(folder as CollectionName, id);
  if (!rules) throw new Error(file);
  const { data, diagnostics } = parseEntry(rules, source);
  const published = new Set(contactsOf(rules, data));
  return [
    withoutPublished(diagnostics, published).map(toKey).sort(),
    reviewDraft(folder, id, readForCms(source, rules.format)).map(toKey).sort(),
  ];
}

describe('the build and “Soát bài” say the same', () => {
  it.each(
    readdirSync(join(BASE, 'src/content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:mdx|yaml)$/.test(file),
    ),
  )('of a sound entry: %s', (file) => {
    const [build, draft] = bothSayOf(file, read(file));
    expect(draft).toEqual(build);
  });

  it.each(
    [...FIELD_CASES, ...BODY_CASES].filter(({ from = '', to = '' }) =>
      // The CMS composes letters, takes spaces off and mends the tone style itself; broken front matter it does not open.
      [from, to].every((text) => text === text.normalize('NFC')),
    ),
  )('of a fault: $what', ({ file, from = '', to = '' }) => {
    const [build, draft] = bothSayOf(
      file,
      read(file).replace(from, () => to),
    );
    expect(draft).toEqual(build);
  });

  it('of a phone that an office publishes, in another field of it', () => {
    const office =
      'name: Nhà văn hóa\nkind: office\norder: 1\nphone: "0912 345 678"\nnote: "Gọi 0912 345 678 gặp bác."\n';
    const [build, draft] = bothSayOf('units/nha-van-hoa.yaml', office);
    expect(build).toEqual([]);
    expect(draft).toEqual([]);
  });
});

describe('every field has a name that editors read', () => {
  const schemas = [
    ...Object.values(COLLECTIONS).map(({ name, schema }) => [name, schema] as const),
    ...Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema] as const),
  ];
  function pathsIn(
    schema: Parameters<typeof definitionOf>[0],
    path: PropertyKey[] = [],
  ): PropertyKey[][] {
    const { innerType, element, shape } = definitionOf(schema);
    if (innerType) return pathsIn(innerType, path);
    if (element) return pathsIn(element, [...path, 0]);
    return Object.entries(shape ?? {}).flatMap(([key, field]) => [
      [...path, key],
      ...pathsIn(field, [...path, key]),
    ]);
  }
  it.each(schemas)('in %s', (_, schema) => {
    const nameless = pathsIn(schema).filter((path) => !metaAt(schema, path).title);
    expect(nameless).toEqual([]);
  });
});
