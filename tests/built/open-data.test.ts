import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkOpenData } from '../support/open-data.ts';
import { SITES } from '../support/sites.ts';

describe.each(Object.entries(SITES))('the open data of the %s site', (_, { dir }) => {
  it('have no fault', () => expect(checkOpenData(dir)).toEqual([]));
});

describe('a fault in the open data is found', () => {
  const dir = mkdtempSync(join(tmpdir(), 'open-data-'));
  beforeEach(() => {
    for (const path of ['du-lieu/v1', 'tien-do/rss.xml', 'tin-tuc/rss.xml']) {
      mkdirSync(join(dir, path, '..'), { recursive: true });
      cpSync(join(SITES.sample.dir, path), join(dir, path), { recursive: true });
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(dir, file), 'utf8');
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${file} does not hold ${from}.`);
    writeFileSync(join(dir, file), changed);
  };

  it('none in a copy as it is', () => expect(checkOpenData(dir)).toEqual([]));
  it.each([
    [
      'a state that is in no list',
      'du-lieu/v1/tasks.json',
      '"state":"done"',
      '"state":"fine"',
      /must be equal to one of/,
    ],
    [
      'a field that the schema does not know',
      'du-lieu/v1/units.json',
      '"records":[{',
      '"records":[{"colour":"red",',
      /must NOT have additional properties/,
    ],
    [
      'a day that is none',
      'du-lieu/v1/tasks.json',
      '"asOf":"2026-11-25"',
      '"asOf":"2026-11-31"',
      /must match format "date"/,
    ],
    ['a schema that is gone', 'du-lieu/v1/news.schema.json', /^.*$/s, '', /JSON/],
    [
      'a figure that CSV and JSON tell differently',
      'du-lieu/v1/indicators.csv',
      ';957;1000;',
      ';975;1000;',
      /cột numerator: CSV là 975, JSON là 957/,
    ],
    ['a CSV without its byte order mark', 'du-lieu/v1/news.csv', '\uFEFF', '', /BOM/],
    [
      'a row that the CSV lost',
      'du-lieu/v1/units.csv',
      /\r\nvan-phong;.*?(?=\r\n)/,
      '',
      /CSV có 11 dòng, JSON có 12/,
    ],
    ['a column under another name', 'du-lieu/v1/units.csv', 'aliases', 'names', /Các cột khác/],
    ['a calendar line without its end', 'du-lieu/v1/lich.ics', '\r\n', '\n', /CR LF/],
    ['a calendar that breaks off', 'du-lieu/v1/lich.ics', 'END:VCALENDAR', '', /component/i],
    ['an event without a name', 'du-lieu/v1/lich.ics', /SUMMARY:.*?\r\n/, '', /thiếu summary/],
    [
      'two events with one id',
      'du-lieu/v1/lich.ics',
      'UID:bdhvs-nam-dong-han-nv-02\r',
      'UID:bdhvs-nam-dong-han-nv-01\r',
      /cùng UID/,
    ],
    [
      'an id with the host in it',
      'du-lieu/v1/lich.ics',
      'UID:bdhvs-nam-dong-han-nv-02',
      'UID:han-nv-02@nam-dong.example',
      /UID có tên máy chủ/,
    ],
    ['a calendar whose last line has no end', 'du-lieu/v1/lich.ics', /\r\n$/, '', /Dòng cuối/],
    [
      'a calendar that says not how often to ask',
      'du-lieu/v1/lich.ics',
      /REFRESH-.*\r\n/,
      '',
      /REFRESH/,
    ],
    [
      'an item whose id is an address',
      'tien-do/rss.xml',
      /<guid.*?<\/guid>/,
      '<guid>https://nam-dong.example/a/</guid>',
      /guid có tên máy chủ/,
    ],
    [
      'a cell that Excel would run',
      'du-lieu/v1/units.csv',
      /\r\nvan-phong;[^;]+/,
      '\r\nvan-phong;=1+1',
      /như công thức/,
    ],
    ['a feed that is no XML', 'tien-do/rss.xml', '</channel>', '', /channel|tag/i],
    ['an item without a day', 'tien-do/rss.xml', /<pubDate>.*?<\/pubDate>/, '', /thiếu pubDate/],
    [
      'a day in another form',
      'tien-do/rss.xml',
      /<pubDate>.*?<\/pubDate>/,
      '<pubDate>2026-11-20</pubDate>',
      /sai dạng/,
    ],
  ] as const)('%s', (_, file, from, to, says) => {
    change(file, from, to);
    expect(checkOpenData(dir).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(says),
    );
  });
  it('a dataset that is gone', () => {
    rmSync(join(dir, 'du-lieu/v1/guides.csv'));
    expect(checkOpenData(dir)).toMatchObject([
      { file: expect.stringContaining('guides.csv'), message: 'Thiếu tệp này.' },
    ]);
  });
});
