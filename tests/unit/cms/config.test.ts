import type { CmsCollection, CmsField } from 'decap-cms-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cmsConfig } from '../../../src/cms/config/config.ts';
import { fieldsOf } from '../../../src/cms/config/fields.ts';
import { titleOf } from '../../../src/cms/widgets/choices.ts';
import { COLLECTION_NAMES, EDITED } from '../../../src/collections/index.ts';
import { SETTINGS } from '../../../src/collections/settings.ts';
import {
  clock,
  day,
  dayAndTime,
  line,
  paragraph,
  pdfFile,
} from '../../../src/collections/fields.ts';

type Field = CmsField & {
  fields?: Field[];
  field?: Field;
  options?: { value: string; label: string }[];
};

const { collections } = cmsConfig();
const collection = (name: string) =>
  collections.find((found) => found.name === name) as CmsCollection & { fields: Field[] };
const formOf = (field: z.ZodType) => fieldsOf(z.strictObject({ field }))[0];

/** Every field of a form with its path: "steps[].title". */
const pathsOf = (fields: readonly Field[], path = ''): string[] =>
  fields.flatMap((field) => {
    const own = path + field.name;
    const isList = field.widget === 'list';
    return [own, ...pathsOf(field.fields ?? [], isList ? `${own}[].` : `${own}.`)];
  });

/** Every field of a schema, asked of Zod itself and not of the generator. */
function schemaPaths(schema: z.ZodType, path = ''): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>)
      .filter(([, field]) => !field.meta()?.unseen)
      .flatMap(([name, field]) => [path + name, ...schemaPaths(field, `${path}${name}.`)]);
  return inner instanceof z.ZodArray
    ? schemaPaths(inner.element as z.ZodType, path.replace(/\.$/, '[].'))
    : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [
    field,
    ...everyField(field.fields ?? []),
    ...(field.field ? everyField([field.field]) : []),
  ]);
const all = collections.flatMap(({ fields = [], files = [] }) =>
  everyField([...fields, ...files.flatMap((file) => file.fields)] as Field[]),
);

describe('the forms of the CMS', () => {
  it.each(EDITED)(
    'have every field of the schema of $name, and no other',
    ({ name, schema, format }) => {
      const expected = [...schemaPaths(schema), ...(format === 'mdx' ? ['body'] : [])];
      expect(expected.length).toBeGreaterThan(3);
      expect(pathsOf(collection(name).fields).sort()).toEqual(expected.sort());
    },
  );

  it('have every setting', () => {
    const { files = [] } = collection('settings');
    expect(files.map(({ name, fields }) => [name, pathsOf(fields as Field[])])).toEqual(
      Object.entries(SETTINGS).map(([name, { schema }]) => [name, schemaPaths(schema)]),
    );
  });

  it('list every collection once, save the years that a command closes', () =>
    expect([...EDITED.map(({ name }) => name), 'closings'].sort()).toEqual(
      [...COLLECTION_NAMES].sort(),
    ));

  it('give every field a name and a hint, each a Vietnamese sentence or name', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(
      all
        .filter(
          ({ label, hint }) =>
            !label || !hint || !/^[\p{Lu}\d]/u.test(label) || /[a-z][A-Z]/.test(label),
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('call a new entry by a name that says by itself what it is', () =>
    expect(
      ['search-words', 'terms', 'ward-questions'].map((name) => collection(name).label_singular),
    ).toEqual(['Danh sách từ để tìm', 'Từ khó', 'Câu hỏi gửi phường']));

  it('name every choice in Vietnamese', () => {
    const choices = all.flatMap(({ options = [] }) => options);
    expect(choices.length).toBeGreaterThan(80);
    expect(choices.filter(({ value, label }) => !label || label === value)).toEqual([]);
  });

  it('let nobody create or delete one of the 21 tasks, or delete a report', () => {
    const rights = ['tasks', 'reports', 'news'].map((name) => [
      collection(name).create,
      collection(name).delete ?? true,
    ]);
    expect(rights).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('say what to do instead, where nothing can be deleted', () => {
    const locked = collections.filter((one) => one.delete === false);
    expect(locked.length).toBeGreaterThan(3);
    const silent = locked.filter(
      (one) => !/không xóa được\. \p{Lu}/u.test(String((one as { kept?: string }).kept)),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('take indicators, PDFs and reports from lists, not as codes that somebody types', () => {
    const reports = everyField(collection('reports').fields);
    const widgetOf = (name: string) => reports.find((field) => field.name === name);
    expect(widgetOf('indicator')).toMatchObject({ widget: 'indicator', label: 'Chỉ số' });
    expect(widgetOf('file')).toMatchObject({ widget: 'attachment', label: 'Tệp PDF' });
    expect(widgetOf('corrects')).toMatchObject({ widget: 'relation', within: 'task' });
  });

  it('show the annex’s cells locked', () => {
    const fields = collection('tasks').fields;
    const cells = [
      fields.find(({ name }) => name === 'number'),
      ...((fields.find(({ name }) => name === 'verbatim') as Field | undefined)?.fields ?? []),
    ];
    expect(cells.map((cell) => cell?.widget)).toEqual(Array.from({ length: 6 }, () => 'locked'));
  });

  it('start news on this day, and reports with the unit that reported last', () => {
    const initial = (name: string, field: string) =>
      collection(name).fields.find((found) => found.name === field);
    expect(initial('news', 'date')).toMatchObject({ default: '{{now}}' });
    expect(initial('reports', 'reportedBy')).toMatchObject({
      default: '{{last}}',
      widget: 'relation',
    });
    expect(initial('reports', 'period')).toMatchObject({ default: '{{year}}' });
    expect(initial('news', 'kind')).toMatchObject({ default: 'news' });
  });

  it('start a list that must have items with them, each with its first values', () => {
    const begun = (name: string, field: string) =>
      collection(name).fields.find((found) => found.name === field);
    expect(begun('guides', 'hiddenTerms')).toHaveProperty('default', ['', '', '']);
    expect(begun('guides', 'sources')).toHaveProperty('default', [{ level: 'to-check' }]);
    expect(begun('guides', 'steps')).toHaveProperty('default', [{}]);
    expect(begun('reports', 'evidence')).toHaveProperty('default', []);
  });

  it('show first what is filled in every time, and hide only what an entry is whole without', () => {
    const shown = (name: string) =>
      (collection(name).fields as (Field & { more?: boolean })[])
        .filter(({ more }) => !more)
        .map((field) => field.name);
    expect(shown('news')).toEqual([
      ...['title', 'date', 'kind', 'summary', 'body'],
      ...['cover', 'photos', 'attachments', 'tasks', 'byline'],
    ]);
    expect(shown('reports')).toEqual([
      'task',
      'state',
      'body',
      'figures',
      'evidence',
      'reportedBy',
    ]);
    // A new guide needs its topic, words to be found by and words for helpers.
    expect(shown('guides')).toEqual([
      'title',
      'summary',
      'steps',
      'outcome',
      'problems',
      'inPerson',
      'noInPerson',
      'history',
      'updated',
      'sources',
      'topic',
      'helperNotes',
      'hiddenTerms',
    ]);
  });

  it('fold an optional group of fields away, and leave a required one open', () => {
    const fields = collection('news').fields;
    expect(fields.find(({ name }) => name === 'cover')).toMatchObject({
      widget: 'object',
      required: false,
      collapsed: false,
    });
    expect(collection('guides').fields.find(({ name }) => name === 'cost')).toMatchObject({
      widget: 'object',
      required: false,
      collapsed: true,
    });
    expect(collection('tasks').fields.find(({ name }) => name === 'verbatim')).toMatchObject({
      widget: 'object',
      required: true,
      collapsed: false,
    });
  });

  it('start nothing in a group that may stay empty, or nobody could leave it so', () => {
    const groups = all.filter(({ widget, required }) => widget === 'object' && required === false);
    expect(groups.length).toBeGreaterThan(5);
    // Items of a list are there only once somebody has added them.
    const started = (fields: readonly Field[]): string[] =>
      fields.flatMap((field) => [
        ...('default' in field && String(field.default) !== '' ? [field.name] : []),
        ...(field.widget === 'object' ? started(field.fields ?? []) : []),
      ]);
    expect(groups.flatMap(({ fields = [] }) => started(fields))).toEqual([]);
  });

  it('show other entries by fields that these have', () => {
    const relations = all.filter((field) => field.widget === 'relation') as (Field & {
      collection: string;
      display_fields: string[];
    })[];
    expect(relations.length).toBeGreaterThan(20);
    for (const relation of relations) {
      const { fields } = collection(relation.collection);
      const whole = Object.fromEntries(fields.map(({ name }) => [name, `<${name}>`]));
      expect(titleOf(whole, relation.display_fields)).toMatch(/^(?:<\w+>[. ·]*)+$/);
    }
  });

  it('say what a folded item is', () => {
    const lists = all.filter((field) => field.widget === 'list' && field.fields) as (Field & {
      summary?: string;
    })[];
    expect(lists.length).toBeGreaterThan(8);
    for (const { summary = '', fields = [] } of lists) {
      const names = [...summary.matchAll(/fields\.(\w+)/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    }
  });
});

describe('a field becomes a form', () => {
  it.each([
    [
      'a line, held to its length',
      line('Tên', 'Một câu.', 60),
      { widget: 'string', pattern: ['^[\\s\\S]{0,60}$', expect.stringContaining('60')] },
    ],
    [
      'a line too long for a screen',
      line('Tóm tắt', 'Một câu.', 200),
      { widget: 'text', pattern: ['^.{0,200}$', expect.stringContaining('không xuống dòng')] },
    ],
    [
      'a paragraph',
      paragraph('Việc làm', 'Một việc.', 320),
      { widget: 'text', pattern: ['^[\\s\\S]{0,320}$', expect.stringContaining('320')] },
    ],
    [
      'a day',
      day('Ngày', 'Ngày.'),
      { widget: 'day', pattern: [expect.any(String), expect.stringContaining('28/11/2026')] },
    ],
    [
      'a day with a time of day',
      dayAndTime('Lúc', 'Lúc nào.'),
      { widget: 'day', time: true, pattern: [expect.any(String), expect.any(String)] },
    ],
    [
      'a whole number',
      z.int().min(1).max(21).meta({ title: 'Số', description: 'Số.' }),
      { widget: 'number', value_type: 'int', min: 1, max: 21 },
    ],
    [
      'a number above nought',
      z.int().positive().meta({ title: 'Số', description: 'Số.' }),
      { widget: 'number', min: 1 },
    ],
    [
      'any number',
      z.number().meta({ title: 'Số', description: 'Số.' }),
      { widget: 'number', value_type: 'float' },
    ],
  ])('%s', (_, schema, expected) => expect(formOf(schema)).toMatchObject(expected));

  it.each([
    [
      'a type without a form',
      z.record(z.string(), z.string()).meta({ title: 'Bảng', description: 'Bảng.' }),
      /chưa có cách nhập cho ô “field”/,
    ],
    [
      'a union of unlike types',
      z.union([z.string(), z.number()]).meta({ title: 'Gì', description: 'Gì.' }),
      /chưa có cách nhập/,
    ],
    ['anything at all', z.unknown().meta({ title: 'Gì', description: 'Gì.' }), /chưa có cách nhập/],
    [
      'a kind of text that no form knows',
      z.uuid().meta({ title: 'Mã', description: 'Mã.' }),
      /chưa biết dạng/,
    ],
    ['a field without a name', z.string(), /thiếu tên hoặc lời nhắc/],
    ['a field without a hint', z.string().meta({ title: 'Tên' }), /thiếu tên hoặc lời nhắc/],
    [
      'a choice without its Vietnamese name',
      z.enum(['a']).meta({ title: 'Loại', description: 'Loại.' }),
      /lựa chọn “a”/,
    ],
    [
      'a list whose items have no name',
      z.array(line('Nội dung', 'Ý.')).meta({ title: 'Các ý', description: 'Ý.' }),
      /thiếu tên gọi một mục/,
    ],
    [
      'a day that Astro would make a date',
      z.date().meta({ title: 'Ngày', description: 'Ngày.' }),
      /./,
    ],
  ])('%s stops the build', (_, schema, message) => expect(() => formOf(schema)).toThrow(message));
});

describe('a field of its own kind', () => {
  it('is asked for as browsers ask for a time of day', () =>
    expect(formOf(clock('Mở cửa', 'Ví dụ 07:30.'))).toMatchObject({ widget: 'clock' }));
  it('is a button that chooses a PDF', () =>
    expect(formOf(pdfFile('Tệp PDF', 'Bản đã ký.'))).toMatchObject({ widget: 'attachment' }));
});

describe('the short form for links to the fanpage and Zalo', () => {
  const links = collection('links');

  it('asks for title, day, channel, address and what it is evidence for, and no more', () =>
    expect(links.fields.map(({ name }) => name).sort()).toEqual([
      'channel',
      'date',
      'link',
      'tasks',
      'title',
    ]));
  it('cannot be saved without the address', () =>
    expect(links.fields.find(({ name }) => name === 'link')?.required).toBe(true));
  it('keeps links where the news are', () =>
    expect([links.folder, links.slug]).toEqual([
      collection('news').folder,
      collection('news').slug,
    ]));
});
