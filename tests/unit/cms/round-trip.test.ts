import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { FORMATTED } from '../../../scripts/canonical.ts';
import { KINDS, roundTrip } from '../../support/round-trip.ts';
import { canonical } from '../../support/canonical-blocks.ts';
import { readBody } from '../../../src/cms/body/read.ts';
import { fieldsOf, readEntry } from '../../../src/cms/format/entry.ts';
import { canonicalFile, type FileFormat } from '../../../src/cms/format/file.ts';
import { IS_WHOLE, oneOfEach } from '../../support/suite.ts';

const NASTY = 'tests/fixtures/nasty';
const BODIES = 'tests/fixtures/mdx/benign';

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .map((name) => join(folder, name));
const formatOf = (file: string): FileFormat => (file.endsWith('.mdx') ? 'mdx' : 'yaml');
function read(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.startsWith(BODIES) ? `---\ntitle: "Tên bài"\n---\n${text}` : text;
}
const hard = [NASTY, BODIES].flatMap(filesOf);
// The smallest of a folder stands for it: a list of hundreds of words has hundreds of edits of one kind.
const content = oneOfEach(
  FORMATTED.flatMap(filesOf).sort((one, other) => statSync(one).size - statSync(other).size),
  dirname,
);

const edits = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
function expectOnlyMeant(source: string, format: FileFormat) {
  const trip = roundTrip(source, format);
  for (const kind of KINDS) edits[kind] = (edits[kind] ?? 0) + trip.edits[kind].tried;
  expect(trip).toMatchObject({ isByteEqual: true, isBodyEqual: true, problems: [] });
}

describe('a file that the CMS opens', { timeout: 120_000 }, () => {
  it.each(content)('is saved as it was, and only the lines of an edit change: %s', (file) =>
    expectOnlyMeant(read(file), formatOf(file)),
  );
  it.each(hard)('takes its form at the first save, and then only edits change it: %s', (file) =>
    expectOnlyMeant(canonicalFile(read(file), formatOf(file)), formatOf(file)),
  );
  it.each(hard)('loses nothing when it takes its form: %s', (file) => {
    const [source, format] = [read(file), formatOf(file)];
    const after = canonicalFile(source, format);
    const [{ body: oldBody = '', ...old }, { body = '', ...fields }] = [source, after].map((text) =>
      fieldsOf(readEntry(text, format)),
    ) as [Record<string, unknown>, Record<string, unknown>];
    expect(fields).toEqual(old);
    expect(canonical(readBody(String(body)))).toBe(canonical(readBody(String(oldBody))));
    expect(remarksOf(after)).toEqual(remarksOf(source));
    expect(canonicalFile(after, format)).toBe(after);
  });
  it('has enough to edit', () => {
    const enough = IS_WHOLE ? 200 : 50;
    for (const kind of KINDS) expect(edits[kind], kind).toBeGreaterThan(enough);
  });
});

/** What stands behind "#" in the fields, and between the signs of comments in the running text. */
function remarksOf(source: string): string[] {
  const [fields] = /^---\n[^]*?\n---\n/.exec(source) ?? [source];
  return [
    ...fields.matchAll(/(?:^|\s)# (?=\p{L}|-)([^'"\n]*)/gmu),
    ...source.matchAll(/<!--[^]*?-->/g),
  ].map(([remark]) => remark.trim());
}

describe('the check', () => {
  const rewriting = {
    readEntry: (source: string) => parse(source) as Record<string, unknown>,
    writeEntry: (data: Record<string, unknown>) => stringify(data),
  };
  const wrong = (source: string, reader: object) => {
    const { isByteEqual, edits: tried } = roundTrip(source, 'yaml', { ...rewriting, ...reader });
    const missed = KINDS.filter((kind) => tried[kind].good < tried[kind].tried);
    return { isByteEqual, missed };
  };
  it('finds a format that writes files anew', () =>
    expect(wrong('a: "một"\nb: [hai, ba]\n', {})).toEqual({
      isByteEqual: false,
      missed: [...KINDS],
    }));
  it('finds a format that drops an edit', () =>
    expect(
      wrong('a: một\nb:\n  - hai\n  - ba\n', { writeEntry: () => 'a: một\nb:\n  - hai\n  - ba\n' }),
    ).toEqual({
      isByteEqual: true,
      missed: [...KINDS],
    }));
  it('finds a format that changes the line beside an edit', () => {
    const source = 'a: một\nb:\n  - hai\n  - ba\nc: bốn\n';
    const writeEntry = (data: Record<string, unknown>) => {
      const text = stringify(data);
      return text === source ? text : text.replace(/^c: (.*)$/m, "c: '$1'");
    };
    expect(wrong(source, { writeEntry })).toEqual({ isByteEqual: true, missed: [...KINDS] });
  });
});
