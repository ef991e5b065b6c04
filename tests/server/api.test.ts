import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHost, isLoopback } from '../../server/api/guard.ts';
import { readSecret } from '../../server/api/secret.ts';
import { fieldsOf, readEntry } from '../../src/cms/format/entry.ts';
import { hostileUploads } from '../fixtures/uploads/hostile.ts';
import { goodPictures } from '../fixtures/uploads/good.ts';
import { findAlienWords } from '../support/plain-message.ts';
import {
  NEWS,
  PICTURE,
  SECRET,
  TASK,
  REPORT,
  smallProject,
  startSmall,
  type SmallServer,
} from '../support/small-publishing.ts';

const NEW = 'src/content/news/2026-11-09-tin-moi.mdx';
const newsText = (title: string, body = 'Chữ của tin.') =>
  `---\ntitle: ${title}\ndate: 2026-11-09\nsummary: Tóm tắt của ${title}.\nkind: news\nsource:\n  kind: own\nbyline: Trung tâm Văn hóa\n---\n\n${body}\n`;

const CLASS = 'src/content/events/2026-12-05-lop-chu-to.mdx';
const classText = (start: string) =>
  `---\ntitle: Lớp làm chữ to\nstart: ${start}\nend: ${start.replace('T08', 'T10')}\nplace: Nhà văn hóa mẫu\naudiences:\n  - nguoi-cao-tuoi\nguides:\n  - cai-vneid\nbring: []\ncontact: Đoàn Thanh niên\ntasks:\n  - nv-01\n---\n`;
const MOVED =
  'changes:\n  - kind: moved\n    announced: 2026-11-28\n    start: 2026-12-05T08:00\n    reason: Nhà văn hóa đang sửa\n';

const LOGIN = JSON.stringify({ action: 'login', params: { secret: SECRET } });

let server: SmallServer;
/** How often who builds was told to get ready. */
let warmed = 0;
const read = (path: string) => readFileSync(join(server.project, path), 'utf8');
const idNow = async (path: string) =>
  ((await server.call('getEntry', { path })).body.file as { id: string }).id;
const save = (path: string, raw: string, base?: string, assets: unknown[] = []) =>
  server.call('persistEntry', {
    dataFiles: [{ path, raw, slug: 'x' }],
    assets,
    base: base === undefined ? {} : { [path]: base },
  });
const asset = (below: string, bytes: Buffer) => ({
  path: `src/assets/uploads/${below}`,
  content: bytes.toString('base64'),
  encoding: 'base64',
});

/** A request with any headers, which `fetch` would not send. */
function raw(
  headers: Record<string, string>,
  { method = 'POST', path = '/admin/api', body = LOGIN } = {},
): Promise<{ status?: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path, headers },
      (response) => {
        let text = '';
        response
          .on('data', (data: Buffer) => (text += data.toString()))
          .on('end', () => resolve({ status: response.statusCode, text }));
      },
    );
    sent.once('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

beforeAll(async () => {
  server = await startSmall({ warm: () => void (warmed += 1) });
});
afterAll(() => server.stop());

describe('a request from somewhere else', () => {
  const good = () => ({
    Host: `127.0.0.1:${server.port}`,
    Origin: `http://127.0.0.1:${server.port}`,
    'Content-Type': 'application/json',
  });

  it('(the page itself passes)', async () => expect((await raw(good())).status).toBe(200));
  it.each(['localhost', '[::1]'])('(this machine by its name %s passes)', async (name) =>
    expect(
      (
        await raw({
          ...good(),
          Host: `${name}:${server.port}`,
          Origin: `http://${name}:${server.port}`,
        })
      ).status,
    ).toBe(200),
  );
  it.each([
    ['a name that leads here, as in DNS rebinding', () => `evil.example:${server.port}`],
    ['such a name without a port', () => 'evil.example'],
    ['a name that only begins like this machine', () => `localhost.evil.example:${server.port}`],
    ['another port', () => '127.0.0.1:1'],
    ['an address of the local network', () => `192.168.1.5:${server.port}`],
    [
      'a name that begins with this machine and port',
      () => `127.0.0.1:${server.port}.evil.example`,
    ],
  ])('with the Host of %s is misdirected', async (_, host) => {
    const { status, text } = await raw({ ...good(), Host: host(), Origin: `http://${host()}` });
    expect([status, text]).toEqual([
      421,
      expect.stringContaining('chỉ mở được trên chính máy này'),
    ]);
  });
  it('through a tunnel with another port is told which command leads here', async () => {
    const { status, text } = await raw({ ...good(), Host: 'localhost:8080' });
    const { port } = server;
    expect([status, text]).toEqual([
      421,
      expect.stringContaining(`ssh -L ${port}:localhost:${port}`),
    ]);
  });
  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without a name', { Origin: 'null' }],
    ['this machine over another protocol', { Origin: 'https://127.0.0.1' }],
    ['a frame of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port, as the browser says', { 'Sec-Fetch-Site': 'same-site' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a form that sends text', { 'Content-Type': 'text/plain' }],
    ['a form that sends files', { 'Content-Type': 'multipart/form-data' }],
    ['JSON by a trick', { 'Content-Type': 'text/plain; application/json' }],
  ])('by %s is refused', async (_, headers) => {
    const { status, text } = await raw({ ...good(), ...headers });
    expect([status, text]).toEqual([403, expect.stringContaining('bị từ chối')]);
  });
  it.each([
    ['X-Forwarded-For', '203.0.113.9'],
    ['X-Forwarded-Host', 'nam-dong.example'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Real-IP', '203.0.113.9'],
    ['Forwarded', 'for=203.0.113.9'],
    ['Via', '1.1 Caddy'],
  ])('through a proxy that says so by %s is refused', async (name, value) => {
    const { status, text } = await raw({ ...good(), [name]: value });
    expect([status, text]).toEqual([403, expect.stringContaining('địa chỉ có chữ “khoa=”')]);
  });
  it('without an Origin is refused', async () => {
    expect(
      (await raw({ Host: `127.0.0.1:${server.port}`, 'Content-Type': 'application/json' })).status,
    ).toBe(403);
  });
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('by %s is refused', async (method) =>
    expect((await raw(good(), { method })).status).toBe(405),
  );
  it('gets no leave to read across origins', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/admin/api`, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'POST' },
    });
    expect(
      [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
    ).toEqual([]);
  });
});

describe('login', () => {
  it.each([
    ['nothing', {}],
    ['another secret', { secret: `${SECRET}x` }],
    ['the beginning of the secret', { secret: SECRET.slice(0, -1) }],
    ['an empty one', { secret: '' }],
    ['one that is no text', { secret: [SECRET] }],
  ])('with %s is refused, with what to do', async (_, params) => {
    const { status, body, headers } = await server.call('login', params, { Cookie: undefined });
    expect([status, body.error, headers.get('set-cookie')]).toEqual([
      403,
      expect.stringContaining('Hãy mở bằng địa chỉ có chữ “khoa=” mà máy in ra khi bật trang'),
      null,
    ]);
  });
});

describe('the secret of a folder', () => {
  it('is random, stays the same over restarts, and is for its owner’s eyes', () => {
    const [first, second] = [smallProject(), smallProject()].map((project) =>
      join(project, '.cache/editing-secret'),
    ) as [string, string];
    const secret = readSecret(first);
    expect([secret, readSecret(first), statSync(first).mode & 0o777]).toEqual([
      expect.stringMatching(/^[\w-]{22}$/),
      secret,
      0o600,
    ]);
    expect(readSecret(second)).not.toBe(secret);
  });
  it('is made anew where a power cut has left half of it', () => {
    const file = join(smallProject(), '.cache/editing-secret');
    readSecret(file);
    writeFileSync(file, '');
    expect(readSecret(file)).toMatch(/^[\w-]{22}$/);
  });
});

describe('a browser', () => {
  const from = (host: string, localPort: number) =>
    ({ headers: { host }, socket: { localPort } }) as IncomingMessage;

  it.each([
    ['localhost', 80],
    ['localhost:80', 80],
    ['127.0.0.1:4321', 4321],
  ])('that asks %s on port %i asks this machine', (host, port) =>
    expect(() => checkHost(from(host, port))).not.toThrow(),
  );
  it.each([
    ['localhost', 4321],
    ['evil.example', 80],
  ])('that asks %s on port %i is misdirected', (host, port) =>
    expect(() => checkHost(from(host, port))).toThrow('chỉ mở được trên chính máy này'),
  );
});

describe('without a session', () => {
  it.each([
    'entriesByFolder',
    'entriesData',
    'getEntry',
    'getMedia',
    'persistEntry',
    'deleteFiles',
    'buildState',
    'logout',
  ])('%s is refused, with what to do', async (action) => {
    const { status, body } = await server.call(action, {}, { Cookie: undefined });
    expect([status, body.error]).toEqual([401, expect.stringContaining('Phiên làm việc đã hết')]);
  });
  it.each(['', 'ward-session-1=abc', 'ward-session=abc'])(
    'the cookie “%s” opens nothing',
    async (cookie) => {
      expect((await server.call('getMedia', {}, { Cookie: cookie })).status).toBe(401);
    },
  );
  it('nobody is at work', async () =>
    expect((await server.call('me', {}, { Cookie: undefined })).body).toEqual({
      user: null,
      isByAccount: false,
    }));
  it('more than a few words are refused', async () => {
    expect(
      (await server.call('login', { much: 'x'.repeat(20_000) }, { Cookie: undefined })).status,
    ).toBe(413);
  });

  it('that is too long to be read to its end says so, and holds up no other on its connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string, headers: Record<string, string>, body = '') =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(
          {
            ...{ agent, host: '127.0.0.1', port: server.port, path, headers },
            method: body ? 'POST' : 'GET',
          },
          (response) => response.resume().once('end', () => resolve(response.statusCode)),
        );
        sent.once('error', reject);
        sent.end(body);
      });
    const headers = {
      'Content-Type': 'application/json',
      Origin: `http://127.0.0.1:${server.port}`,
    };
    expect(await ask('/admin/api', headers, 'a'.repeat(500_000))).toBe(413);
    expect(await ask('/', {})).toBe(200);
    agent.destroy();
  });
  it('uploads are not shown', async () =>
    expect((await fetch(`http://127.0.0.1:${server.port}/admin/uploads/lop-hoc.jpg`)).status).toBe(
      401,
    ));
});

describe('a session', () => {
  it('has a cookie that scripts and other sites never see, for the editors’ pages alone', async () => {
    const { headers } = await server.call('login', { secret: SECRET });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(
        `^ward-session-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/admin/$`,
      ),
    );
  });
  it('ends with logout', async () => {
    const { headers } = await server.call('login', { secret: SECRET });
    const cookie = headers.get('set-cookie')?.split(';')[0];
    expect((await server.call('me', {}, { Cookie: cookie })).body.user).toEqual({
      id: 'bien-tap',
      login: 'bien-tap',
      name: 'Người biên tập',
      role: 'administrator',
      isOffice: true,
    });
    await server.call('logout', {}, { Cookie: cookie });
    expect((await server.call('me', {}, { Cookie: cookie })).body.user).toBeNull();
  });
});

describe('an editor', () => {
  beforeAll(() => server.logIn());

  it('gets a long answer compressed where it takes it so, with the same words', async () => {
    const file = join(server.project, NEW);
    writeFileSync(file, newsText('Tin dài', 'Chữ của tin dài. '.repeat(200)));
    const ask = (encodings: string) =>
      server.call('getEntry', { path: NEW }, { 'Accept-Encoding': encodings });
    const [compressed, plain] = await Promise.all([ask('gzip, br'), ask('gzip;q=0, identity')]);
    rmSync(file);
    expect([compressed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'gzip',
      null,
    ]);
    expect(compressed.body).toEqual(plain.body);
    expect(JSON.stringify(plain.body)).toContain('Chữ của tin dài.');
  });

  it('lists a collection with texts and ids', async () => {
    const { body } = await server.call('entriesByFolder', {
      folder: 'src/content/news',
      extension: 'mdx',
      depth: 1,
    });
    expect(body).toEqual([
      { data: read(NEWS), file: { path: NEWS, id: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  });
  it('sees an upload as it is, in a page that can do nothing', async () => {
    const { body } = await server.call('getMedia');
    expect(body).toEqual([
      { id: PICTURE, path: PICTURE, name: 'lop-hoc.jpg', url: '/admin/uploads/lop-hoc.jpg' },
    ]);
  });
  it('is told that a name is free', async () => {
    expect((await server.call('getEntry', { path: NEW })).body).toEqual({
      data: null,
      file: { path: NEW, id: null },
    });
  });
  it.each([
    ['getEntry', { path: '.git/config' }],
    ['getEntry', { path: 'src/content/news/../../../package.json' }],
    ['entriesByFolder', { folder: 'src/pages' }],
    ['entriesData', { folder: 'src/pages' }],
    ['entriesByFiles', { files: [{ path: '.env' }] }],
    ['persistEntry', { dataFiles: [{ path: 'astro.config.mjs', raw: '' }] }],
    ['persistMedia', { asset: { path: 'public/sw.js', content: '', encoding: 'base64' } }],
    ['persistMedia', { asset: { path: NEW, content: '', encoding: 'utf8' } }],
    ['deleteFiles', { paths: ['package.json'] }],
    ['deleteFiles', { paths: 'package.json' }],
    ['toString', {}],
    ['__proto__', {}],
    ['shell', {}],
  ])('cannot ask for %s %j', async (action, params) =>
    expect((await server.call(action, params)).status).toBe(422),
  );
  it.each([
    ['an action that there is not', 'shell', {}, 'Máy chủ không biết làm việc này'],
    ['no place', 'getEntry', {}, 'Trang bị lỗi tạm thời. Hãy tải lại trang biên tập.'],
    ['a number for a place', 'getEntry', { path: 1 }, 'Trang bị lỗi tạm thời'],
    ['a list for what goes with it', 'getMedia', [], 'Trang bị lỗi tạm thời'],
    ['a text for what goes with it', 'login', 'khoa', 'Trang bị lỗi tạm thời'],
  ])('who sends %s is told to load the page anew', async (_, action, params, says) => {
    const { status, body } = await server.call(action, params);
    expect([status, body]).toEqual([422, { error: expect.stringContaining(says) }]);
  });
  it('is told when the call makes no sense', async () => {
    const headers = {
      Host: `127.0.0.1:${server.port}`,
      Origin: `http://127.0.0.1:${server.port}`,
      'Content-Type': 'application/json',
    };
    for (const body of ['', '{', '[]', 'null', '{"action":1}'])
      expect((await raw(headers, { body })).status).toBe(400);
  });

  it('adds an item, and the site has it; who builds has got ready meanwhile', async () => {
    const before = warmed;
    const { status, body } = await save(NEW, newsText('Tin mới'));
    expect([status, body]).toEqual([200, { ids: { [NEW]: await idNow(NEW) }, isWaiting: false }]);
    expect(read(NEW)).toBe(newsText('Tin mới'));
    expect(warmed).toBe(before + 1);
    await expect.poll(async () => (await server.call('buildState')).body.state).toBe('live');
    expect(await (await fetch(server.url.replace('localhost', '127.0.0.1'))).text()).toContain(
      '2026-11-09-tin-moi.mdx',
    );
  });
  it('opens an entry, and who builds gets ready', async () => {
    const before = warmed;
    expect((await server.call('getEntry', { path: NEWS })).status).toBe(200);
    expect(warmed).toBe(before + 1);
  });
  it('adds a photo together with the text that shows it', async () => {
    const [photo] = await goodPictures();
    const path = 'src/content/news/2026-11-10-tin-co-anh.mdx';
    const text = newsText('Tin có ảnh', 'Các bác học.\n\n![Các bác học](2026/11/moi.jpg)');
    const { status, body } = await save(path, text, undefined, [
      asset('2026/11/moi.jpg', photo?.bytes ?? Buffer.alloc(0)),
    ]);
    expect([status, body.faults]).toEqual([200, undefined]);
    // The photo came with its place and names; what is kept holds pixels and nothing else.
    const kept = await sharp(join(server.project, 'src/assets/uploads/2026/11/moi.jpg')).metadata();
    expect([kept.width, kept.height, kept.exif, kept.xmp]).toEqual([
      photo?.width,
      photo?.height,
      undefined,
      undefined,
    ]);
  });
  it('gets every fault with its place, and nothing is written', async () => {
    const path = 'src/content/news/2026-11-11-sai.mdx';
    const text = newsText('Lớp học đầu tiên', '![Ảnh](2026/11/khong-co.jpg)').replace(
      'kind: news',
      'kind: tin',
    );
    const { status, body } = await save(path, text);
    expect([status, body.error]).toEqual([
      422,
      expect.stringContaining('Chữ đang viết vẫn còn nguyên'),
    ]);
    expect(body.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          file: path,
          line: 5,
          field: 'Loại',
          message: expect.stringContaining('Hãy chọn một trong: “Tin”, '),
        }),
        expect.objectContaining({
          file: path,
          entry: 'Tin “Lớp học đầu tiên”',
          line: 2,
          field: 'Tiêu đề',
          message: expect.stringContaining('Đã có bài khác tên'),
        }),
        expect.objectContaining({
          file: path,
          line: 11,
          field: 'Bài viết',
          message: expect.stringContaining('Không tìm thấy ảnh'),
        }),
      ]),
    );
    expect(existsSync(join(server.project, path))).toBe(false);
  });
  it('is not held up by a fault that lies elsewhere already', async () => {
    const broken = 'src/content/terms/otp.yaml';
    const before = read(broken);
    writeFileSync(join(server.project, broken), `mucLa: 1\n${before}`);
    const { status } = await save('src/content/news/2026-11-12-tin-khac.mdx', newsText('Tin khác'));
    writeFileSync(join(server.project, broken), before);
    expect(status).toBe(200);
  });
  it('who saves after somebody else is told who, when, and that nothing is lost', async () => {
    const base = await idNow(NEWS);
    const text = read(NEWS);
    const other = (await server.call('login', { secret: SECRET })).headers
      .get('set-cookie')
      ?.split(';')[0];
    const mine = text.replace('Hai mươi bác', 'Ba mươi bác');
    const theirs = { dataFiles: [{ path: NEWS, raw: mine }], base: { [NEWS]: base } };
    expect((await server.call('persistEntry', theirs, { Cookie: other })).status).toBe(200);
    const { status, body } = await save(NEWS, text.replace('Hai mươi bác', 'Bốn mươi bác'), base);
    expect([status, body.error]).toEqual([
      409,
      expect.stringContaining('vẫn còn nguyên trên màn hình'),
    ]);
    expect(body.conflict).toEqual({
      path: NEWS,
      isOwn: false,
      // The other's session, which opens the editors' pages, is not told.
      last: { name: 'Người biên tập', at: expect.stringMatching(/^\d{4}-/) },
      // What is saved, and what was sent, by the name of the field.
      differences: [
        expect.objectContaining({
          runs: expect.arrayContaining([
            { kind: 'gone', text: expect.any(String) },
            { kind: 'new', text: expect.any(String) },
          ]),
        }),
      ],
    });
    expect(read(NEWS)).toBe(mine);
  });
  it('may save twice in a row from the same page', async () => {
    const first = await save(NEWS, read(NEWS).replace('thứ Bảy', 'Chủ nhật'), await idNow(NEWS));
    const ids = first.body.ids as Record<string, string>;
    const second = await save(NEWS, read(NEWS).replace('Chủ nhật', 'thứ Bảy'), ids[NEWS]);
    expect([first.status, second.status]).toEqual([200, 200]);
  });
  it.each([
    ['a task', TASK, 'không xóa được. Việc không làm nữa thì gửi báo cáo'],
    ['a report', REPORT, 'không xóa được. Có chỗ sai, hãy viết báo cáo mới'],
    ['a setting', 'src/content/settings/owner.yaml', 'không xóa được. Hãy sửa nội dung'],
    [
      'a guide that others link to',
      'src/content/guides/cai-vneid.mdx',
      'Chưa xóa được: các bài ghi ở dưới đang dẫn tới đây. Hãy bỏ',
    ],
    [
      'a photo that is shown',
      PICTURE,
      'Chưa xóa được: các bài ghi ở dưới đang dẫn tới đây. Hãy bỏ',
    ],
  ])('cannot remove %s, and reads what to do instead', async (_, path, says) => {
    const { status, body } = await server.call('deleteFiles', { paths: [path] });
    expect([status, body.error]).toEqual([422, expect.stringContaining(says)]);
    expect(existsSync(join(server.project, path))).toBe(true);
  });
  it.each([
    ['the state', 'state: done', 'state: in-progress', 'Tình trạng'],
    ['the day of a proof', 'date: 2026-11-01', 'date: 2026-11-02', 'Bằng chứng 1 › Ngày'],
    [
      'a confirmation that is there',
      '2026-11-03\n---',
      '2026-11-04\n---',
      'Xác nhận › Ngày xác nhận',
    ],
    ['a number in the words', 'đã mở.', 'đã mở 2 buổi.', 'lời báo cáo'],
  ])(
    'cannot change %s of a report that was sent, and reads what to do',
    async (_, from, to, what) => {
      const before = read(REPORT);
      expect(before).toContain(from);
      const { status, body } = await save(REPORT, before.replace(from, to), await idNow(REPORT));
      expect([status, body.faults?.map(({ message }) => message)]).toEqual([
        422,
        [expect.stringMatching(new RegExp(`Đã đổi: .*${what}.*bấm “Gửi báo cáo sửa”`))],
      ]);
      expect(read(REPORT)).toBe(before);
    },
  );
  it('gets what a collection holds as the form would read it, also after a change', async () => {
    const folder = 'src/content/news';
    const held = async () => (await server.call('entriesData', { folder })).body;
    const asRead = () =>
      readdirSync(join(server.project, folder)).map((name) => ({
        slug: parse(name).name,
        data: fieldsOf(readEntry(read(join(folder, name)), 'mdx')),
      }));
    expect(await held()).toEqual(asRead());
    const before = read(NEWS);
    const renamed = before.replace(/^title: .*$/m, 'title: Tên mới của tin');
    expect((await save(NEWS, renamed, await idNow(NEWS))).status).toBe(200);
    expect(await held()).toEqual(asRead());
    expect((await save(NEWS, before, await idNow(NEWS))).status).toBe(200);
  });
  it('may mend the words of a report that was sent', async () => {
    const before = read(REPORT);
    const mended = before.replace('đã mở.', 'đã mở rồi.');
    expect((await save(REPORT, mended, await idNow(REPORT))).status).toBe(200);
    expect((await save(REPORT, before, await idNow(REPORT))).status).toBe(200);
  });
  it('cannot move a class that was announced without a line that says so', async () => {
    const before = classText('2026-12-05T08:00');
    const moved = classText('2026-12-12T08:00');
    const id = ((await save(CLASS, before)).body.ids as Record<string, string>)[CLASS];
    const silent = await save(CLASS, moved, id);
    expect([silent.status, silent.body.faults?.map(({ message }) => message)]).toEqual([
      422,
      [expect.stringMatching(/5\/12\/2026, lúc 8 giờ.*thêm một dòng “Dời”/)],
    ]);
    expect(read(CLASS)).toBe(before);
    const said = `${moved.slice(0, -'---\n'.length)}${MOVED}---\n`;
    expect((await save(CLASS, said, id)).body).toMatchObject({
      ids: { [CLASS]: expect.any(String) },
    });
    // Calendars count the lines, so none goes again.
    const taken = await save(CLASS, moved, await idNow(CLASS));
    expect([taken.status, taken.body.faults?.length]).toEqual([422, 1]);
    rmSync(join(server.project, CLASS));
  });
  it('cannot remove a page whose address was published for good', async () => {
    writeFileSync(
      join(server.project, 'published-addresses.txt'),
      '/\n/tin-tuc/2026-11-09-tin-moi/\n',
    );
    const { status, body } = await server.call('deleteFiles', { paths: [NEW] });
    writeFileSync(join(server.project, 'published-addresses.txt'), '/\n');
    expect([status, body.error]).toEqual([422, expect.stringContaining('giữ nguyên địa chỉ')]);
  });
  it('cannot add a task', async () => {
    const { status, body } = await save(
      'src/content/tasks/nv-02.mdx',
      read(TASK).replace('number: 1', 'number: 2'),
    );
    expect([status, body.error]).toEqual([422, expect.stringContaining('không thêm được')]);
  });
  it('removes what nobody needs', async () => {
    expect((await server.call('deleteFiles', { paths: [NEW] })).status).toBe(200);
    expect(existsSync(join(server.project, NEW))).toBe(false);
  });
  it('gets back what was removed, by name, from any machine', async () => {
    const { body } = await server.call('removed');
    expect(body).toMatchObject([
      { path: NEW, raw: newsText('Tin mới'), name: 'Tin “Tin mới”', by: expect.any(String) },
    ]);
  });
  it('moves an entry whose page stays at its old address too; it counts as moved, not as removed', async () => {
    const [path, newPath] = ['thu-tu', 'thu-nam'].map(
      (id) => `src/content/news/2026-11-12-${id}.mdx`,
    );
    if (!path || !newPath) throw new Error('no paths');
    const text = newsText('Lớp thứ Năm');
    expect((await save(path, text)).status).toBe(200);
    const base = { [path]: await idNow(path) };
    const move = (raw: string, to = newPath) =>
      server.call('persistEntry', { dataFiles: [{ path, raw, newPath: to }], assets: [], base });
    const moved = text.replace('byline', 'formerly: [2026-11-12-thu-tu]\nbyline');
    for (const [raw, to] of [
      [text, newPath],
      [moved, 'src/content/pages/thu-nam.mdx'],
      [moved, path],
    ] as const) {
      const { status, body } = await move(raw, to);
      expect([status, body.error]).toEqual([422, expect.stringContaining('không đổi địa chỉ')]);
    }
    expect(read(path)).toBe(text);

    const review = { file: { path, raw: moved, newPath }, uploads: [] };
    expect((await server.call('review', review)).body).toEqual([]);
    expect((await move(moved)).status).toBe(200);
    expect([existsSync(join(server.project, path)), read(newPath)]).toEqual([false, moved]);
    const gone = (await server.call('removed')).body as unknown as { path: string }[];
    expect(gone.map((one) => one.path)).toEqual([NEW]);

    // Nobody else gets the old address.
    const { status, body } = await save(path, newsText('Tin khác'));
    expect([status, JSON.stringify(body.faults)]).toEqual([
      422,
      expect.stringContaining('cùng địa chỉ'),
    ]);
  });
  it('is told before a save what would stand in its way beside the others, and nothing is written', async () => {
    const path = 'src/content/news/2026-11-11-dang-viet.mdx';
    const raw = newsText('Lớp học đầu tiên', 'Xem [bài này](/khong-co/).\n\n![Ảnh](2026/11/a.jpg)');
    const review = async (uploads: string[]) =>
      (await server.call('review', { file: { path, raw }, uploads })).body;
    const about = (field: string, words: string, at: unknown[]) =>
      expect.objectContaining({ field, path: at, message: expect.stringContaining(words) });
    expect(await review(['src/assets/uploads/2026/11/a.jpg'])).toEqual([
      about('Tiêu đề', 'Đã có bài khác tên', ['title']),
      about('Bài viết', '/khong-co/', ['body']),
    ]);
    expect(await review([])).toContainEqual(about('Bài viết', 'Không tìm thấy ảnh', ['body']));
    expect(existsSync(join(server.project, path))).toBe(false);
  });
  it('sends 41 MB in vain, and the server goes on', async () => {
    const { status, body } = await save(NEW, 'x'.repeat(41_000_000));
    expect([status, body.error]).toEqual([413, expect.stringContaining('nhiều nhất là 40 MB')]);
    expect((await server.call('me')).status).toBe(200);
  });
});

describe('hostile uploads', async () => {
  beforeAll(() => server.logIn());
  it.each(await hostileUploads())(
    '$what is refused and not written',
    async ({ path, bytes, says }) => {
      const { status, body } = await server.call('persistMedia', { asset: asset(path, bytes) });
      expect(status).toBe(422);
      // A name that is no name of an upload is out of reach like any other file.
      const said = body.faults?.map(({ message }) => message).join() ?? body.error ?? '';
      expect(said).toMatch(new RegExp(`${says}|không đọc hay ghi được`));
      expect(findAlienWords(said, path.replace(/^.*(?=\.)/, ''))).toEqual([]);
      expect(existsSync(join(server.project, 'src/assets/uploads', path))).toBe(false);
    },
  );
});

describe('a server that other machines can reach', () => {
  it('lets nobody edit, and still serves the site', async () => {
    const open = await startSmall({ host: '0.0.0.0' });
    expect(open.isEditable).toBe(false);
    const { status, body } = await open.call('login', { secret: SECRET });
    expect([status, body.error]).toEqual([403, expect.stringContaining('Trang biên tập đang tắt')]);
    expect((await fetch(`http://127.0.0.1:${open.port}/`)).status).toBe(200);
    await open.stop();
  });
  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])('is one that listens on %s', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});

describe('below a base path', () => {
  it('the editors’ pages and their cookie are there', async () => {
    const below = await startSmall({ base: '/binh-dan-hoc-vu-so/' });
    const { status, headers } = await below.call('login', { secret: SECRET });
    expect([status, headers.get('set-cookie')]).toEqual([
      200,
      expect.stringContaining('Path=/binh-dan-hoc-vu-so/admin/'),
    ]);
    await below.stop();
  });
});
