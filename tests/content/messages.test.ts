import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cmsConfig } from '../../src/cms/config/config.ts';
import { COLLECTIONS } from '../../src/collections/index.ts';
import { SETTINGS } from '../../src/collections/settings.ts';
import { formatForEditor, type FileDiagnostic } from '../../src/core/diagnostic.ts';
import { labelled, parseEntry } from '../../src/core/entry/parse-entry.ts';
import { rulesOf, type EntryRules } from '../../src/core/entry/rules.ts';
import { explainIssues } from '../../src/core/schema-issues.ts';
import { faultsAfter } from '../support/changed-content.ts';
import { FIXTURES, placeEverywhere, readCases } from '../support/mdx-cases.ts';
import { ANYTHING, findAlienWords } from '../support/plain-message.ts';
import { WRONGS, wrongData, wrongWhole } from '../support/wrong-data.ts';
import { readSourceWords } from '../support/source-words.ts';
import { BODY_CASES, FIELD_CASES, FILE_CASES, type BadCase } from './bad-content.cases.ts';
import { BROKEN, faultsOfCase } from './report-rules.cases.ts';

interface Message {
  /** What says it. */
  where: string;
  text: string;
  /** What editors wrote, which it may quote. */
  typed?: string;
}

/** As the CMS and the editors' pages show it. */
const shown = (where: string, diagnostic: FileDiagnostic, typed = ''): Message => ({
  where,
  text: formatForEditor(diagnostic),
  typed,
});

const RULES: [string, EntryRules][] = [
  ...Object.values(COLLECTIONS).map((rules): [string, EntryRules] => [rules.name, rules]),
  ...Object.keys(SETTINGS).flatMap((name): [string, EntryRules][] => {
    const rules = rulesOf('settings', name);
    return rules ? [[`settings/${name}`, rules]] : [];
  }),
];

/** What each schema says when every field is wrong in the same way. */
const fromSchemas = (): Message[] =>
  RULES.flatMap(([name, rules]) =>
    Object.entries(WRONGS).flatMap(([how, wrong]) => {
      const wrongs = [wrongData(rules.schema, wrong), wrongWhole(rules.schema, wrong('string'))];
      return wrongs.flatMap((data) => {
        const { error } = rules.schema.safeParse(data);
        const issues = error ? explainIssues(error, data, rules.schema) : [];
        return issues.map((issue) =>
          shown(
            `${name}, every field ${how}`,
            labelled(rules, { severity: 'error', file: '', entry: 'Bài thử', ...issue }),
            JSON.stringify(data),
          ),
        );
      });
    }),
  );

/** Labels, hints, choices and messages of the forms. */
function fromForms(value: unknown = cmsConfig().collections, where = 'form'): Message[] {
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${where}.${key}`;
    if (typeof inner === 'string')
      return ['label', 'label_singular', 'hint', 'description'].includes(key)
        ? [{ where: place, text: inner }]
        : [];
    if (key === 'pattern' && Array.isArray(inner))
      return [{ where: place, text: String(inner[1]) }];
    return fromForms(inner, place);
  });
}

/** Values that stand in a file: only these may be quoted, names of fields may not. */
const valuesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s-]*\w+:(?=\s)/, ''))
    .join('\n');

const fromBadContent = (): Message[] =>
  [...FIELD_CASES, ...BODY_CASES, ...FILE_CASES].flatMap((bad: BadCase) => {
    const { file, from, to, as } = bad;
    const change = {
      file,
      ...(from !== undefined && { from }),
      ...(to && { to }),
      ...(as && { as }),
    };
    // A file that cannot be read has no other name than its own.
    const typed = `${basename(as ?? file).replace(/\.\w+$/, '')}\n${valuesIn(to ?? '')}`;
    return faultsAfter(change).map((fault) => shown(`content with ${bad.what}`, fault, typed));
  });

const fromReports = (): Message[] =>
  BROKEN.flatMap((broken) =>
    faultsOfCase(broken).map((fault) =>
      shown(`report with ${broken.what}`, fault, JSON.stringify(broken.report ?? '')),
    ),
  );

/** What attacks are answered, wherever an editor pastes them. They come back decoded and cut. */
const fromAttacks = (): Message[] =>
  readCases(`${FIXTURES}/attacks`)
    .flatMap((one, number) => placeEverywhere(one, number))
    .flatMap(({ name, placement, collection, source }) =>
      parseEntry(COLLECTIONS[collection], source).diagnostics.map((fault) =>
        shown(`attack ${name} as ${placement}`, { file: '', entry: 'Bài thử', ...fault }, ANYTHING),
      ),
    );

/** Every text in the code behind the CMS, whether a test can bring it about or not. */
const SOURCES = [
  'server/**/*.ts',
  'src/cms/**/*.ts',
  'src/collections/*.ts',
  // Not front-matter.ts: its words reach technicians only, as the attacks show.
  'src/core/dialect/{body-notes,component-rules,components,field-faults,hast-sanitizer,limits,parse,tag-faults,urls}.ts',
  'src/core/entry/*.ts',
  'src/core/plain-language/{advice,body-rules,gaps,news-template,refusals}.ts',
  'src/core/privacy/index.ts',
  'src/core/progress/{office,rules,words}.ts',
  'src/core/{diagnostic,editor-tasks,fields,picture-kind,schema-issues}.ts',
  'src/store/**/*.ts',
];
const fromCode = (): Message[] => readSourceWords(SOURCES);

const GATHERED: [string, () => Message[], number][] = [
  ['of the schemas', fromSchemas, 1500],
  ['of the forms', fromForms, 500],
  ['of content that is wrong', fromBadContent, 90],
  ['of reports that break a rule', fromReports, 40],
  ['of attacks', fromAttacks, 200],
  ['in the code', fromCode, 900],
];

describe('every message that an editor may read is plain Vietnamese', () => {
  it.each(GATHERED)('%s', (_, gather, least) => {
    const messages = gather();
    if (process.env.VERBOSE)
      console.log([...new Set(messages.map(({ text }) => text))].sort().join('\n'));
    const alien = messages.flatMap(({ where, text, typed }) =>
      findAlienWords(text, typed).map((found) => `${found} in “${text}” (${where})`),
    );
    expect([...new Set(alien)]).toEqual([]);
    // A gatherer that finds nothing finds no fault either.
    expect(messages.length).toBeGreaterThan(least);
  });
});

describe('a message that editors cannot understand is noticed', () => {
  it.each([
    ['a code', 'Hãy chọn một trong: not-started, in-progress.'],
    ['a code in one word', 'Tình trạng “done” cần bằng chứng.'],
    ['the id of an entry', 'Không có nhiệm vụ nào mã là “nv-33”.'],
    ['a path', 'Không đọc được src/content/news.'],
    ['a file ending', 'Hãy mở bai-viet.mdx rồi sửa lại.'],
    ['a key', 'Mục “byline” đang trống. Hãy điền vào.'],
    ['a key of two words', 'Mục “reportedBy” đang trống. Hãy điền vào.'],
    ['a key within a field', 'Mục “source › items”: hãy thêm một dòng.'],
    ['a tag', 'Thẻ <Callout> chưa đóng. Hãy đóng lại.'],
    ['a tag that is filled in', 'Thẻ <…> chưa đóng. Hãy đóng lại.'],
    ['an attribute', 'Ảnh chưa có mô tả. Hãy viết vào alt="…".'],
    ['a mark of Markdown', 'Hãy dùng “##” thay cho dấu khác.'],
    ['a pattern', 'Chỉ nhận chữ theo mẫu [a-z0-9]+. Hãy sửa lại.'],
    ['a value of a program', 'Số người dự đang là undefined. Hãy sửa lại.'],
    ['yes and no of programs', 'Cần true (có) hoặc false (không).'],
    ['an object', 'Giá trị [object Object] không dùng được.'],
    ['a word of programmers', 'Phần đầu tệp không phải là YAML. Hãy sửa lại.'],
    ['English', 'This field is required.'],
    ['English within Vietnamese', 'Chưa đăng được: file not found.'],
  ])('%s', (_, text) => expect(findAlienWords(text)).not.toEqual([]));
  it('a key that the text of the file has too', () =>
    expect(findAlienWords('Không có mục nào tên “colour”.', valuesIn('colour: red'))).toEqual([]));
});

describe('what editors do understand passes', () => {
  it.each([
    ['a plain refusal', 'Ô “Bài viết” đang trống. Hãy viết nội dung.'],
    ['names that people know', 'Dán địa chỉ bài trên fanpage hoặc Zalo.'],
    ['kinds of files', 'Hãy lưu ảnh thành .jpg, văn bản thành .pdf.'],
    ['an address', 'Hãy chép cả địa chỉ, bắt đầu bằng https://.'],
    ['a page of the section', 'Đường dẫn “/huong-dan/cai-vneid/” không mở được.'],
    ['an e-mail address', 'Hãy viết như ten@haiphong.gov.vn.'],
    ['a law', 'Dữ liệu cá nhân, Luật 91/2025/QH15 bảo vệ. Hãy xóa.'],
    ['what Decap fills in', '%{fieldLabel}: cần ít nhất %{minCount} mục.'],
    ['a day', 'Hãy viết ngày/tháng/năm, ví dụ 23/11/2026.'],
  ])('%s', (_, text) => expect(findAlienWords(text)).toEqual([]));
  it('what the editor typed, quoted', () =>
    expect(findAlienWords('“dichvucong” chưa đủ. Hãy sửa lại.', 'dichvucong')).toEqual([]));
});
