import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { judgeSource, readFactSheets, type CitedSource } from '../../scripts/fact-sheets.ts';

const SHEETS = 'tests/fixtures/fact-sheets';
const facts = readFactSheets(SHEETS);
const judge = (source: Partial<CitedSource>) =>
  judgeSource(
    { name: 'Chỉ cài từ kho chính thức', issuer: 'Báo', level: 'certain', ...source },
    facts,
  );

describe('a source that stands in the fact sheets passes', () => {
  it.each([
    ['by a code in a range', { url: 'https://bao-hai.example/cai' }],
    [
      'by the grade of its whole section',
      { url: 'https://bao-bon.example/qua-tet', name: 'Quà Tết giả' },
    ],
    [
      'at its lower grade',
      { url: 'https://bao-mau.example/may-cu.html', name: 'Máy đời cũ', level: 'to-check' },
    ],
    [
      'by the part of the line that it is cited for',
      { url: 'https://bao-nam.example/xac-thuc', name: 'Trình tự bấm nút cài đặt ứng dụng' },
    ],
    [
      'by its words, where it has no address',
      {
        name: 'Nộp sau 15 giờ thì hôm sau lấy giấy (Quyết định 528)',
        issuer: 'Ủy ban nhân dân xã Mẫu',
      },
    ],
  ] satisfies [string, Partial<CitedSource>][])('%s', (_, source) => {
    expect(judge(source)).toBeUndefined();
  });
});

describe('a source that does not is named', () => {
  it.each([
    ['address that no sheet has', 'not found', { url: 'https://bao-hai.example/khac' }],
    [
      'number that no line has',
      'not found',
      {
        name: 'Nộp sau 15 giờ thì hôm sau lấy giấy (Quyết định 529)',
        issuer: 'Ủy ban nhân dân xã Mẫu',
      },
    ],
    ['issuer that no line has', 'not found', { issuer: 'Truyền hình Cáp Miền Trung' }],
    [
      'doubt left out',
      'raised',
      { url: 'https://bao-mau.example/may-cu.html', name: 'Máy đời cũ không cài được' },
    ],
    [
      'doubt of a part of the line left out',
      'raised',
      { url: 'https://bao-nam.example/xac-thuc', name: 'Tên mục xác thực thuê bao trên máy' },
    ],
    [
      'decree not compared yet',
      'raised',
      { url: 'https://bao-sau.example/tuoi', name: 'Tuổi được cấp tài khoản' },
    ],
  ] satisfies [string, string, Partial<CitedSource>][])('%s', (_, verdict, source) => {
    expect(judge(source)).toBe(verdict);
  });
});

it('the command names file and source, and fails', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-sources.ts', SHEETS, 'tests/fixtures/bad-content/base/src'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('guides/cai-vneid.mdx');
  expect(stdout).toMatch(/not found/);
});
