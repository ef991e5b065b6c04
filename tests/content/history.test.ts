import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../scripts/history.ts';
import { BASE, withProject } from '../support/changed-content.ts';
import { oneOfEach } from '../support/suite.ts';

const FILE = 'src/content/reports/2026-11-03-nv-01.mdx';

function git(projectDir: string, ...args: string[]) {
  const who = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  const { status, stderr } = spawnSync('git', [...who, ...args], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

const published = mkdtempSync(join(tmpdir(), 'published-'));
beforeAll(() => {
  cpSync(BASE, published, { recursive: true });
  git(published, 'init', '-q');
  git(published, 'add', '-A');
  git(published, 'commit', '-qm', 'Published');
});
afterAll(() => rmSync(published, { recursive: true }));

/** A project whose report was published; then `change` happens, committed or not. */
function historyAfter(change: (projectDir: string) => void, isCommitted = false) {
  return withProject((projectDir) => {
    change(projectDir);
    if (isCommitted) {
      git(projectDir, 'add', '-A');
      git(projectDir, 'commit', '--allow-empty', '-qm', 'Changed');
    }
    return checkHistory(projectDir);
  }, published);
}

const replace =
  (...changes: [from: string, to: string][]) =>
  (projectDir: string) => {
    const path = join(projectDir, FILE);
    const text = readFileSync(path, 'utf8');
    for (const [from] of changes)
      if (!text.includes(from)) throw new Error(`“${from}” is not in the report.`);
    writeFileSync(
      path,
      changes.reduce((now, [from, to]) => now.replace(from, to), text),
    );
  };
const LABEL: [string, string] = [
  'reportedBy: van-phong',
  'reportedBy: van-phong\nspellingFixed: 2026-11-09',
];

/** Of what is committed one of each shows that it is found there, too. */
const someOf = <T>(all: readonly T[], isCommitted: boolean) =>
  isCommitted ? oneOfEach(all, () => 'committed') : all;

describe.each([true, false])('a published report that changed (committed: %s)', (isCommitted) => {
  it.each(
    someOf(
      [
        ['in its state', [['state: done', 'state: changed']], '“Tình trạng”'],
        ['in its day', [['date: 2026-11-03\nasOf', 'date: 2026-11-04\nasOf']], '“Ngày báo cáo”'],
        [
          'in the level of its evidence',
          [['level: documented', 'level: self-reported']],
          '“Bằng chứng 1 › Mức”',
        ],
        [
          'in its confirmation',
          [['confirmation:\n  unit: van-phong\n  date: 2026-11-03\n', '']],
          '“Xác nhận”',
        ],
        [
          'in its words, without the label',
          [['Chuyên mục đã mở.', 'Chuyên mục mở rồi.']],
          'lời báo cáo',
        ],
        [
          'in its state, under the label of a spelling',
          [['state: done', 'state: changed'], LABEL],
          '“Tình trạng”',
        ],
        [
          'in a number in its words, under the label',
          [['Chuyên mục đã mở.', 'Có 3 chuyên mục.'], LABEL],
          'lời báo cáo',
        ],
        [
          'in a number of a title, under the label',
          [['title: Thông báo mở', 'title: Thông báo 2 mở'], LABEL],
          'con số',
        ],
      ] as [string, [string, string][], string][],
      isCommitted,
    ),
  )('%s is found', (_, changes, says) => {
    const { faults, note } = historyAfter(replace(...changes), isCommitted);
    expect(note).toBeUndefined();
    expect(faults.map(({ file }) => file)).toEqual([FILE]);
    expect(faults[0]?.message).toContain('Báo cáo đã đăng thì không sửa. Đã đổi: ');
    expect(faults[0]?.message).toContain(says);
  });
  it('by being deleted is found', () => {
    const { faults } = historyAfter((projectDir) => rmSync(join(projectDir, FILE)), isCommitted);
    expect(faults).toMatchObject([
      { file: FILE, message: expect.stringContaining('nay không còn') },
    ]);
  });
  it.each(
    someOf(
      [
        ['nowhere', []],
        [
          'in its spelling, with the label',
          [['Chuyên mục đã mở.', 'Chuyên mục đã mở rồi.'], LABEL],
        ],
        [
          'in the spelling of a title, with the label',
          [['title: Thông báo mở', 'title: Thông báo về việc mở'], LABEL],
        ],
        [
          'in what the office adds',
          [
            [
              'reportedBy: van-phong',
              'reportedBy: van-phong\nsentBack:\n  unit: van-phong\n  date: 2026-11-04\n  reason: Cần ghi số.',
            ],
          ],
        ],
        ['in how its YAML is written', [['period: "2025"', "period: '2025'"]]],
      ] as [string, [string, string][]][],
      isCommitted,
    ),
  )('%s passes', (_, changes) =>
    expect(historyAfter(replace(...changes), isCommitted)).toEqual({ faults: [] }),
  );
  it('by another one beside it passes', () => {
    const add = (projectDir: string) =>
      writeFileSync(
        join(projectDir, FILE.replace('11-03', '11-05')),
        readFileSync(join(projectDir, FILE)),
      );
    expect(historyAfter(add, isCommitted)).toEqual({ faults: [] });
  });
});

it('a closed year that was changed is found', () => {
  const closing = 'src/content/closings/2025.yaml';
  const write = (projectDir: string, result: string) =>
    writeFileSync(
      join(projectDir, closing),
      `year: 2025\nclosedOn: 2026-01-15\nresults:\n  - task: nv-01\n    result: ${result}\n    state: no-data\n`,
    );
  const { faults } = historyAfter((projectDir) => {
    mkdirSync(join(projectDir, 'src/content/closings'));
    write(projectDir, 'no-data');
    git(projectDir, 'add', '-A');
    git(projectDir, 'commit', '-qm', 'Closed');
    expect(checkHistory(projectDir)).toEqual({ faults: [] });
    write(projectDir, 'met');
  });
  expect(faults).toMatchObject([
    { file: closing, message: expect.stringContaining('Kỳ đã chốt thì không sửa') },
  ]);
});

describe('where the history cannot be read', () => {
  it('without Git it says so and stops nothing', () =>
    expect(withProject((projectDir) => checkHistory(projectDir))).toEqual({
      faults: [],
      note: expect.stringContaining('không có lịch sử Git'),
    }));
  it('in a shallow copy it looks at what is there, and says so', () => {
    const found = historyAfter((projectDir) => {
      replace(['Chuyên mục đã mở.', 'Chuyên mục mở rồi.'])(projectDir);
      git(projectDir, 'commit', '-qam', 'Changed');
      git(projectDir, 'clone', '-q', '--depth=1', `file://${projectDir}`, 'copy');
      expect(checkHistory(join(projectDir, 'copy'))).toEqual({
        faults: [],
        note: expect.stringContaining('git fetch --unshallow'),
      });
      rmSync(join(projectDir, 'copy'), { recursive: true });
    });
    expect(found.faults).toHaveLength(1);
  });
});

it('no published report of this site has changed', () =>
  expect(checkHistory('.').faults).toEqual([]));
