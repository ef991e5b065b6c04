import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { LARGE } from '../support/served-site.ts';
import { call, findGain, refused, short, type Attack } from './attack.ts';
import { own, send, type Place } from './place.ts';

/** More calls in a minute than anybody needs, and those that may get through. */
const FLOOD = 1500;
const MOST_CALLS = 1250;
/** Each from an address of its own: nothing slows them down but the judging itself. */
const NAMES = 200;

const HIDDEN = [
  '/.git/config',
  '/.env',
  '/.site.json',
  '/ward.db',
  '/content.git/config',
  '/secrets/people',
  '/package.json',
  '/server/server.ts',
  '/..%2f..%2fetc/passwd',
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/....//....//etc/passwd',
  '/..%c0%af..%c0%afetc/passwd',
  '/%00/etc/passwd',
  '/\\..\\..\\etc\\passwd',
  '/admin/uploads/../../../etc/passwd',
  '/admin/uploads/..%2f..%2f..%2fward.db',
  '/admin/uploads/%2e%2e/ward.db',
  '/admin/uploads/lop-hoc.jpg',
  '/admin/uploads/',
  '/a.js.br',
  '/404.html.br',
  '/%',
  `/${'a'.repeat(8000)}`,
];
const RANGES = [
  'bytes=5-2',
  'bytes=0-18446744073709551615',
  'bytes=-0',
  'bytes=9999999999-',
  'bytes=a-b',
  'bytes=0-1,5-6',
  `bytes=${'0-1,'.repeat(1000)}2-3`,
  'bytes=-99999999999999999999',
  'bytes',
  'lines=1-2',
  'bytes=--5',
  'bytes= 5-2 ',
  'bytes=1-0x10',
];
const METHODS = [
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'PROPFIND',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'LOCK',
];

const head = (place: Place, more: string) =>
  `POST /admin/api HTTP/1.1\r\nHost: ${new URL(place.origin).host}\r\n${more}`;
/** Words on the wire that are no request, or two of them. */
const MALFORMED: readonly (readonly [string, (place: Place) => string])[] = [
  ['two lengths', (place) => head(place, 'Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":')],
  [
    'a length and chunks',
    (place) =>
      head(
        place,
        'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin/health HTTP/1.1\r\n\r\n',
      ),
  ],
  [
    'chunks of no number',
    (place) => head(place, 'Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n'),
  ],
  [
    'chunks in an unknown way',
    (place) => head(place, 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'),
  ],
  ['a length below nothing', (place) => head(place, 'Content-Length: -1\r\n\r\n')],
  ['a name with a space', (place) => head(place, 'Content-Length : 2\r\n\r\n{}')],
  ['a folded line', (place) => head(place, 'Origin: a\r\n b\r\n\r\n')],
  ['NUL in a header', (place) => head(place, 'Origin: a\0b\r\n\r\n')],
  ['lines without CR', () => 'GET / HTTP/1.1\nHost: x\nX: y\n\n'],
  ['two hosts', (place) => head(place, 'Host: ke-xau.example\r\nContent-Length: 0\r\n\r\n')],
  ['no host', () => 'GET /admin/api HTTP/1.1\r\n\r\n'],
  ['HTTP/9', () => 'GET / HTTP/9.9\r\n\r\n'],
  ['the beginning of TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['the beginning of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  [
    'a whole address',
    () => 'GET http://ke-xau.example/admin/api HTTP/1.1\r\nHost: ke-xau.example\r\n\r\n',
  ],
  ['3,000 headers', (place) => head(place, `${'X-A: b\r\n'.repeat(3000)}\r\n`)],
];

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]);
  return socket;
}

/** What comes back for words on the wire, until a moment of silence. */
async function say(port: number, words: string): Promise<string> {
  const socket = await open(port);
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString('latin1')));
  socket.write(words, 'latin1');
  await Promise.race([once(socket, 'close'), setTimeout(1500)]);
  socket.destroy();
  return answer;
}

/** Whether somebody else still gets a page. */
async function findOutage(place: Place): Promise<string | undefined> {
  const { status } = await send(place, { method: 'GET', path: '/huong-dan/' });
  return status === 200 ? undefined : `a reader gets ${status} instead of a page`;
}

const crowd = (name: string, count: number, words: string): Attack => ({
  kind: 'connections',
  name,
  run: async (place) => {
    // A reader who was there before.
    const reader = await open(place.port);
    const sockets = await Promise.all(Array.from({ length: count }, () => open(place.port)));
    for (const socket of sockets) socket.write(words);
    let answer = '';
    reader.on('data', (part: Buffer) => (answer += part.toString('latin1')));
    reader.write(`GET /huong-dan/ HTTP/1.1\r\nHost: x\r\n\r\n`);
    await Promise.race([once(reader, 'data'), setTimeout(5000)]);
    await setTimeout(500);
    const left = sockets.filter(({ destroyed, closed }) => !destroyed && !closed).length;
    for (const socket of [reader, ...sockets]) socket.destroy();
    if (left > 500) return `${left} connections at once`;
    return answer.startsWith('HTTP/1.1 200') ? undefined : 'a reader waits for nothing';
  },
});

/** Tries with addresses, headers, and what goes over the wire. */
export const WIRE: readonly Attack[] = [
  ...refused('address', HIDDEN, short, (path) => ({ method: 'GET', path })),
  ...refused('method', METHODS, String, (method) => ({
    method,
    path: method === 'CONNECT' ? 'x:1' : '/huong-dan/',
  })),
  ...RANGES.map((range): Attack => ({
    kind: 'range',
    name: short(range),
    run: async (place) => {
      const { status, text } = await send(place, {
        method: 'GET',
        path: '/large.bin',
        headers: { Range: range },
      });
      const isWhole = status === 200 && text.length === LARGE;
      const isPart = status === 206 && text.length <= LARGE;
      return isWhole || isPart || status === 416
        ? findOutage(place)
        : `${status} with ${text.length} B`;
    },
  })),
  ...MALFORMED.map(([name, words]): Attack => ({
    kind: 'malformed',
    name,
    run: async (place) => {
      const answer = await say(place.port, words(place));
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) =>
        Number(status),
      );
      const gain = statuses.find((status) => status < 400 || status >= 501);
      return gain ? `${gain}` : findOutage(place);
    },
  })),
  ...refused(
    'large',
    [
      ['before the login', 1_000_000, false],
      ['after it', 45_000_000, true],
      ['and a file of 39 MB as a path', 39_000_000, true],
      ['without an end', 170_000_000, true],
    ] as const,
    ([name]) => name,
    ([, bytes, isKnown], place) => ({
      headers: own(place, isKnown ? place.as('bien.tap') : undefined),
      body: call('getEntry', { path: 'a'.repeat(bytes) }),
    }),
  ),
  ...refused(
    'large',
    ['Cookie', 'Origin', 'X-Anything', 'Accept-Encoding'],
    (name) => `header ${name}`,
    (name, place) => ({
      headers: { ...own(place), [name]: 'a'.repeat(100_000) },
      body: call('me'),
    }),
  ),
  crowd('1,000 that say nothing', 1000, ''),
  crowd('1,000 that stop in the middle', 1000, 'POST /admin/api HTTP/1.1\r\nHost: '),
  crowd(
    '400 that send a body letter by letter',
    400,
    'POST /admin/api HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{',
  ),
  crowd(
    '300 that ask and never read',
    300,
    'GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20),
  ),
  ...['me', 'signIn', 'invitation'].map((action): Attack => ({
    kind: 'flood',
    name: `${FLOOD} times ${action}`,
    run: async (place) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 50 });
      const headers = { ...own(place), 'X-Forwarded-For': `192.0.2.${action.length}` };
      const body = call(action, { login: 'bien.tap', password: 'x', secret: 'x' });
      const replies = await Promise.all(
        Array.from({ length: FLOOD }, () => send(place, { headers, body, agent })),
      );
      agent.destroy();
      const through = replies.filter(({ status }) => status !== 429).length;
      if (through > MOST_CALLS) return `${through} calls in a row`;
      const broken = replies.find((reply) => action !== 'me' && findGain(reply));
      return broken ? `${broken.status} ${broken.text.slice(0, 80)}` : findOutage(place);
    },
  })),
  {
    kind: 'flood',
    name: `passwords for ${NAMES} names at once`,
    run: async (place) => {
      const replies = await Promise.all(
        Array.from({ length: NAMES }, (_, number) =>
          send(place, {
            headers: { ...own(place), 'X-Forwarded-For': `198.18.${number}.1` },
            body: call('signIn', { login: `ten.${number}`, password: 'x' }),
          }),
        ),
      );
      const gained = replies.find((reply) => findGain(reply));
      return gained ? `${gained.status} ${gained.text.slice(0, 80)}` : findOutage(place);
    },
  },
];
