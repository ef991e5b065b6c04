import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ATTACKS, doAll, tryAll } from '../attack/attacks.ts';
import { startBroken } from '../attack/broken-server.ts';
import { HONEST } from '../attack/honest.ts';
import { openPlace, startTarget, type Place } from '../attack/place.ts';
import { oneOfEach } from '../support/suite.ts';

// One try of each kind; all of them: npm run attack. What goes through proxies is in reverse-proxy.test.ts.
const SAMPLE = oneOfEach(
  ATTACKS.filter(({ kind }) => kind !== 'proxy'),
  ({ kind }) => kind,
);

const children: ChildProcess[] = [];
let place: Place;
beforeAll(async () => {
  const [ward, laptop] = await Promise.all([startTarget('ward'), startTarget('laptop')]);
  children.push(ward.child, laptop.child);
  place = await openPlace(ward, { laptop: laptop.port, proxies: [] });
});
afterAll(() => {
  for (const child of children) child.disconnect();
});

it('no kind of attack gets anything', async () => {
  expect(SAMPLE.length).toBeGreaterThanOrEqual(20);
  expect(await tryAll(SAMPLE, place)).toEqual([]);
});

it('and people go on working', async () => {
  expect(HONEST.length).toBeGreaterThanOrEqual(40);
  expect(await doAll(HONEST, place)).toEqual([]);
});

it('a server that does whatever anybody asks is noticed by every kind', async () => {
  const broken = await startBroken();
  const succeeded = await tryAll(SAMPLE, broken.place);
  broken.stop();
  const kinds = [...new Set(SAMPLE.map(({ kind }) => kind))];
  expect(kinds.filter((kind) => !succeeded.some((line) => line.startsWith(`${kind}, `)))).toEqual(
    [],
  );
});
