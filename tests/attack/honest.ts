import { readFileSync } from 'node:fs';
import { COLLECTIONS } from '../../src/collections/index.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { PASSWORD } from '../support/codes.ts';
import { CONTENT } from '../support/small-data.ts';
import { Visitor } from '../support/visitor.ts';
import { NEWS } from '../support/small-publishing.ts';
import { own, send, type Place, type Sent } from './place.ts';

/** What people do who may. */
export interface Deed {
  name: string;
  /** What went wrong; undefined when it was done. */
  run: (place: Place) => Promise<string | undefined>;
}

const READY = readFileSync(`${CONTENT}/${NEWS}`, 'utf8');
const UPLOAD = 'src/assets/uploads/2026/11/anh-that.jpg';
const NEW = 'src/content/news/2026-11-21-lop-moi.mdx';
const text = READY.replace('Lớp học đầu tiên', 'Lớp học thật').replace(
  'Hai mươi bác',
  'Ba mươi bác',
);

const asked = (name: string, sent: Sent, expected: number): Deed => ({
  name,
  run: async (place) => {
    const { status } = await send(place, { method: 'GET', ...sent });
    return status === expected ? undefined : `${status} instead of ${expected}`;
  },
});
type Action = Parameters<Visitor['call']>[0];
const done = (login: Parameters<Place['as']>[0], action: Action, params: object = {}): Deed => ({
  name: `${login}: ${action} ${JSON.stringify(params).slice(0, 60)}`,
  run: async (place) => {
    const { status, error } = await place.as(login).call(action, params as never);
    return status === 200 ? undefined : `${status} ${error}`;
  },
});

/** What the ward does all day. It must work while, and after, somebody attacks. */
export const HONEST: readonly Deed[] = [
  asked('the home page', { path: '/' }, 200),
  asked('a page', { path: '/huong-dan/' }, 200),
  asked('the head of a page', { method: 'HEAD', path: '/huong-dan/' }, 200),
  asked('an address without its slash', { path: '/huong-dan' }, 308),
  asked('an address in capitals', { path: '/H/1/' }, 308),
  asked('an address with a full stop', { path: '/huong-dan/.' }, 308),
  asked('a page that is not', { path: '/khong-co/' }, 404),
  asked('a part of a file', { path: '/large.bin', headers: { Range: 'bytes=0-9' } }, 206),
  asked('the end of a file', { path: '/large.bin', headers: { Range: 'bytes=-10' } }, 206),
  asked('a script, packed', { path: '/a.js', headers: { 'Accept-Encoding': 'br' } }, 200),
  asked('a feed', { path: '/tin-tuc/rss.xml' }, 200),
  asked('the security contact', { path: '/.well-known/security.txt' }, 200),
  asked('the editors’ page', { path: '/admin/' }, 200),
  ...Object.keys(COLLECTIONS).map((name) =>
    done('bien.tap', 'entriesByFolder', { folder: `src/content/${name}` }),
  ),
  done('bien.tap', 'entriesData', { folder: 'src/content/guides' }),
  done('bien.tap', 'me'),
  done('bien.tap', 'sessions'),
  done('bien.tap', 'getEntry', { path: NEWS }),
  done('bien.tap', 'entriesByFiles', { files: [{ path: NEWS }] }),
  done('bien.tap', 'getMedia'),
  done('bien.tap', 'buildState'),
  done('to.so', 'entriesByFolder', { folder: 'src/content/tasks' }),
  {
    name: 'bien.tap: a picture',
    run: async (place) => {
      const content = (await picture(64, 48).jpeg().toBuffer()).toString('base64');
      const asset = { path: UPLOAD, content, encoding: 'base64' } as const;
      const { status, error } = await place.as('bien.tap').call('persistMedia', { asset });
      return status === 200 ? undefined : `${status} ${error}`;
    },
  },
  {
    name: 'bien.tap: looks at it',
    run: async (place) => {
      const path = `/admin/uploads/${UPLOAD.replace('src/assets/uploads/', '')}`;
      const headers = own(place, place.as('bien.tap'));
      const { status } = await send(place, { method: 'GET', path, headers });
      return status === 200 ? undefined : String(status);
    },
  },
  done('bien.tap', 'persistEntry', { dataFiles: [{ path: NEW, raw: text }] }),
  {
    name: 'nguoi.dang: mends it',
    run: async (place) => {
      const who = place.as('nguoi.dang');
      const { result } = await who.call('getEntry', { path: NEW });
      const { status, error } = await who.call('persistEntry', {
        dataFiles: [{ path: NEW, raw: text.replace('Buổi sau', 'Buổi tới') }],
        base: { [NEW]: result.file.id ?? '' },
      });
      return status === 200 ? undefined : `${status} ${error}`;
    },
  },
  done('nguoi.dang', 'deleteFiles', { paths: [NEW] }),
  done('nguoi.dang', 'deleteFiles', { paths: [UPLOAD] }),
  done('nguoi.dang', 'log'),
  done('nguoi.dang', 'logFile'),
  done('quan.tri', 'people'),
  {
    name: 'quan.tri: somebody new, who comes in, goes and comes again',
    run: async (place) => {
      const { login, link } = await place.invite();
      const visitor = new Visitor(place.origin);
      const { key } = await visitor.accept(link);
      await visitor.call('logout', {});
      const { status, error } = await visitor.enter(login, key);
      return status === 200 ? undefined : `${status} ${error}`;
    },
  },
  {
    name: 'quan.tri: makes somebody a publisher',
    run: async (place) => {
      const chief = place.as('quan.tri');
      const { login } = await place.invite();
      const { result } = await chief.call('people', {});
      const { id = '' } = result.find((one) => one.login === login) ?? {};
      const { status, error } = await chief.call('changePerson', { id, role: 'publisher' });
      return status === 200 ? undefined : `${status} ${error}`;
    },
  },
  {
    name: 'a lost phone: a code on paper',
    run: async (place) => {
      const { login, link } = await place.invite();
      const { codes } = await new Visitor(place.origin).accept(link);
      const visitor = new Visitor(place.origin);
      await visitor.call('signIn', { login, password: PASSWORD });
      const { status, error } = await visitor.call('signInCode', { code: codes[0] ?? '' });
      return status === 200 ? undefined : `${status} ${error}`;
    },
  },
];
