import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readFileSync } from 'node:fs';
import { BASE, faultsOf, withProject } from '../support/changed-content.ts';

type Fields = Record<string, unknown>;

const indicator = (more: Fields = {}) => ({
  id: 'ho',
  name: 'Hộ được phổ biến',
  unit: 'hộ',
  kind: 'ratio',
  comparison: '>=',
  targets: [
    { period: '2025', value: 80 },
    { period: '2026', value: 100 },
  ],
  how: 'Số hộ đã gặp, chia cho tổng số hộ.',
  criteria: 'Đạt khi gặp đủ.',
  ...more,
});
const COUNT = indicator({
  id: 'trang',
  name: 'Số trang',
  unit: 'trang',
  kind: 'number',
  comparison: '=',
  targets: [{ period: '2026', value: 1 }],
});
const WEEKLY = indicator({
  id: 'tin-moi-tuan',
  name: 'Tin mỗi tuần',
  unit: 'tin',
  kind: 'computed',
  counts: 'news-weeks',
  targets: [{ period: 'week', value: 1 }],
});
const YEARS = { kind: 'years', from: '2025-10-01', to: '2026-12-31' };
const YEARLY = { kind: 'yearly', from: '2025-10-01' };
const PROOF = {
  kind: 'document',
  title: 'Thông báo',
  date: '2026-05-01',
  document: 'thong-bao',
  level: 'documented',
};
const CONFIRMATION = { unit: 'van-phong', date: '2026-06-11' };

/** A report that is well as long as nothing is changed in it. */
const REPORT = {
  task: 'nv-02',
  date: '2026-06-10',
  asOf: '2026-06-09',
  period: '2026',
  state: 'in-progress',
  evidence: [PROOF],
  reportedBy: 'van-phong',
};
const DONE = {
  state: 'done',
  confirmation: CONFIRMATION,
  figures: [{ indicator: 'ho', numerator: 500, denominator: 500 }],
};
const without = ({ ...fields }: Fields, key: string) => {
  delete fields[key];
  return fields;
};

/** One report, what stands beside it, and what the rules say of it. */
export interface Case {
  what: string;
  /** Fields of the report that differ; undefined takes one away. */
  report?: Fields;
  /** Fields of the task that differ. */
  task?: Fields;
  /** Other reports beside it, by day, with what differs in them. */
  beside?: Record<string, Fields>;
  field?: string;
  says?: string[];
}

const baseTask = parse(
  readFileSync(join(BASE, 'src/content/tasks/nv-01.mdx'), 'utf8').split('---\n')[1] ?? '',
) as Fields;
export const FILE = 'src/content/reports/2026-06-10-nv-02.mdx';

/** Every fault of a content with this report. */
export function faultsOfCase({ report = {}, task = {}, beside = {} }: Case) {
  return withProject((projectDir) => {
    const write = (file: string, fields: Fields, body = '') => {
      mkdirSync(join(projectDir, 'src/content', file, '..'), { recursive: true });
      writeFileSync(
        join(projectDir, 'src/content', file),
        `---\n${stringify(JSON.parse(JSON.stringify(fields)))}---\n\n${body}`,
      );
    };
    write('tasks/nv-02.mdx', {
      ...baseTask,
      number: 2,
      title: 'Việc hai',
      summary: 'Việc hai của phường.',
      schedule: YEARS,
      indicators: [indicator()],
      ...task,
    });
    write('reports/2026-06-10-nv-02.mdx', { ...REPORT, ...report }, 'Đã gặp bà con.');
    for (const [day, more] of Object.entries(beside)) {
      const old = { ...REPORT, date: day, asOf: day, evidence: [{ ...PROOF, date: day }], ...more };
      write(`reports/${day}-nv-02.mdx`, old, 'Báo cáo khác.');
    }
    return faultsOf(projectDir);
  });
}

// Tables: one case a row.
// prettier-ignore
export const BROKEN: Case[] = [
  // What one report says by itself.
  { what: '“in progress” without evidence', report: { evidence: [] }, field: 'Bằng chứng', says: ['“Đang làm” cần ít nhất một bằng chứng', 'Hãy chọn tin, văn bản'] },
  { what: '“blocked” without its obstacle', report: { state: 'blocked' }, field: 'Vướng gì', says: ['“Đang vướng” cần nói vướng gì', 'Hãy viết'] },
  { what: '“done” without documented evidence', report: { ...DONE, evidence: [{ ...PROOF, level: 'self-reported' }] }, field: 'Bằng chứng', says: ['“Đã hoàn thành” cần ít nhất một bằng chứng có tài liệu'] },
  { what: '“changed” without a document', report: { state: 'changed', evidence: [{ ...PROOF, kind: 'link', document: undefined, url: 'https://example.org/' }] }, field: 'Bằng chứng', says: ['“Đã điều chỉnh” cần một văn bản'] },
  { what: '“changed” with a document that nobody can read', report: { state: 'changed', evidence: [{ ...PROOF, document: undefined, level: 'self-reported' }] }, field: 'Bằng chứng', says: ['“Đã điều chỉnh” cần một văn bản'] },
  { what: 'figures of a later day than the report', report: { asOf: '2026-06-11' }, field: 'Số liệu tính đến', says: ['Số liệu không thể tính đến sau ngày báo cáo'] },
  { what: 'evidence of a later day than the report', report: { evidence: [{ ...PROOF, date: '2026-06-11' }] }, field: 'Bằng chứng 1 › Ngày', says: ['Bằng chứng có ngày sau ngày báo cáo'] },
  { what: 'a confirmation before the report', report: { confirmation: { ...CONFIRMATION, date: '2026-06-09' } }, field: 'Xác nhận › Ngày xác nhận', says: ['Ngày xác nhận trước ngày báo cáo'] },
  { what: 'sent back before the report', report: { sentBack: { unit: 'van-phong', date: '2026-06-09', reason: 'Cần ghi số hộ.' } }, field: 'Gửi lại để bổ sung › Ngày gửi lại', says: ['Ngày gửi lại trước ngày báo cáo'] },
  { what: 'confirmed evidence that nobody confirmed', report: { evidence: [{ ...PROOF, level: 'confirmed' }] }, field: 'Bằng chứng 1 › Mức', says: ['cần ghi ai xác nhận'] },
  { what: 'documented evidence that is nowhere', report: { evidence: [{ ...PROOF, document: undefined }] }, field: 'Bằng chứng 1 › Mức', says: ['cần chỉ ra tài liệu ở đâu', 'Hãy chọn tin'] },
  { what: 'one piece of evidence in two places', report: { evidence: [{ ...PROOF, url: 'https://example.org/' }] }, field: 'Bằng chứng 1 › Đường dẫn', says: ['chỉ gắn với một tài liệu', 'Hãy tách'] },
  { what: 'a photo without consent', report: { evidence: [{ ...PROOF, document: undefined, photo: { src: 'lop-hoc.jpg', alt: 'Lớp học', consent: false } }] }, field: 'Bằng chứng 1 › Ảnh › Được phép đăng', says: ['phải được đồng ý mới đăng'] },
  { what: 'a photo without words', report: { evidence: [{ ...PROOF, document: undefined, photo: { src: 'lop-hoc.jpg', consent: true } }] }, field: 'Bằng chứng 1 › Ảnh › Mô tả ảnh', says: ['Thiếu mục này'] },
  { what: 'a photo that was never uploaded', report: { evidence: [{ ...PROOF, document: undefined, photo: { src: 'lop-khac.jpg', alt: 'Lớp học', consent: true } }] }, field: 'Bằng chứng 1 › Ảnh › Ảnh', says: ['Không tìm thấy ảnh “lop-khac.jpg”'] },
  { what: 'a file that was never uploaded', report: { evidence: [{ ...PROOF, document: undefined, file: '2026/bien-ban.pdf' }] }, field: 'Bằng chứng 1 › Tệp PDF', says: ['Không tìm thấy tệp “2026/bien-ban.pdf”', 'Hãy tải tệp lên'] },
  { what: 'a file that is no PDF', report: { evidence: [{ ...PROOF, document: undefined, file: 'bien-ban.docx' }] }, field: 'Bằng chứng 1 › Tệp PDF', says: ['không phải tệp PDF', 'Hãy chọn tệp khác'] },
  { what: 'news that is not on this site', report: { evidence: [{ ...PROOF, document: undefined, news: '2026-01-01-tin-la' }] }, field: 'Bằng chứng 1 › Tin đã đăng', says: ['một tin không còn nữa'] },
  { what: 'a period that is no year', report: { period: 'quý I' }, field: 'Kỳ', says: ['Kỳ là một năm'] },
  { what: 'a figure with a value and two numbers', report: { figures: [{ indicator: 'ho', value: 1, numerator: 1, denominator: 2 }] }, field: 'Số liệu 1', says: ['Hãy ghi một số, hoặc ghi cả số đã làm được và tổng số'] },
  { what: 'more households met than there are', report: { figures: [{ indicator: 'ho', numerator: 501, denominator: 500 }] }, field: 'Số liệu 1 › Số đã làm được', says: ['Số đã làm được lớn hơn tổng số'] },
  // What it says beside its task.
  { what: 'a period outside the task’s years', report: { period: '2024' }, field: 'Kỳ', says: ['không có kỳ “2024”', 'từ 2025 đến 2026'] },
  { what: 'a period before yearly work began', task: { schedule: YEARLY }, report: { period: '2024' }, field: 'Kỳ', says: ['chỉ có từ 2025'] },
  { what: 'an indicator that the task does not have', report: { figures: [{ indicator: 'nha', numerator: 1, denominator: 2 }] }, field: 'Số liệu 1 › Chỉ số', says: ['không phải của việc này', 'Hãy chọn “Hộ được phổ biến”'] },
  { what: 'a figure for a task without a number in the annex', task: { indicators: [] }, report: { figures: [{ indicator: 'ho', numerator: 1, denominator: 2 }] }, field: 'Số liệu 1 › Chỉ số', says: ['phụ lục không đặt con số'] },
  { what: 'a computed figure that somebody types over', task: { indicators: [WEEKLY] }, report: { figures: [{ indicator: 'tin-moi-tuan', numerator: 60, denominator: 60 }] }, field: 'Số liệu 1 › Chỉ số', says: ['tự động đếm, không gõ tay được', 'Hãy bỏ dòng này'] },
  { what: 'a ratio as a bare percentage', report: { figures: [{ indicator: 'ho', value: 80 }] }, field: 'Số liệu 1 › Chỉ số', says: ['Tỷ lệ phải có hai số', 'không ghi phần trăm'] },
  { what: 'a count as a ratio', task: { indicators: [COUNT] }, report: { figures: [{ indicator: 'trang', numerator: 1, denominator: 1 }] }, field: 'Số liệu 1 › Chỉ số', says: ['Chỉ số này là một con số (trang)'] },
  { what: 'one indicator twice', report: { figures: [{ indicator: 'ho', numerator: 1, denominator: 2 }, { indicator: 'ho', numerator: 2, denominator: 2 }] }, field: 'Số liệu 2 › Chỉ số', says: ['đã ghi ở trên'] },
  { what: '“done” below the target', report: { ...DONE, figures: [{ indicator: 'ho', numerator: 499, denominator: 500 }] }, field: 'Tình trạng', says: ['cần đạt mục tiêu của kỳ 2026', '499 trên 500 hộ (99,8%)', 'ít nhất 100% số hộ', 'Hãy ghi số đạt mục tiêu'] },
  { what: '“done” without the figure of its period', report: without(DONE, 'figures'), field: 'Tình trạng', says: ['chưa có số liệu'] },
  { what: '“done” with the figure of another period', report: without(DONE, 'figures'), beside: { '2025-12-20': { period: '2025', figures: [{ indicator: 'ho', numerator: 500, denominator: 500 }] } }, field: 'Tình trạng', says: ['chưa có số liệu'] },
  { what: '“done” in a period without a target, below the next one', task: { indicators: [indicator({ targets: [{ period: '2026', value: 100 }] })] }, report: { ...DONE, asOf: '2025-12-31', period: '2025', figures: [{ indicator: 'ho', numerator: 400, denominator: 500 }] }, field: 'Tình trạng', says: ['400 trên 500 hộ (80%)'] },
  { what: '“done” with weeks that had no news', task: { indicators: [WEEKLY] }, report: { ...DONE, figures: [] }, field: 'Tình trạng', says: ['“Tin mỗi tuần” đang là 1 trên 53 tuần có tin', 'số này được tự động đếm'] },
  { what: '“maintained” for work that ends', report: { state: 'maintained' }, field: 'Tình trạng', says: ['“Đang duy trì” chỉ dùng cho việc làm liên tục'] },
  { what: '“maintained” on figures of 91 days ago', task: { schedule: YEARLY }, report: { state: 'maintained', asOf: '2026-03-11' }, field: 'Số liệu tính đến', says: ['cần số liệu mới trong 90 ngày'] },
  // What it says beside other reports.
  { what: 'a correction of nothing', report: { corrects: '2026-01-01-nv-02' }, field: 'Sửa cho báo cáo', says: ['một báo cáo không còn nữa', 'Hãy chọn lại'] },
  { what: 'a correction of itself', report: { corrects: '2026-06-10-nv-02' }, field: 'Sửa cho báo cáo', says: ['không thể sửa cho chính nó'] },
  { what: 'a correction of another task’s report', report: { corrects: '2026-06-01-nv-02' }, beside: { '2026-06-01': { task: 'nv-01', period: '2025' } }, field: 'Sửa cho báo cáo', says: ['của việc khác'] },
  { what: 'a correction of a later report', report: { corrects: '2026-07-01-nv-02' }, beside: { '2026-07-01': {} }, field: 'Sửa cho báo cáo', says: ['gửi ngày 1/7/2026, sau báo cáo này'] },
  { what: 'a second correction of the same report', report: { corrects: '2026-06-01-nv-02' }, beside: { '2026-06-01': {}, '2026-06-05': { corrects: '2026-06-01-nv-02' } }, field: 'Sửa cho báo cáo', says: ['đã được sửa bằng báo cáo ngày 5/6/2026', 'Hãy chọn báo cáo ngày 5/6/2026'] },
];

// prettier-ignore
export const SOUND: Case[] = [
  { what: '“in progress” with one piece of evidence' },
  { what: '“not started” with nothing', report: { state: 'not-started', evidence: [] } },
  { what: 'evidence that is only told', report: { evidence: [{ ...PROOF, document: undefined, level: 'self-reported' }] } },
  { what: '“blocked” with its obstacle', report: { state: 'blocked', obstacle: 'Thiếu người.' } },
  { what: '“changed” with a document', report: { state: 'changed' } },
  { what: '“done” on the figure of its own', report: DONE },
  { what: '“done” on the figure of an earlier report of the period', report: without(DONE, 'figures'), beside: { '2026-05-10': { figures: DONE.figures } } },
  { what: '“done” in 2025 at exactly 80 %', report: { ...DONE, date: '2025-12-30', asOf: '2025-12-30', period: '2025', evidence: [{ ...PROOF, date: '2025-12-30' }], confirmation: { unit: 'van-phong', date: '2026-01-05' }, figures: [{ indicator: 'ho', numerator: 400, denominator: 500 }] } },
  { what: '“done” that waits for the office', report: without(DONE, 'confirmation') },
  { what: 'a report that the office has sent back', report: { sentBack: { unit: 'van-phong', date: '2026-06-12', reason: 'Cần ghi số hộ.' } } },
  { what: '“done” for a task without a number in the annex', task: { indicators: [] }, report: without(DONE, 'figures') },
  { what: '“maintained” for yearly work on figures of 90 days ago', task: { schedule: YEARLY }, report: { state: 'maintained', asOf: '2026-03-12' } },
  { what: '“maintained” for weekly work', task: { indicators: [WEEKLY] }, report: { state: 'maintained' } },
  { what: 'a photo with consent', report: { evidence: [{ ...PROOF, kind: 'photo', document: undefined, photo: { src: 'lop-hoc.jpg', alt: 'Lớp học', consent: true } }] } },
  { what: 'a year of yearly work far from its start', task: { schedule: YEARLY }, report: { period: '2031' } },
  { what: 'a correction, and a correction of the correction', report: { corrects: '2026-06-05-nv-02' }, beside: { '2026-06-01': {}, '2026-06-05': { corrects: '2026-06-01-nv-02' } } },
];
