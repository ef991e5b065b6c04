import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEWS, REPORT, TASK } from '../support/small-publishing.ts';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

const OTHER_TASK = 'src/content/tasks/nv-02.mdx';

let server: PeopleServer;
/** Of a unit; of the office, three of them; of no unit. */
let unit: Visitor;
let office: Visitor;
let sender: Visitor;
let publisher: Visitor;

beforeAll(async () => {
  server = await startWithPeople();
  const change = (path: string, from: string, to: string, target = path) =>
    writeFileSync(join(server.project, target), read(path).replace(from, to));
  // A second unit with a task of its own.
  change(
    'src/content/units/van-phong.yaml',
    read('src/content/units/van-phong.yaml'),
    'name: Tổ công nghệ số\nkind: community-team\norder: 2\n',
    'src/content/units/to-so.yaml',
  );
  change(TASK, 'leads: [van-phong]', 'leads: [to-so]', OTHER_TASK);
  change(OTHER_TASK, 'number: 1', 'number: 2');
  change(OTHER_TASK, 'title: Mở chuyên mục', 'title: Mở lớp học');
  change(OTHER_TASK, 'summary: Văn phòng mở', 'summary: Tổ mở');
  unit = await server.join({ login: 'to.so', unit: 'to-so' });
  office = await server.join({ login: 'van.phong', unit: 'van-phong' });
  sender = await server.join({ login: 'nguoi.gui', unit: 'van-phong' });
  publisher = await server.join({ login: 'nguoi.dang', role: 'publisher' });
});
afterAll(() => server.stop());

const read = (path: string) => readFileSync(join(server.project, path), 'utf8');
const CONFIRMED = 'confirmation:\n  unit: van-phong\n  date: 2026-11-12\n';
const SENT_BACK =
  'sentBack:\n  unit: van-phong\n  date: 2026-11-12\n  reason: Cần ghi số hộ đã gặp.\n';
/** A report of the unit, with lines of the office. */
const report = ({
  day = '2026-11-10',
  task = 'nv-02',
  by = 'to-so',
  more = '',
  state = 'done',
} = {}) => ({
  path: `src/content/reports/${day}-${task}.mdx`,
  raw: `---\ntask: ${task}\ndate: ${day}\nasOf: ${day}\nperiod: "2025"\nstate: ${state}\nevidence:\n  - kind: document\n    title: Thông báo mở lớp\n    date: 2026-11-01\n    document: thong-bao\n    level: documented\nreportedBy: ${by}\n${more}---\n\nĐã mở lớp.\n`,
});
/** Saves as the CMS does, on top of what is there. */
const save = async (who: Visitor, { path, raw }: { path: string; raw: string }) => {
  const { result } = await publisher.call('getEntry', { path });
  const { id } = result.file;
  const { status, error } = await who.call('persistEntry', {
    dataFiles: [{ path, raw }],
    base: id === null ? {} : { [path]: id },
  });
  return status === 200 ? 'saved' : `${status} ${error}`;
};
const refusedFor = (words: string) => expect.stringMatching(new RegExp(`^403 .*${words}`));

describe('somebody of a unit', () => {
  it('sees its own tasks and reports alone', async () => {
    const tasks = await unit.call('entriesByFolder', { folder: 'src/content/tasks' });
    const reports = await unit.call('entriesByFolder', { folder: 'src/content/reports' });
    expect(tasks.result.map(({ file }) => file.path)).toEqual([OTHER_TASK]);
    expect(reports.result.map(({ file }) => file.path)).not.toContain(REPORT);
    const held = await unit.call('entriesData', { folder: 'src/content/tasks' });
    expect(held.result.map(({ slug }) => slug)).toEqual([parse(OTHER_TASK).name]);
    const all = await office.call('entriesByFolder', { folder: 'src/content/tasks' });
    expect(all.result.map(({ file }) => file.path)).toEqual([TASK, OTHER_TASK]);
  });

  it('reports its own task, done and waiting for the office', async () =>
    expect(await save(unit, report())).toBe('saved'));

  it('reports no other task, in no other name, and writes nothing else', async () => {
    expect(await save(unit, report({ task: 'nv-01' }))).toEqual(
      refusedFor('không do đơn vị của anh chị chủ trì'),
    );
    expect(await save(unit, report({ day: '2026-11-11', by: 'van-phong' }))).toEqual(
      refusedFor('Đơn vị báo cáo'),
    );
    expect(await save(unit, { path: REPORT, raw: report().raw })).toEqual(
      refusedFor('Đơn vị báo cáo'),
    );
    expect(await save(unit, { path: NEWS, raw: read(NEWS) })).toEqual(
      refusedFor('chỉ gửi báo cáo tiến độ'),
    );
    expect(await save(unit, { path: OTHER_TASK, raw: read(OTHER_TASK) })).toEqual(
      refusedFor('chỉ gửi báo cáo tiến độ'),
    );
  });
});

describe('a confirmation', () => {
  it.each([
    ['of the unit itself', () => unit],
    ['of a publisher who is not of the office', () => publisher],
  ])('by somebody %s is refused, new, changed and taken away', async (_, who) => {
    const before = read(report().path);
    expect(await save(who(), report({ more: CONFIRMED }))).toEqual(
      refusedFor('Chỉ người của Văn phòng'),
    );
    expect(await save(who(), report({ more: SENT_BACK }))).toEqual(
      refusedFor('Chỉ người của Văn phòng'),
    );
    expect(await save(who(), report({ day: '2026-11-09', more: CONFIRMED }))).toEqual(
      refusedFor('Chỉ người của Văn phòng'),
    );
    if (who() === publisher)
      expect(
        await save(publisher, {
          path: REPORT,
          raw: read(REPORT).replace(/confirmation:\n.*\n.*\n/, ''),
        }),
      ).toEqual(refusedFor('Chỉ người của Văn phòng'));
    expect(read(report().path)).toBe(before);
  });

  it('by the office in another name is refused, in its own it is written', async () => {
    const other = CONFIRMED.replace('van-phong', 'to-so');
    expect(await save(office, report({ more: other }))).toEqual(refusedFor('phải là Văn phòng'));
    expect(await save(office, report({ more: SENT_BACK }))).toBe('saved');
    expect(await save(office, report({ more: CONFIRMED + SENT_BACK }))).toBe('saved');
  });

  it('by whoever sent the report is refused, by a colleague it is written', async () => {
    const own = { day: '2026-11-10', task: 'nv-01', by: 'van-phong' };
    expect(await save(sender, report({ ...own, more: CONFIRMED }))).toEqual(
      refusedFor('chính anh chị gửi'),
    );
    expect(await save(sender, report(own))).toBe('saved');
    expect(await save(sender, report({ ...own, more: CONFIRMED }))).toEqual(
      refusedFor('chính anh chị gửi'),
    );
    expect(await save(office, report({ ...own, more: CONFIRMED }))).toBe('saved');
  });

  it('is in the log, with who and which file', async () => {
    const { result } = await publisher.call('log', {});
    const deeds = result.filter(({ action }) => action === 'persistEntry');
    expect(deeds.map(({ login, subject }) => `${login} ${subject}`)).toEqual([
      'van.phong src/content/reports/2026-11-10-nv-01.mdx',
      'nguoi.gui src/content/reports/2026-11-10-nv-01.mdx',
      'van.phong src/content/reports/2026-11-10-nv-02.mdx',
      'van.phong src/content/reports/2026-11-10-nv-02.mdx',
      'to.so src/content/reports/2026-11-10-nv-02.mdx',
    ]);
    const { csv } = (await publisher.call('logFile', {})).result;
    expect(csv).toContain('\r\n');
    expect(csv).toContain(
      'to.so,Người to.so,persistEntry,src/content/reports/2026-11-10-nv-02.mdx',
    );
  });
});
