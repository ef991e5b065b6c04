import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { z } from 'zod';
import { errorIn, type FileDiagnostic } from '../../src/core/diagnostic.ts';
import {
  CALENDAR_ADDRESS,
  CLASSES_ADDRESS,
  CSV_DELIMITER,
  LIST_SEPARATOR,
  REPORTS_FEED_ADDRESS,
  dataAddressOf,
} from '../../src/core/open-data.ts';
import { DATASETS, datasetOf } from '../../src/core/datasets.ts';

type Cell = string | number | boolean | null | string[];
type Say = (message: string) => void;

/** Every fault of the open data of a built site: JSON against its schema, CSV against JSON, calendar and feed against their rules. */
export function checkOpenData(dir: string): FileDiagnostic[] {
  const faults: FileDiagnostic[] = [];
  const check = (address: string, inspect: (text: string, say: Say) => void) => {
    const file = join(dir, address);
    const say: Say = (message) => faults.push(errorIn(file, message));
    if (!existsSync(file)) return say('Thiếu tệp này.');
    try {
      inspect(readFileSync(file, 'utf8'), say);
    } catch (error) {
      say((error as Error).message);
    }
  };
  for (const name of Object.keys(DATASETS)) {
    let records: Record<string, Cell>[] = [];
    check(
      dataAddressOf(name, 'json'),
      (text, say) =>
        (records = checkJson(
          text,
          readFileSync(join(dir, dataAddressOf(name, 'schema.json')), 'utf8'),
          say,
        )),
    );
    check(dataAddressOf(name, 'csv'), (text, say) => checkCsv(text, name, records, say));
    check(dataAddressOf(name, 'xlsx'), (text, say) => {
      if (!text.startsWith('PK')) say('Không phải tệp Excel.');
    });
  }
  check(CALENDAR_ADDRESS, checkCalendar);
  // There is none where no class was ever announced.
  if (existsSync(join(dir, CLASSES_ADDRESS))) check(CLASSES_ADDRESS, checkCalendar);
  check(REPORTS_FEED_ADDRESS, checkFeed);
  check('/tin-tuc/rss.xml', checkFeed);
  return faults;
}

const validators = new Map<string, ValidateFunction>();

/** Each schema is compiled once, however many sites have it. */
function validatorOf(schema: string): ValidateFunction {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
  const validate = validators.get(schema) ?? ajv.compile(JSON.parse(schema) as object);
  validators.set(schema, validate);
  return validate;
}

function checkJson(text: string, schema: string, say: Say): Record<string, Cell>[] {
  const validate = validatorOf(schema);
  const data = JSON.parse(text) as { records: Record<string, Cell>[] };
  if (!validate(data))
    for (const { instancePath, message } of validate.errors ?? [])
      say(`${instancePath}: ${message}`);
  return data.records;
}

/** A CSV says the same as the JSON beside it, once every cell is read as its field says. */
function checkCsv(text: string, name: string, records: readonly Record<string, Cell>[], say: Say) {
  if (!text.startsWith('\uFEFF')) say('Thiếu dấu BOM ở đầu, Excel sẽ hiện sai tiếng Việt.');
  const { shape } = datasetOf(name).record;
  const rows = parseCsv(text, {
    bom: true,
    columns: true,
    delimiter: CSV_DELIMITER,
    record_delimiter: '\r\n',
    relax_column_count: false,
  }) as Record<string, string>[];
  const columns = Object.keys(shape);
  for (const [index, row] of rows.entries())
    for (const cell of Object.values(row))
      if (/^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))
        say(`Dòng ${index + 2}: Excel sẽ chạy “${cell}” như công thức.`);
  if (rows[0] && !isDeepStrictEqual(Object.keys(rows[0]), columns))
    say(`Các cột khác với bản ghi: ${Object.keys(rows[0]).join(', ')}.`);
  if (rows.length !== records.length) say(`CSV có ${rows.length} dòng, JSON có ${records.length}.`);
  rows.forEach((row, index) => {
    for (const column of columns) {
      const [cell, wanted] = [
        readCell(row[column] ?? '', shape[column] as z.ZodType),
        records[index]?.[column],
      ];
      if (!isDeepStrictEqual(cell, wanted))
        say(
          `Dòng ${index + 2}, cột ${column}: CSV là ${JSON.stringify(cell)}, JSON là ${JSON.stringify(wanted)}.`,
        );
    }
  });
}

function readCell(cell: string, field: z.ZodType): Cell {
  const text = cell.replace(/^'(?=[=+\-@\t\r])/, '');
  if (field instanceof z.ZodNullable)
    return text === '' ? null : readCell(text, field.unwrap() as z.ZodType);
  if (field instanceof z.ZodArray) return text === '' ? [] : text.split(LIST_SEPARATOR);
  if (field instanceof z.ZodNumber) return Number(text);
  return field instanceof z.ZodBoolean ? text === 'true' : text;
}

/** RFC 5545: strict parse, lines of at most 75 bytes that end with CR LF, what every event must have, ids that are unique. */
function checkCalendar(text: string, say: Say) {
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) say('Có dòng không kết thúc bằng CR LF.');
  const long = text.split('\r\n').findIndex((line) => Buffer.byteLength(line) > 75);
  if (long >= 0) say(`Dòng ${long + 1} dài hơn 75 byte.`);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  if (
    calendar.getFirstPropertyValue('version') !== '2.0' ||
    !calendar.getFirstPropertyValue('prodid')
  )
    say('Thiếu VERSION:2.0 hoặc PRODID.');
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) say('Lịch không có mục nào.');
  const ids = events.map((event) => String(event.getFirstPropertyValue('uid')));
  if (new Set(ids).size !== ids.length) say('Có hai mục cùng UID.');
  if (ids.some((id) => /[@.]/.test(id))) say('UID có tên máy chủ; đổi tên miền là lịch bị lặp.');
  if (!text.endsWith('\r\n')) say('Dòng cuối không kết thúc bằng CR LF.');
  if (!calendar.getFirstProperty('refresh-interval')) say('Thiếu REFRESH-INTERVAL.');
  for (const event of events) {
    const missing = ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary'].filter(
      (name) => !event.getFirstProperty(name),
    );
    if (missing.length > 0)
      say(`Mục ${String(event.getFirstPropertyValue('uid'))} thiếu ${missing.join(', ')}.`);
    const [start, end] = ['dtstart', 'dtend'].map(
      (name) => event.getFirstPropertyValue(name) as ICAL.Time | null,
    );
    if (start && end && start.compare(end) >= 0)
      say(`Mục ${String(event.getFirstPropertyValue('uid'))} kết thúc trước khi bắt đầu.`);
  }
}

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
interface FeedItem {
  title?: string;
  description?: string;
  link?: string;
  guid?: string;
  pubDate?: string;
}

/** RSS 2.0: well formed, the channel's and the items' required parts, days as RFC 822, ids that are unique. */
function checkFeed(text: string, say: Say) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => name === 'item',
    textNodeName: 'text',
  });
  type Feed = {
    rss?: {
      '@_version'?: string;
      channel?: { item?: (FeedItem & { guid?: unknown })[] } & Record<string, unknown>;
    };
  };
  // Throws where the text is not well formed.
  const { rss } = parser.parse(text, true) as Feed;
  if (rss?.['@_version'] !== '2.0') say('Không phải RSS 2.0.');
  for (const name of ['title', 'link', 'description', 'language', 'ttl', 'atom:link'])
    if (!rss?.channel?.[name]) say(`Kênh thiếu <${name}>.`);
  const items = rss?.channel?.item ?? [];
  for (const [index, item] of items.entries()) {
    const missing = (['title', 'link', 'guid', 'pubDate'] as const).filter((name) => !item[name]);
    if (missing.length > 0) say(`Mục ${index + 1} thiếu ${missing.join(', ')}.`);
    if (!RFC_822.test(item.pubDate ?? ''))
      say(`Mục ${index + 1}: ngày “${item.pubDate}” sai dạng.`);
    if (!URL.canParse(item.link ?? ''))
      say(`Mục ${index + 1}: “${item.link}” không phải là địa chỉ.`);
  }
  if (items.some(({ guid }) => /:\/\//.test(JSON.stringify(guid))))
    say('guid có tên máy chủ; đổi tên miền là tin cũ hiện lại như mới.');
  const guids = items.map(({ guid }) => JSON.stringify(guid));
  if (new Set(guids).size !== guids.length) say('Có hai mục cùng guid.');
}
