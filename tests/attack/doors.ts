import { ROLES, type ActionName, type Role } from '../../server/api/contract.ts';
import { NEWS, SECRET, TASK } from '../support/small-publishing.ts';
import { call, refused, type Attack } from './attack.ts';
import { own, type Place } from './place.ts';

/** Who may ask for an action at the least: written down once more, however the server judges. */
const LEAST: Readonly<Record<ActionName, 'anyone' | Role>> = {
  login: 'anyone',
  me: 'anyone',
  signIn: 'anyone',
  signInCode: 'anyone',
  passkeyOptions: 'anyone',
  signInPasskey: 'anyone',
  invitation: 'anyone',
  acceptPassword: 'anyone',
  acceptCode: 'anyone',
  acceptPasskeyOptions: 'anyone',
  acceptPasskey: 'anyone',
  logout: 'editor',
  sessions: 'editor',
  endSessions: 'editor',
  passkeys: 'editor',
  addPasskeyOptions: 'editor',
  addPasskey: 'editor',
  renamePasskey: 'editor',
  removePasskey: 'editor',
  entriesByFolder: 'editor',
  entriesData: 'editor',
  entriesByFiles: 'editor',
  getEntry: 'editor',
  getMedia: 'editor',
  getMediaFile: 'editor',
  review: 'editor',
  removed: 'editor',
  persistEntry: 'editor',
  persistMedia: 'editor',
  sendPiece: 'editor',
  waiting: 'editor',
  compare: 'editor',
  discardWaiting: 'editor',
  addNote: 'editor',
  versions: 'editor',
  readVersion: 'editor',
  buildState: 'editor',
  deleteFiles: 'publisher',
  publishWaiting: 'publisher',
  sendBack: 'publisher',
  schedule: 'publisher',
  undo: 'publisher',
  log: 'publisher',
  logFile: 'publisher',
  erasable: 'administrator',
  erase: 'administrator',
  health: 'administrator',
  people: 'administrator',
  addPerson: 'administrator',
  changePerson: 'administrator',
  invite: 'administrator',
};
const ACTIONS = Object.keys(LEAST) as ActionName[];
/** What somebody of a role must not get. */
const above = (role: Role) =>
  ACTIONS.filter(
    (action) => LEAST[action] !== 'anyone' && ROLES.indexOf(LEAST[action]) > ROLES.indexOf(role),
  );
const WAITING = { path: NEWS, origin: 'person' };
const PARAMS: Readonly<Record<string, unknown>> = {
  getEntry: { path: NEWS },
  entriesByFolder: { folder: 'src/content/news' },
  entriesData: { folder: 'src/content/news' },
  entriesByFiles: { files: [{ path: NEWS }] },
  getMediaFile: { path: NEWS },
  deleteFiles: { paths: [NEWS] },
  compare: WAITING,
  publishWaiting: { chosen: [WAITING] },
  discardWaiting: { chosen: [WAITING] },
  sendBack: { path: NEWS, reason: 'Hãy viết lại.' },
  addNote: { path: NEWS, text: 'Hãy xem lại.' },
  schedule: { path: NEWS, origin: 'withdrawal', at: '2099-01-01T07:00:00+07:00' },
  versions: { path: NEWS },
  readVersion: { path: NEWS, commit: '0'.repeat(40) },
  undo: { path: NEWS, commit: '0'.repeat(40) },
  erase: { path: NEWS, words: 'Buổi', reason: 'personal', askedBy: 'person' },
  addPerson: { login: 'ke.la', name: 'Kẻ lạ', role: 'administrator', unit: null },
  changePerson: { id: 'x', role: 'administrator' },
  invite: { id: 'x' },
  persistEntry: { dataFiles: [{ path: TASK, raw: 'x' }] },
};

const FOREIGN_HOSTS = (port: number) => [
  'ke-xau.example',
  `ke-xau.example:${port}`,
  `localhost.ke-xau.example:${port}`,
  `127.0.0.1:${port}`,
  `[::1]:${port}`,
  'localhost',
  `localhost:${port + 1}`,
  `localhost:${port}.`,
  `ke-xau@localhost:${port}`,
  `localhost:${port},ke-xau.example`,
  `LOCALHOST:${port}:80`,
  `0.0.0.0:${port}`,
  '',
];
const FOREIGN_ORIGINS = (origin: string) => [
  'null',
  'https://ke-xau.example',
  origin.replace('http:', 'https:'),
  origin.replace(/:\d+$/, ''),
  `${origin}.ke-xau.example`,
  `${origin}/`,
  origin.toUpperCase(),
  `${origin}, https://ke-xau.example`,
  origin.replace('localhost', '127.0.0.1'),
  'file://',
  undefined,
];
/** What a form, a picture, a frame or a worker of another page can send. */
const FORGED: readonly [string, Record<string, string | undefined>][] = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
    (type): [string, Record<string, string>] => [`as ${type}`, { 'Content-Type': type }],
  ),
  ['without a type', { 'Content-Type': undefined }],
  ['as JSON by name', { 'Content-Type': 'text/plain; application/json' }],
  ['as JSON with more', { 'Content-Type': 'application/json; charset=utf-7' }],
  ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['from a sister site', { 'Sec-Fetch-Site': 'same-site' }],
  ['from an address typed in', { 'Sec-Fetch-Site': 'none' }],
];

const without = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
const asPublisher = (place: Place) => own(place, place.as('nguoi.dang'));
const DELETE = call('deleteFiles', { paths: [NEWS] });
const numbered = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Tries to come in without being let in, and to do what is others' to do. */
export const DOORS: readonly Attack[] = [
  ...refused(
    'no login',
    ACTIONS.filter((action) => LEAST[action] !== 'anyone'),
    String,
    (action, place) => ({ headers: own(place), body: call(action, PARAMS[action]) }),
  ),
  ...refused(
    'role',
    [
      ...above('editor').map((action) => ['bien.tap', action] as const),
      ...above('publisher').map((action) => ['nguoi.dang', action] as const),
      ...[...above('editor'), 'persistEntry' as const].map((action) => ['to.so', action] as const),
    ],
    ([login, action]) => `${login}: ${action}`,
    ([login, action], place) => ({
      headers: own(place, place.as(login)),
      body: call(action, PARAMS[action]),
    }),
  ),
  ...refused(
    'host',
    numbered(13),
    (number) => FOREIGN_HOSTS(4321)[number] ?? '',
    (number, place) => ({
      headers: { ...asPublisher(place), Host: FOREIGN_HOSTS(place.port)[number] },
      body: DELETE,
    }),
  ),
  ...refused(
    'rebinding',
    numbered(13),
    (number) => `origin as host: ${FOREIGN_HOSTS(4321)[number]}`,
    (number, place) => {
      const Host = FOREIGN_HOSTS(place.port)[number];
      return { headers: { ...asPublisher(place), Host, Origin: `http://${Host}` }, body: DELETE };
    },
  ),
  ...refused(
    'origin',
    numbered(11),
    (number) => String(FOREIGN_ORIGINS('http://localhost:4321')[number]),
    (number, place) => ({
      headers: without({ ...asPublisher(place), Origin: FOREIGN_ORIGINS(place.origin)[number] }),
      body: DELETE,
    }),
  ),
  ...refused(
    'forged request',
    FORGED,
    ([name]) => name,
    ([, more], place) => ({ headers: without({ ...asPublisher(place), ...more }), body: DELETE }),
  ),
  ...refused(
    'forged request',
    ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'],
    (method) => `by ${method}`,
    (method, place) => ({ method, headers: asPublisher(place), body: DELETE }),
  ),
  ...refused(
    'laptop',
    numbered(13).flatMap((number) =>
      ['login', 'getEntry'].map((action) => [number, action] as const),
    ),
    ([number, action]) => `${action} as ${FOREIGN_HOSTS(4321)[number]}`,
    ([number, action], place) => {
      const Host = FOREIGN_HOSTS(place.laptop + 1)[number] ?? '';
      return {
        port: place.laptop,
        headers: { ...own({ origin: `http://${Host}` }), Host },
        body: call(action, { secret: SECRET, path: NEWS }),
      };
    },
  ),
  ...refused(
    'laptop',
    ['', 'khoa', SECRET.slice(1), SECRET.toUpperCase(), `${SECRET} `, null, 0, {}, [SECRET]],
    (secret) => `secret ${JSON.stringify(secret)}`,
    (secret, { laptop }) => ({
      port: laptop,
      headers: {
        Host: `localhost:${laptop}`,
        ...own({ origin: `http://localhost:${laptop}` }),
      },
      body: call('login', { secret }),
    }),
  ),
  ...refused(
    'proxy',
    ['nginx', 'caddy'].flatMap((name) =>
      ['localhost', '127.0.0.1', '[::1]', 'ten-mien.example'].flatMap((host) =>
        ['login', 'entriesByFolder'].map((action) => ({ name, host, action })),
      ),
    ),
    ({ name, host, action }) => `${name} as ${host}: ${action}`,
    ({ name, host, action }, { proxies }) => {
      const { port = 0, to = 0 } = proxies.find((proxy) => proxy.name === name) ?? {};
      const Host = `${host}:${to}`;
      return {
        port,
        headers: { ...own({ origin: `http://${Host}` }), Host },
        body: call(action, { secret: null, folder: 'src/content/news' }),
      };
    },
  ),
];
