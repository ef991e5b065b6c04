import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type CollectionName } from '../../src/collections/index.ts';
import { formatDiagnostics, type FileDiagnostic } from '../../src/core/diagnostic.ts';
import { readContent } from '../../src/store/read.ts';
import {
  BASE,
  faultsAfter,
  faultsOf,
  withProject,
  type Change,
} from '../support/changed-content.ts';
import { BODY_CASES, FIELD_CASES, FILE_CASES, type BadCase } from './bad-content.cases.ts';

const changeOf = ({ file, from, to, as }: BadCase): Change => ({
  file,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(as !== undefined && { as }),
});

const rewrite = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

function expectOneFault(bad: BadCase) {
  const faults = faultsAfter(changeOf(bad));
  const file = `src/content/${bad.as ? bad.file.replace(/[^/]+$/, bad.as) : bad.file}`;
  expect(faults.map(({ message }) => message)).toHaveLength(1);
  const [fault] = faults;
  expect([fault?.file, fault?.line, fault?.field]).toEqual([file, bad.line, bad.field]);
  for (const words of bad.says) expect(wordsOf(fault)).toContain(words);
}

/** What editors and what technicians are told. */
const wordsOf = (fault: FileDiagnostic | undefined) => `${fault?.message} ${fault?.technical}`;

const nameOfBody = (file: string) =>
  COLLECTIONS[file.split('/')[0] as CollectionName].cms?.body?.label ?? 'Bài viết';

describe('content without a fault passes', () => {
  it('in the smallest content that there is', () => expect(faultsOf(BASE)).toEqual([]));
  it('in the real content', () => expect(faultsOf('.')).toEqual([]));
  it('in the real content and the sample together', () =>
    expect(faultsOf('.', ['src', 'tests/fixtures/sample'])).toEqual([]));
});

describe('what an editor cannot see is no fault', () => {
  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['letters in parts', (text: string) => text.normalize('NFD')],
  ])('%s, in every file', (_, change) =>
    withProject((projectDir) => {
      const before = readContent(['src'], projectDir);
      for (const file of readdirSync(projectDir, { recursive: true, encoding: 'utf8' }))
        if (/\.(?:mdx|yaml)$/.test(file)) rewrite(join(projectDir, file), change);
      const after = readContent(['src'], projectDir);
      expect(faultsOf(projectDir)).toEqual([]);
      expect(after.entries.map(({ data, body }) => ({ data, body }))).toEqual(
        before.entries.map(({ data, body }) => ({ data, body })),
      );
      expect(after.settings).toEqual(before.settings);
    }),
  );
});

describe('a fault in the fields is reported with its file, line and field', () => {
  it.each(FIELD_CASES)('$what', expectOneFault);
});

describe('a fault in the running text is reported with its file and line', () => {
  it.each(BODY_CASES)('$what', (bad) => expectOneFault({ field: nameOfBody(bad.file), ...bad }));
});

describe('a file that is none is reported', () => {
  it.each(FILE_CASES)('$what', expectOneFault);

  it.each(['tasks/nv-02.mdx', 'terms/otp-2.yaml'])('a shortcut to another file, at %s', (name) => {
    const faults = withProject((projectDir) => {
      symlinkSync('/etc/hostname', join(projectDir, 'src/content', name));
      return faultsOf(projectDir);
    });
    expect(faults).toEqual([
      {
        file: `src/content/${name}`,
        severity: 'error',
        message: expect.stringContaining('Hãy báo người kỹ thuật'),
        technical: 'Đây không phải là tệp thường (thư mục con hoặc đường tắt). Hãy bỏ đi.',
      },
    ]);
  });

  it('a shortcut in place of a whole folder', () => {
    const faults = withProject((projectDir) => {
      symlinkSync('/etc', join(projectDir, 'src/content/events'));
      return faultsOf(projectDir);
    });
    expect(faults).toMatchObject([
      { file: 'src/content/events', technical: expect.stringContaining('đường tắt') },
    ]);
  });

  it('a folder whose name is misspelt, so that its files would be lost', () => {
    const faults = withProject((projectDir) => {
      mkdirSync(join(projectDir, 'src/content/guide'));
      return faultsOf(projectDir);
    });
    expect(faults).toMatchObject([
      {
        file: 'src/content/guide',
        technical: expect.stringContaining('Không có mục nội dung nào tên “guide”'),
      },
    ]);
  });

  it('a setting under another name: one is missing, one is unknown', () => {
    const faults = faultsAfter({ file: 'settings/owner.yaml', as: 'chu-quan.yaml' });
    expect(faults).toMatchObject([
      {
        file: 'src/content/settings/chu-quan.yaml',
        technical: expect.stringContaining('Hãy bỏ tệp, hoặc đổi tên; các tên dùng được: owner'),
      },
      {
        file: 'src/content/settings/owner.yaml',
        entry: 'Cài đặt “Cơ quan chủ quản”',
        message: 'Thông tin này bị mất. Hãy báo người kỹ thuật.',
      },
    ]);
  });

  it('the same entry in two content folders', () => {
    const faults = withProject((projectDir) => {
      mkdirSync(join(projectDir, 'more/content/units'), { recursive: true });
      writeFileSync(
        join(projectDir, 'more/content/units/van-phong.yaml'),
        'name: Văn phòng khác\nkind: office\norder: 2\n',
      );
      return faultsOf(projectDir, ['src', 'more']);
    });
    expect(faults).toMatchObject([
      {
        file: 'more/content/units/van-phong.yaml',
        message: expect.stringContaining('Đã có đơn vị khác cùng địa chỉ (Đơn vị “Văn phòng'),
      },
    ]);
  });
});

describe('all faults are reported in one run', () => {
  const news = 'news/2026-11-02-lop-hoc.mdx';

  it('two in two files', () => {
    const faults = faultsAfter(
      { file: 'tasks/nv-01.mdx', from: 'leads: [van-phong]', to: 'leads: [phong-la]' },
      { file: news, from: 'kind: news\n', to: 'kind: new\n' },
    );
    expect(faults.map(({ file, field }) => [file, field])).toEqual([
      [`src/content/${news}`, 'Loại'],
      ['src/content/tasks/nv-01.mdx', 'Chủ trì 1'],
    ]);
  });

  it('a missing field, an unknown task and a vague link text in the same file', () => {
    const faults = faultsAfter(
      { file: news, from: 'byline: Trung tâm Văn hóa\ntasks: [nv-01]', to: 'tasks: [nv-99]' },
      { file: news, from: '[cách cài VNeID]', to: '[tại đây]' },
    );
    expect(faults.map(({ field, line }) => [field, line])).toEqual([
      ['Người viết', 2],
      ['Bằng chứng cho việc 1', 13],
      ['Bài viết', 17],
    ]);
  });

  it('a file with a fault is still known to the files that speak of it', () => {
    const faults = faultsAfter({
      file: 'guides/cai-vneid.mdx',
      from: 'title: Cài VNeID\n',
      to: '',
    });
    expect(faults.map(({ file, field }) => [file, field])).toEqual([
      ['src/content/guides/cai-vneid.mdx', 'Tên bài'],
    ]);
  });

  it('as a list for the terminal, one line a fault, with where, what and what to do', () => {
    const faults = faultsAfter(
      { file: news, from: 'date: 2026-11-02', to: 'date: 2026-02-30' },
      { file: 'terms/otp.yaml', from: 'term: Mã OTP', to: 'term: 1022' },
    );
    expect(formatDiagnostics(faults).split('\n')).toEqual([
      'Nội dung có 2 chỗ phải sửa:',
      '  • src/content/news/2026-11-02-lop-hoc.mdx, dòng 3, mục “Ngày đăng”: “2026-02-30” không phải là một ngày có thật. Hãy viết ngày/tháng/năm, ví dụ 23/11/2026. Trong tệp: viết năm-tháng-ngày, ví dụ 2026-11-23.',
      '  • src/content/terms/otp.yaml, dòng 1, mục “Từ”: Ô này cần một dòng chữ, nhưng đang là “1022”. Hãy gõ lại ô này. Trong tệp: đặt cả dòng chữ trong dấu nháy kép "…".',
    ]);
  });
});
