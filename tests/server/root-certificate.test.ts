import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

const ROOT = 'tests/fixtures/root.crt';
/** As `openssl x509 -fingerprint -sha256` says it. */
const FINGERPRINT =
  '34:8A:F5:F8:95:40:59:FE:88:E2:FB:6C:91:34:68:FA:3E:A7:0E:17:7C:3E:5E:6B:2B:4B:7F:EB:16:96:87:21';

let server: PeopleServer;
let chief: Visitor;
let file = '';
beforeAll(async () => {
  server = await startWithPeople('one');
  chief = await server.join({ login: 'chi', role: 'administrator' });
  file = join(server.project, 'root.crt');
});
afterAll(() => server.stop());
beforeEach(() => rmSync(file, { force: true }));

const download = () => fetch(`${server.origin}/admin/chung-chi.crt`);
const told = async () => (await chief.call('health', {})).result.authority;

it('colleagues get the certificate of the machine’s own authority as a file; administrators its fingerprint', async () => {
  copyFileSync(ROOT, file);
  const answer = await download();
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/x-x509-ca-cert',
    readFileSync(ROOT, 'utf8'),
  ]);
  expect(await told()).toBe(FINGERPRINT);
});

it.each([
  ['there is none', () => undefined],
  ['it belongs to no authority', () => copyFileSync('tests/fixtures/no-root.crt', file)],
  ['it is none', () => writeFileSync(file, 'không phải chứng chỉ')],
  [
    'a key lies beside it',
    () => writeFileSync(file, `${readFileSync(ROOT, 'utf8')}-----BEGIN PRIVATE KEY-----\nx\n`),
  ],
])('nothing is handed out where %s', async (_, prepare) => {
  prepare();
  expect((await download()).status).toBe(404);
  expect(await told()).toBeUndefined();
});
