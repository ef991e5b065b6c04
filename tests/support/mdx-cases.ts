import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toSlug } from '../../src/core/text.ts';

export const FIXTURES = 'tests/fixtures/mdx';

/** One file as someone wrote it. */
export interface MdxCase {
  name: string;
  source: string;
}

/** A case made into an entry that the site would take, were it harmless. */
export interface PlacedCase {
  name: string;
  placement: 'file' | 'body' | 'front-matter' | 'words' | 'step';
  collection: 'news' | 'guides';
  id: string;
  source: string;
  /** Lines before the case's own first line. */
  lineOffset: number;
}

/** Every .mdx file below a folder, by its path without the ending. */
export function readCases(folder: string): MdxCase[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.mdx') ? [file.slice(0, -'.mdx'.length)] : [],
  );
  return names
    .sort()
    .map((name) => ({ name, source: readFileSync(join(folder, `${name}.mdx`), 'utf8') }));
}

const FRONT_MATTER = /^---[^\n]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const oneLine = (text: string, longest: number) =>
  [...text.replace(/\s+/g, ' ').trim()].slice(0, longest).join('');

/** A case in every place where an editor could put it: as a file, below and among valid fields, as title and summary, as words of a step. */
export function placeEverywhere({ name, source }: MdxCase, number: number): PlacedCase[] {
  const [matter, yaml] = FRONT_MATTER.exec(source) ?? [];
  const words = oneLine(source, 150);
  const idOf = (placement: string) =>
    `2026-01-01-${toSlug(basename(name)).slice(0, 60)}-${number}-${placement}`;
  const news = (
    placement: PlacedCase['placement'],
    text: string,
    lineOffset: number,
  ): PlacedCase => ({
    name,
    placement,
    collection: 'news',
    id: idOf(placement),
    source: text,
    lineOffset,
  });
  const placed = [
    news('file', source, 0),
    placeBody({ name, source: source.slice(matter?.length ?? 0) }, number),
  ];
  if (yaml !== undefined)
    placed.push(
      news(
        'front-matter',
        `---\n${withoutFields(newsFields(idOf('front-matter')), yaml)}${yaml}\n---\n\nChữ thường của bài.\n`,
        1,
      ),
    );
  if (matter !== undefined || !words) return placed;
  const fields = newsFields(
    idOf('words'),
    `${oneLine(source, 70)} (${number})`,
    `${words} (${number})`,
  );
  placed.push(news('words', `---\n${fields}---\n\nChữ thường của bài.\n`, 1));
  if (source.trim().length <= 240)
    placed.push({
      name,
      placement: 'step',
      collection: 'guides',
      id: idOf('step'),
      source: guideSource(number, source.trim()),
      lineOffset: 1,
    });
  return placed;
}

/** A case as the body of a news item. */
export function placeBody({ name, source }: MdxCase, number: number): PlacedCase {
  const id = `2026-01-01-${toSlug(basename(name)).slice(0, 60)}-${number}-body`;
  const head = `---\n${newsFields(id)}---\n\n`;
  return {
    name,
    placement: 'body',
    collection: 'news',
    id,
    source: head + source,
    lineOffset: head.split('\n').length - 1,
  };
}

const newsFields = (id: string, title = `Thử ${id}`, summary = `Tóm tắt bài thử ${id}.`) =>
  `title: ${JSON.stringify(title.slice(0, 90))}
date: 2026-01-01
summary: ${JSON.stringify(summary)}
kind: article
channel: site
source:
  kind: own
  items: [{ name: Nguồn thử }]
byline: "Người viết thử"
`;

/** Valid fields without those that the case brings itself. */
function withoutFields(fields: string, yaml: string): string {
  const own = new Set(yaml.split(/\r?\n/).map((line) => /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1]));
  return fields
    .split(/^(?=\w)/m)
    .filter((field) => !own.has(/^\w+/.exec(field)?.[0]))
    .join('');
}

const guideSource = (number: number, words: string) => `---
code: ${100 + number}
title: "Bài thử số ${number}"
icon: book
topic: vneid
summary: "Tóm tắt bài thử số ${number}."
warning: ${JSON.stringify(words)}
steps:
  - title: "Bước thử"
    action: ${JSON.stringify(words)}
    note: ${JSON.stringify(words)}
    certainty: to-check
helperNotes: ["Để bác tự bấm."]
sources:
  - name: "Nguồn thử"
    issuer: "Cơ quan thử"
    date: "không ghi ngày"
    level: to-check
hiddenTerms: [thu mot, thu hai, thu ba]
published: 2026-01-01
updated: 2026-01-01
reviewed: 2026-01-01
confirmation: awaiting
outcome: Bác sẽ thấy chữ thử.
noInPerson: Bài thử chỉ có trên máy.
---
`;
