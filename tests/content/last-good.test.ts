import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentEntry } from '../../src/core/entry/content.ts';
import { keepLastGood, LAST_GOOD_ROOTS, readLastGood } from '../../src/store/last-good.ts';
import { readContent } from '../../src/store/read.ts';

const NEWS = 'content/news/2026-11-02-lop-hoc.mdx';
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'last-good-'));
  cpSync('tests/fixtures/bad-content/base', project, { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const keep = () => keepLastGood(readContent(['src'], project), project);
const kept = (file: string) => join(project, LAST_GOOD_ROOTS[0] ?? '', file);
const names = () => readLastGood(project).entries.map(({ id }) => id);

test('What was published is kept as it was, with its pictures', () => {
  keep();
  const written = readContent(['src'], project).entries.map(({ id }) => id);
  expect(written).not.toEqual([]);
  expect(names()).toEqual(written);
  expect(readFileSync(kept('uploads/lop-hoc.jpg'))).toEqual(
    readFileSync(join(project, 'src/assets/uploads/lop-hoc.jpg')),
  );
});

test('Afterwards only what has changed is written, and what is gone goes', () => {
  keep();
  const placeOf = (file: string) => statSync(kept(file)).ino;
  const settings = 'content/settings/owner.yaml';
  const before = [placeOf(NEWS), placeOf(settings)];
  const text = readFileSync(join(project, 'src', NEWS), 'utf8');
  writeFileSync(join(project, 'src', NEWS), `${text}\nMột câu nữa.\n`);
  keep();
  expect(readFileSync(kept(NEWS), 'utf8')).toContain('Một câu nữa.');
  expect(placeOf(NEWS)).not.toBe(before[0]);
  expect(placeOf(settings)).toBe(before[1]);
  utimesSync(join(project, 'src', settings), new Date(), new Date());
  keep();
  expect(placeOf(settings)).toBe(before[1]);
  rmSync(join(project, 'src', NEWS));
  keep();
  expect(names()).not.toContain('2026-11-02-lop-hoc');
});

test('What stands in for a faulty text keeps the picture that it was published with, though a newer text shows another one of that name', () => {
  keep();
  const published = readFileSync(kept('uploads/lop-hoc.jpg'));
  cpSync(join(project, 'src', NEWS), join(project, 'src/content/news/2026-11-03-lop-sau.mdx'));
  writeFileSync(join(project, 'src/assets/uploads/lop-hoc.jpg'), 'another picture');
  const isFaulty = ({ id }: ContentEntry) => id === '2026-11-02-lop-hoc';
  const content = readContent(['src'], project);
  const standIn = readLastGood(project).entries.filter(isFaulty);
  const entries = [...content.entries.filter((entry) => !isFaulty(entry)), ...standIn];
  keepLastGood({ ...content, entries }, project);
  expect(names()).toContain('2026-11-03-lop-sau');
  expect(readFileSync(kept('uploads/lop-hoc.jpg'))).toEqual(published);
});
