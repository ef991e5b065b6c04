import { describe, expect, it } from 'vitest';
import {
  normalizeSource,
  parseYaml,
  splitFrontMatter,
} from '../../../../src/core/dialect/front-matter.ts';

describe('splitting a file', () => {
  it('gives the fields, the text, and the lines on which they start', () => {
    expect(splitFrontMatter('---\ntitle: A\ndate: B\n---\n\nChữ.\n')).toEqual({
      yaml: 'title: A\ndate: B',
      yamlLine: 2,
      body: '\nChữ.\n',
      bodyLine: 5,
    });
  });
  it('takes a file without text', () =>
    expect(splitFrontMatter('---\ntitle: A\n---')).toMatchObject({ yaml: 'title: A', body: '' }));
  it('ends the fields at the first line of three hyphens; later ones are rules in the text', () =>
    expect(splitFrontMatter('---\na: b\n---\nA\n\n---\n\nB')).toMatchObject({
      body: 'A\n\n---\n\nB',
    }));

  it.each([
    '',
    'Chữ.',
    '\n---\na: b\n---\n',
    ' ---\na: b\n---\n',
    '+++\na = 1\n+++\n',
    '---js\na\n---\n',
    '---\na: b\n',
    '----\na: b\n----\n',
  ])('refuses %j', (source) =>
    expect(splitFrontMatter(source)).toEqual({
      line: 1,
      message:
        'Tệp phải bắt đầu bằng dòng “---”, các mục, rồi một dòng “---”. Hãy thêm hai dòng ấy.',
    }),
  );
});

describe('the text of a file', () => {
  it.each([
    ['Windows line ends', '---\r\na: b\r\n---\r\n\r\nChữ\r\n'],
    ['line ends of an old Mac', '---\ra: b\r---\r\rChữ\r'],
    ['a byte order mark', '\ufeff---\na: b\n---\n\nChữ\n'],
    ['letters in parts', '---\na: b\n---\n\nChữ\n'.normalize('NFD')],
  ])('is read the same with %s', (_, source) =>
    expect(normalizeSource(source)).toBe('---\na: b\n---\n\nChữ\n'),
  );
});

describe('parsing the fields', () => {
  it.each([
    [
      'plain fields',
      'title: Cài VNeID\ntasks: [nv-01, nv-02]\nsteps:\n  - title: A & B\n    action: Bấm **CH Play**',
    ],
    ['marks within words', 'name: HĐND&UBND\nnote: 5*3=15, a!b'],
    ['marks in double quotes', 'title: "*Chú ý* & !quan trọng"\nother: "a \\" &b"'],
    ['marks in single quotes', "title: '*Chú ý* it''s &b'"],
    ['marks in quotes over two lines', 'title: "Bấm\n  *Gửi* rồi\n  &chờ"\nnext: x'],
    [
      'marks in a block of text',
      'steps:\n  - action: |-\n      *Gửi* rồi\n      layout: hai cột\n\n      &chờ\n    note: x\nnext: >\n  !hay\n',
    ],
    ['a key that only starts like a refused one', 'layouts: x\nslug-name: y\nmy_layout: z'],
    ['an apostrophe in words', "title: Don't *"],
    [
      'marks in the middle of words without quotes',
      'title: Điểm -*5 hoặc [&6\nnote: xem !quan trọng',
    ],
    ['marks in a remark', 'a: b # &x *y !z\n# layout: x\nc: d'],
  ])('lets %s through', (_, yaml) => expect(parseYaml(yaml)).toHaveProperty('document'));

  it.each([
    ['an anchor', 'a: b\nc: &x d', 2, 'dấu “&” hoặc “*”'],
    ['an alias', 'a: b\nc: d\ne: *x', 3, 'dấu “&” hoặc “*”'],
    ['an alias in a list', 'a: [x,*y]', 1, 'dấu “&” hoặc “*”'],
    ['an anchor on a line of its own', 'a:\n  &x\n  b: c', 2, 'dấu “&” hoặc “*”'],
    ['an anchor after a block of text', 'a: |\n  b\nc: &x d', 3, 'dấu “&” hoặc “*”'],
    [
      'an anchor beside a block of text in a list',
      'a:\n  - b: |\n      c\n    d: &x e',
      4,
      'dấu “&” hoặc “*”',
    ],
    ['an anchor on a key', 'a: b\n&x c: d', 2, 'dấu “&” hoặc “*”'],
    ['a layout in braces', 'a: b\nc: { layout: x }', 2, 'mục “layout”'],
    ['a layout written with an escape', 'a: b\n"l\\u0061yout": x', 2, 'mục “layout”'],
    ['a layout behind a question mark', 'a: b\n? layout\n: x', 2, 'mục “layout”'],
    ['a merge in quotes', 'a: b\n"<<": c', 2, 'mục “<<”'],
    ['a tag in full', 'a: !<tag:yaml.org,2002:binary> x', 1, 'dấu “!”'],
    ['a tag on a list', 'a: !!set\n  b: c', 1, 'dấu “!”'],
    ['a tag', 'a: !!binary x', 1, 'dấu “!”'],
    ['a tag of a language', 'a: b\nc: !js/function x', 2, 'dấu “!”'],
    ['a merge', 'a: b\n<<: c', 2, 'mục “<<”'],
    ['a layout', 'a: b\nlayout: ../x.mjs', 2, 'mục “layout”'],
    ['a layout in quotes', '"layout" : data:text/javascript,x', 1, 'mục “layout”'],
    ['a layout in a list', 'a:\n  - layout: x', 2, 'mục “layout”'],
    ['a slug', 'slug: ../../admin/index', 1, 'mục “slug”'],
    ['a prototype', '__proto__:\n  a: b', 1, 'mục “__proto__”'],
    ['a constructor', 'a: b\n\n\nconstructor: x', 4, 'mục “constructor”'],
  ])('refuses %s, on its line', (_, yaml, line, words) =>
    expect(parseYaml(yaml)).toMatchObject({ line, message: expect.stringContaining(words) }),
  );

  it('refuses more than 64 thousand characters', () =>
    expect(parseYaml(`a: ${'b'.repeat(64_000)}`)).toMatchObject({
      message: expect.stringContaining('64 nghìn'),
    }));
});
