import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stageOf } from '../../server/sites/stage.ts';

const WHOLE = `agency: "A"
governingBody: "B"
address: "C"
email: "d@example.gov.vn"
phone: "E"
responsible: "F"
`;
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stage-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (place: string, text: string) => {
  mkdirSync(join(folder, place, 'src/content/settings'), { recursive: true });
  writeFileSync(join(folder, place, 'src/content/settings/owner.yaml'), text);
};
const stage = () => stageOf(join(folder, 'now'), join(folder, 'last'));

it('a site is tried out until the last field of its owner is filled in', () => {
  write('now', WHOLE.replace(/phone.*\nresponsible.*\n/, ''));
  expect(stage()).toEqual({
    name: 'preview',
    missing: ['Điện thoại', 'Người chịu trách nhiệm nội dung'],
  });
  write('now', WHOLE);
  expect(stage()).toEqual({ name: 'production', missing: [] });
});

it('a site that was the ward’s own stays so when a field is emptied', () => {
  write('last', WHOLE);
  write('now', WHOLE.replace(/phone.*\n/, ''));
  expect(stage()).toEqual({ name: 'production', missing: ['Điện thoại'] });
});

it.each([
  ['none', ''],
  ['that nobody can read', 'agency: ['],
])('an owner’s record %s leaves the site tried out', (_, text) => {
  if (text) write('now', text);
  expect(stage()).toMatchObject({ name: 'preview' });
  expect(stage().missing).toHaveLength(6);
});
