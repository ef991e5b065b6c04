import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/cms/body/read.ts';
import { writeBody } from '../../../src/cms/body/write.ts';
import {
  SOURCE_KEY,
  readEntry,
  writeEntry,
  type EntryData,
} from '../../../src/cms/format/entry.ts';
import { canonicalFile } from '../../../src/cms/format/file.ts';

const GUIDE = `---
title: "Cài VNeID" # tên ngắn
icon: key
# các bước, đã thử trên máy thật
steps:
  - title: "Mở CH Play"
    action: "Bấm hình tam giác."
    certainty: certain

  # bước này hay sai
  - title: "Tìm VNeID"
    action: 'Gõ "VNeID", rồi bấm kính lúp.'
    certainty: to-check
  - title: "Bấm Cài đặt"
    action: "Chờ vài phút."
    certainty: certain
tasks: [nv-14, nv-19] # hai việc
published: 2026-11-23
---

Thân bài.
`;
const FIELDS = [
  { name: 'title' },
  { name: 'icon' },
  { name: 'summary' },
  {
    name: 'steps',
    fields: [{ name: 'title' }, { name: 'action' }, { name: 'note' }, { name: 'certainty' }],
  },
  { name: 'tasks' },
  { name: 'published' },
];

type Step = Record<string, unknown>;
const stepsOf = (data: EntryData) => data.steps as Step[];
const save = (change: (data: EntryData) => EntryData, source = GUIDE) =>
  writeEntry(change(readEntry(source, 'mdx')), 'mdx', FIELDS);
/** Lines only in the first text, and only in the second. */
function diff(before: string, after: string) {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return {
    gone: a.filter((line) => !b.includes(line)),
    come: b.filter((line) => !a.includes(line)),
    count: b.length - a.length,
  };
}

describe('a file that was opened', () => {
  it('is saved byte by byte as it was', () => expect(save((data) => data)).toBe(GUIDE));
  it('is so too when Decap gives the keys in another order', () => {
    const turned = (data: EntryData) =>
      Object.fromEntries(
        Object.entries(data)
          .reverse()
          .map(([key, value]) => [
            key,
            key === 'steps'
              ? stepsOf(data).map((step) => Object.fromEntries(Object.entries(step).reverse()))
              : value,
          ]),
      );
    expect(save(turned)).toBe(GUIDE);
  });
  it('changes one line for one word, deep in a list', () => {
    const saved = save((data) => ({
      ...data,
      steps: stepsOf(data).with(2, { ...stepsOf(data)[2], action: 'Chờ ít phút.' }),
    }));
    expect(diff(GUIDE, saved)).toEqual({
      gone: ['    action: "Chờ vài phút."'],
      come: ['    action: "Chờ ít phút."'],
      count: 0,
    });
  });
  it('keeps its other items as they are when one is added', () => {
    const added = { certainty: 'certain', title: 'Mở ứng dụng', action: 'Bấm hình VNeID.' };
    const saved = save((data) => ({ ...data, steps: stepsOf(data).toSpliced(1, 0, added) }));
    expect(diff(GUIDE, saved)).toEqual({
      gone: [],
      come: ['  - title: "Mở ứng dụng"', '    action: "Bấm hình VNeID."'],
      count: 3,
    });
  });
  it('loses only the lines of the item that was taken out, and the blank line behind it', () => {
    const saved = save((data) => ({ ...data, steps: stepsOf(data).toSpliced(0, 1) }));
    expect(diff(GUIDE, saved)).toEqual({
      gone: ['  - title: "Mở CH Play"', '    action: "Bấm hình tam giác."'],
      come: [],
      count: -4,
    });
  });
  it('moves an item with the remark above it', () => {
    const saved = save((data) => ({
      ...data,
      steps: [stepsOf(data)[1], stepsOf(data)[0], stepsOf(data)[2]],
    }));
    expect(saved.split('\n').toSorted()).toEqual(GUIDE.split('\n').toSorted());
    expect(saved.indexOf('# bước này hay sai')).toBeLessThan(saved.indexOf('"Mở CH Play"'));
  });
  it('keeps a list in brackets in brackets, with its remark', () => {
    const saved = save((data) => ({ ...data, tasks: ['nv-14', 'nv-02'] }));
    expect(diff(GUIDE, saved).come).toEqual(['tasks: [nv-14, nv-02] # hai việc']);
    expect(
      diff(
        GUIDE,
        save((data) => ({ ...data, tasks: ['nv-14', 'nv-19', 'nv-20'] })),
      ).come,
    ).toEqual(['tasks: [nv-14, nv-19, nv-20] # hai việc']);
  });
  it('gets a new field where the form has it, also within an item', () => {
    const saved = save((data) => ({
      ...data,
      summary: 'Tóm tắt: một câu',
      steps: stepsOf(data).with(0, { ...stepsOf(data)[0], note: 'Nhớ mạng' }),
    }));
    expect(diff(GUIDE, saved)).toEqual({
      gone: [],
      come: ['summary: "Tóm tắt: một câu"', '    note: "Nhớ mạng"'],
      count: 2,
    });
    expect(saved).toContain('icon: key\nsummary: "Tóm tắt: một câu"\n# các bước');
    expect(saved).toContain('tam giác."\n    note: "Nhớ mạng"\n    certainty');
  });
  it('loses the line of a field that was cleared', () => {
    for (const icon of ['', null, undefined])
      expect(
        diff(
          GUIDE,
          save((data) => ({ ...data, icon })),
        ),
      ).toEqual({ gone: ['icon: key'], come: [], count: -1 });
    expect(
      diff(
        GUIDE,
        save((data) => ({ ...data, tasks: [] })),
      ).gone,
    ).toEqual(['tasks: [nv-14, nv-19] # hai việc']);
  });
  it('quotes a text that would be read as something else', () => {
    for (const title of [
      '2026',
      'true',
      'null',
      'a: b',
      '- a',
      '*a',
      '&a',
      '!a',
      '# a',
      '"a',
      "a'b",
      'a\\b',
      '[a',
      '{a}',
      '~',
      '2026-11-23',
      '1e3',
      ' ',
    ]) {
      const saved = save((data) => ({ ...data, icon: title, title }));
      expect(readEntry(saved, 'mdx')).toMatchObject(title.trim() ? { title, icon: title } : {});
      expect(saved.split('\n')).toHaveLength(GUIDE.split('\n').length - (title.trim() ? 0 : 2));
    }
  });
  it('keeps the remarks above what was taken out', () => {
    const saved = save((data) => ({ ...data, steps: stepsOf(data).toSpliced(1, 1), icon: '' }));
    expect(diff(GUIDE, saved)).toEqual({
      gone: [
        'icon: key',
        '  - title: "Tìm VNeID"',
        `    action: 'Gõ "VNeID", rồi bấm kính lúp.'`,
        '    certainty: to-check',
      ],
      come: [],
      count: -5,
    });
  });
  it('keeps a remark in a file without fields', () => {
    const data = readEntry('# hỏi lại\n', 'yaml');
    expect(writeEntry({ ...data, title: 'a' }, 'yaml')).toBe('# hỏi lại\n\ntitle: a\n');
    expect(canonicalFile(canonicalFile('# hỏi lại\n', 'yaml'), 'yaml')).toBe('# hỏi lại\n\n{}\n');
  });
  it.each([
    ['Windows line ends', GUIDE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${GUIDE}`],
    ['letters in parts', GUIDE.normalize('NFD')],
    [
      'other quotes, folds and spaces',
      GUIDE.replace('"Cài VNeID" #', "'Cài VNeID'   #")
        .replace(`'Gõ "VNeID", rồi`, '>-\n      Gõ "VNeID",\n      rồi')
        .replace("kính lúp.'", 'kính lúp.')
        .replace('- title: "Bấm', '-   title: "Bấm')
        .replace('    action: "Chờ', '      action: "Chờ')
        .replace('    certainty: certain\ntasks', '      certainty: certain\ntasks')
        .replace('[nv-14, nv-19]', '[ nv-14,\n  nv-19 ]'),
    ],
  ])('takes the form of our files when it had %s', (_, source) => {
    expect(source).not.toBe(GUIDE);
    expect(save((data) => data, source)).toBe(GUIDE);
    expect(canonicalFile(source, 'mdx')).toBe(GUIDE);
  });
});

describe('a body that was edited', () => {
  const source = (body: string) => `---\ntitle: a\n---\n\n${body}\n`;
  const edited = (before: string, after: string) =>
    writeEntry({ ...readEntry(source(before), 'mdx'), body: after }, 'mdx');
  it('takes the form of our files, and keeps every word and remark', () => {
    const before =
      '<!-- hỏi lại -->\n\n* một _hai_ ba\n\n+ bốn\n\nGiá \\* \\{x\\}, &lt; 5\n\n***\n\ncuối';
    const after = writeBody(readBody(before)).replace('bốn', 'năm');
    expect(edited(before, after)).toBe(
      source('<!-- hỏi lại -->\n\n- một *hai* ba\n\n* năm\n\nGiá * {x}, < 5\n\n---\n\ncuối'),
    );
  });
  it('stays as it is when only a field was changed', () =>
    expect(writeEntry({ ...readEntry(source('* a'), 'mdx'), title: 'b' }, 'mdx')).toBe(
      source('* a').replace('title: a', 'title: b'),
    ));
  it('is what the editor wrote when the file says another thing', () =>
    expect(edited('a\n\nb', 'c')).toBe(source('c')));
  it('may be emptied, and written again', () => {
    expect(edited('a', '')).toBe('---\ntitle: a\n---\n');
    expect(writeEntry({ ...readEntry('---\ntitle: a\n---\n', 'mdx'), body: 'b' }, 'mdx')).toBe(
      source('b'),
    );
  });
});

describe('a new file', () => {
  it('has its keys in the order of the form, texts in quotes, codes and days bare', () => {
    const data = {
      published: '2026-11-23',
      tasks: ['nv-01'],
      title: 'Tên "bài"',
      code: 7,
      period: '2025',
      steps: [{ certainty: 'certain', title: 'Mở', action: '' }],
      summary: '',
      featured: false,
      body: 'Thân bài',
    };
    expect(writeEntry(data, 'mdx', FIELDS)).toBe(
      `---\ntitle: 'Tên "bài"'\nsteps:\n  - title: "Mở"\n    certainty: certain\ntasks:\n  - nv-01\npublished: 2026-11-23\ncode: 7\nperiod: "2025"\nfeatured: false\n---\n\nThân bài\n`,
    );
  });
  it('has text of several lines as a block, and no group that nobody filled in', () => {
    const data = {
      title: 'a',
      note: 'một\nhai',
      cover: { src: '', alt: '', consent: false, masked: false },
      source: { kind: 'own', items: [] },
    };
    expect(writeEntry(data, 'yaml')).toBe(
      'title: a\nnote: |-\n  một\n  hai\nsource:\n  kind: own\n',
    );
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['JavaScript', '---js\nglobalThis.ran = true\n---\n'],
    ['JSON', '---json\n{}\n---\n'],
    ['a broken text', '---\ntitle: "a\n---\n'],
    ['an anchor', '---\ntitle: &a b\n---\n'],
    ['a key twice', '---\na: 1\na: 2\n---\n'],
    ['no fields at all', 'Chữ'],
    ['a list', '---\n- a\n---\n'],
  ])('opens without fields and is never written over: %s', (_, source) => {
    const data = readEntry(source, 'mdx');
    expect(data).toEqual({ [SOURCE_KEY]: source });
    expect(() => writeEntry({ ...data, title: 'b' }, 'mdx')).toThrow(/Tệp của bài này/);
    expect(globalThis).not.toHaveProperty('ran');
  });
});
