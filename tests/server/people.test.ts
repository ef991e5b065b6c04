import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { NEWS } from '../support/small-publishing.ts';
import { SESSION_COOKIE } from '../../server/people/auth.ts';
import { PASSWORD, freshCode } from '../support/codes.ts';
import { startWithPeople, type PeopleServer } from '../support/people.ts';
import { Visitor } from '../support/visitor.ts';
import { WHOLE } from '../support/suite.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OTHER = { login: 'nguoi.khac', name: 'Người khác', role: 'editor', unit: null } as const;

let server: PeopleServer;
beforeAll(async () => {
  server = await startWithPeople();
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
});

const visitor = (address?: string) => new Visitor(server.origin, address);
const secretOf = (link: string) => link.split('#moi=')[1] ?? '';
/** The clock alone moves: waiting still takes its time. */
const later = (ms: number) => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + ms);
};
const invited = async (login: string) => {
  const { id } = await server.people.roll.add({
    login,
    name: `Người ${login}`,
    role: 'editor',
    unit: null,
  });
  return { id, ...(await server.people.roll.invite(id)) };
};

describe('an invitation', () => {
  it('opens as often as one likes, and lets in once', async () => {
    const { link } = await invited('moi.vao');
    const me = visitor();
    for (let look = 0; look < 3; look++) {
      const seen = await me.call('invitation', { secret: secretOf(link) });
      expect(seen.result).toMatchObject({ name: 'Người moi.vao', login: 'moi.vao' });
    }
    await me.accept(link);
    expect((await me.call('me', {})).result).toMatchObject({
      user: { login: 'moi.vao', role: 'editor', isOffice: false },
      isByAccount: true,
    });
    const again = await visitor().call('invitation', { secret: secretOf(link) });
    expect([again.status, again.error]).toEqual([
      410,
      expect.stringContaining('Hãy nhờ người quản trị'),
    ]);
    const second = await visitor().call('acceptPassword', {
      secret: secretOf(link),
      password: PASSWORD,
    });
    expect(second.status).toBe(410);
  });

  it('ends after 72 hours', WHOLE, async () => {
    const { link } = await invited('qua.han');
    later(72 * HOUR - 60_000);
    expect((await visitor().call('invitation', { secret: secretOf(link) })).status).toBe(200);
    later(61_000);
    expect((await visitor().call('invitation', { secret: secretOf(link) })).status).toBe(410);
  });

  it('ends when a new one is sent, and leaves its secret nowhere', WHOLE, async () => {
    const { id, link } = await invited('hai.lan');
    const { link: next } = await server.people.roll.invite(id);
    expect((await visitor().call('invitation', { secret: secretOf(link) })).status).toBe(410);
    expect((await visitor().call('invitation', { secret: secretOf(next) })).status).toBe(200);
    const database = new DatabaseSync(join(server.project, 'ward.db'), { readOnly: true });
    const kept = JSON.stringify(database.prepare('SELECT * FROM verification').all());
    database.close();
    expect([kept.includes('invitation-'), kept.includes(secretOf(next))]).toEqual([true, false]);
  });

  it.each([
    ['short', 'ngắn quá', 'cần ít nhất 12'],
    ['the own name', 'nguoi ten.rieng 2026', 'tên đăng nhập của anh chị'],
    ['the own login', 'toi la ten.rieng day', 'tên đăng nhập của anh chị'],
    ['common', 'Qwerty123456', 'rất nhiều người dùng'],
    ['common but for its signs', '1q2w 3e4r-5t6y', 'rất nhiều người dùng'],
  ])('takes no password that is %s', async (_, password, message) => {
    const person = await server.people.roll.find('ten.rieng');
    const { link } = person
      ? await server.people.roll.invite(person.id)
      : await invited('ten.rieng');
    const refused = await visitor().call('acceptPassword', { secret: secretOf(link), password });
    expect([refused.status, refused.error]).toEqual([422, expect.stringContaining(message)]);
  });

  it('lets nobody in before the first code is right', async () => {
    const { link } = await invited('nua.chung');
    const me = visitor();
    const { result } = await me.call('acceptPassword', {
      secret: secretOf(link),
      password: PASSWORD,
    });
    expect(result.codes).toHaveLength(10);
    expect(me.cookies.size).toBe(0);
    expect((await me.call('signIn', { login: 'nua.chung', password: PASSWORD })).status).toBe(401);
    const wrong = await me.call('acceptCode', {
      secret: secretOf(link),
      password: PASSWORD,
      code: '000000',
    });
    expect([wrong.status, me.cookies.size]).toEqual([401, 0]);
    const right = { secret: secretOf(link), password: PASSWORD, code: freshCode(result.key) };
    expect((await me.call('acceptCode', right)).status).toBe(200);
  });

  it('for a forgotten password ends every older way in', async () => {
    const old = await server.join({ login: 'quen.mat.khau' });
    const person = await server.people.roll.find('quen.mat.khau');
    const { link } = await server.people.roll.invite(person?.id ?? '');
    expect((await old.call('me', {})).result.user).not.toBeNull();
    const fresh = visitor();
    const { key } = await fresh.accept(link, 'một câu hoàn toàn khác');
    expect((await old.call('me', {})).result.user).toBeNull();
    expect(
      (await visitor().call('signIn', { login: 'quen.mat.khau', password: PASSWORD })).status,
    ).toBe(401);
    expect((await visitor().enter('quen.mat.khau', key, 'một câu hoàn toàn khác')).status).toBe(
      200,
    );
  });
});

describe('a login', () => {
  it('wants the code besides the password; a code for a lost phone works once', async () => {
    const { key, codes } = await server.join({ login: 'hai.buoc' });
    const me = visitor();
    await me.call('signIn', { login: 'hai.buoc', password: PASSWORD });
    expect((await me.call('me', {})).result.user).toBeNull();
    expect((await me.call('signInCode', { code: '123 456' })).error).toContain('Mã chưa đúng');
    expect((await me.call('signInCode', { code: freshCode(key) })).status).toBe(200);

    const [code = ''] = codes;
    for (const status of [200, 401]) {
      const other = visitor();
      await other.call('signIn', { login: 'HAI.buoc ', password: PASSWORD });
      expect((await other.call('signInCode', { code })).status).toBe(status);
    }
  });

  it('takes each code of the app once, whoever has seen it', WHOLE, async () => {
    const { key } = await server.join({ login: 'ma.mot.lan' });
    const code = freshCode(key);
    const enter = async () => {
      const me = visitor();
      await me.call('signIn', { login: 'ma.mot.lan', password: PASSWORD });
      return { me, answer: await me.call('signInCode', { code }) };
    };
    expect((await enter()).answer.status).toBe(200);
    const { me, answer } = await enter();
    expect([answer.status, answer.error]).toEqual([401, expect.stringContaining('đã dùng rồi')]);
    expect((await me.call('me', {})).result.user).toBeNull();
    later(60_000);
    const next = await me.call('signInCode', { code: freshCode(key) });
    expect(next.status, next.error).toBe(200);
  });

  it('gives a cookie that no script, no other site and no other host gets', async () => {
    const { key } = await server.join({ login: 'banh.quy' });
    const me = visitor();
    await me.enter('banh.quy', key);
    const cookie = me.sent.find((one) => one.startsWith('__Host-ward.session_token='));
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(cookie).not.toMatch(/Domain/i);
  });

  it('is new each time, and ends the one before in the same browser', WHOLE, async () => {
    const me = await server.join({ login: 'phien.moi' });
    const planted = new Map(me.cookies);
    await me.enter('phien.moi', me.key);
    const before = visitor();
    for (const [name, value] of planted) before.cookies.set(name, value);
    expect((await before.call('me', {})).result.user).toBeNull();
    expect((await me.call('me', {})).result.user?.login).toBe('phien.moi');
  });

  it('answers a wrong name and a wrong password alike', async () => {
    await server.join({ login: 'co.that' });
    await invited('chua.nhan');
    const answers = await Promise.all(
      ['co.that', 'khong.co', 'chua.nhan', '!!', 'x'.repeat(90)].map(async (login, index) => {
        const { status, error } = await visitor(`198.51.100.${index}`).call('signIn', {
          login,
          password: 'sai bét',
        });
        return `${status} ${error}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401 Tên đăng nhập hoặc mật khẩu chưa đúng/);
  });

  it('after five wrong tries has to wait there, and nobody is shut out elsewhere', async () => {
    const { key } = await server.join({ login: 'bi.do' });
    const guesser = visitor('192.0.2.66');
    for (let tries = 0; tries < 5; tries++)
      expect((await guesser.call('signIn', { login: 'bi.do', password: 'sai' })).status).toBe(401);
    const sixth = await guesser.call('signIn', { login: 'bi.do', password: PASSWORD });
    expect([sixth.status, sixth.error]).toEqual([429, expect.stringMatching(/Hãy đợi \d+ giây/)]);
    expect((await visitor('198.51.100.7').enter('bi.do', key)).status).toBe(200);
    later(61_000);
    expect((await guesser.enter('bi.do', key)).status).toBe(200);
  });

  it('counts twenty tries at once as twenty', async () => {
    await server.join({ login: 'mot.luc' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        visitor('192.0.2.77').call('signIn', { login: 'mot.luc', password: 'sai' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(14);
  });
});

describe('a session', () => {
  it('ends after eight hours without use, and after seven days in any case', async () => {
    const me = await server.join({ login: 'lau.ngay' });
    const isIn = async () => (await me.call('me', {})).result.user !== null;
    for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
      later(7 * HOUR);
      expect(await isIn()).toBe(true);
    }
    later(7 * HOUR + 60_000);
    expect(await isIn()).toBe(false);
    vi.useRealTimers();
    const other = await server.join({ login: 'nghi.lau' });
    later(8 * HOUR + 60_000);
    expect((await other.call('me', {})).result.user).toBeNull();
  });

  it('cannot be taken over by whoever has read the database', async () => {
    const me = await server.join({ login: 'doc.trom' });
    const [token = ''] = decodeURIComponent(me.cookies.get(SESSION_COOKIE) ?? '').split('.');
    const database = new DatabaseSync(join(server.project, 'ward.db'), { readOnly: true });
    const kept = database
      .prepare('SELECT token FROM session')
      .all()
      .map((row) => row.token);
    database.close();
    expect(token.length).toBeGreaterThan(20);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).not.toContain(token);
  });

  it('is listed with where and when, and all of them end at one press', WHOLE, async () => {
    const me = await server.join({ login: 'moi.may' });
    const phone = visitor('2001:db8:1:2:3::4');
    await phone.enter('moi.may', me.key);
    const { result } = await me.call('sessions', {});
    expect(result.map(({ address, isThis }) => [address, isThis]).sort()).toEqual([
      ['2001:0db8:0001::', false],
      [expect.stringMatching(/^203\.0\.\d+\.0$/), true],
    ]);
    await me.call('endSessions', {});
    for (const one of [me, phone]) expect((await one.call('sessions', {})).status).toBe(401);
  });

  it('of somebody who is locked ends at once; nobody comes in for 45 days: locked', async () => {
    const me = await server.join({ login: 'bi.khoa' });
    const { id = '' } = (await server.people.roll.find('bi.khoa')) ?? {};
    await server.people.roll.change({ id, isLocked: true });
    expect((await me.call('sessions', {})).status).toBe(401);
    const refused = await visitor().call('signIn', { login: 'bi.khoa', password: PASSWORD });
    expect([refused.status, refused.error]).toEqual([
      403,
      expect.stringContaining('Hãy nhờ người quản trị'),
    ]);
    await server.people.roll.change({ id, isLocked: false });
    expect((await visitor().enter('bi.khoa', me.key)).status).toBe(200);
    later(45 * DAY + HOUR);
    expect(
      (await visitor().call('signIn', { login: 'bi.khoa', password: PASSWORD })).error,
    ).toContain('đang khóa');
    // The clock was wrong.
    vi.useRealTimers();
    const right = await visitor().call('signIn', { login: 'bi.khoa', password: PASSWORD });
    expect(right.status, right.error).toBe(200);
    await server.people.roll.change({ id, isLocked: true });
    await server.people.roll.list();
    expect((await server.people.roll.find('bi.khoa'))?.isLocked).toBe(true);
  });

  it('is asked again for people and withdrawals after 15 minutes', async () => {
    const chief = await server.join({ login: 'quan.tri', role: 'administrator' });
    later(16 * 60_000);
    const refused = [
      await chief.call('addPerson', OTHER),
      await chief.call('deleteFiles', { paths: [NEWS] }),
    ];
    for (const { status, error } of refused)
      expect([status, error]).toEqual([401, expect.stringContaining('cần đăng nhập lại')]);
    await chief.enter('quan.tri', chief.key);
    const made = await chief.call('addPerson', OTHER);
    expect([made.status, made.result.link]).toEqual([
      200,
      expect.stringContaining('/admin/loi-moi/#moi='),
    ]);
  });
});

describe('a passkey', () => {
  /** As if the person had made it on some device. */
  const keep = (person: string, id: string) => {
    const database = new DatabaseSync(join(server.project, 'ward.db'));
    database
      .prepare(
        `INSERT INTO passkey (id, name, publicKey, userId, credentialID, counter, deviceType, backedUp, createdAt)
         VALUES (?, ?, 'x', ?, ?, 0, 'singleDevice', 0, ?)`,
      )
      .run(id, `Máy ${id}`, person, id, new Date().toISOString());
    database.close();
  };
  const idOf = async (me: Visitor) => (await me.call('me', {})).result.user?.id ?? '';
  const names = async (me: Visitor) =>
    (await me.call('passkeys', {})).result.passkeys.map(({ name }) => name);

  it('is listed, named and removed by its owner alone; the log has it', WHOLE, async () => {
    const me = await server.join({ login: 'co.khoa' });
    const other = await server.join({ login: 'khong.khoa' });
    keep(await idOf(me), 'k1');
    expect(
      (await me.call('renamePasskey', { id: 'k1', name: ' Điện thoại cơ quan ' })).status,
    ).toBe(200);
    expect([await names(me), await names(other)]).toEqual([['Điện thoại cơ quan'], []]);
    for (const refusedCall of [
      await other.call('renamePasskey', { id: 'k1', name: 'Của tôi' }),
      await other.call('removePasskey', { id: 'k1' }),
    ])
      expect([refusedCall.status, refusedCall.error]).toEqual([
        404,
        expect.stringContaining('không còn'),
      ]);
    expect((await me.call('removePasskey', { id: 'k1' })).status).toBe(200);
    expect(await names(me)).toEqual([]);
    expect(server.people.log.list(1)).toMatchObject([
      { login: 'co.khoa', action: 'removePasskey', subject: 'co.khoa' },
    ]);
  });

  it(
    'that is the last way in stays, with what to do; of two removed at once one does',
    WHOLE,
    async () => {
      const me = await server.join({ login: 'chi.khoa' });
      const id = await idOf(me);
      const database = new DatabaseSync(join(server.project, 'ward.db'));
      database.prepare('UPDATE user SET twoFactorEnabled = 0 WHERE id = ?').run(id);
      database.close();
      for (const one of ['k2', 'k3']) keep(id, one);
      const answers = await Promise.all(
        ['k2', 'k3'].map((one) => me.call('removePasskey', { id: one })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(answers.map(({ error }) => error).join()).toContain('cách đăng nhập cuối cùng');
      expect(await names(me)).toHaveLength(1);
    },
  );

  it('is added or removed only by who has just logged in, and never without the device’s word', async () => {
    const me = await server.join({ login: 'them.khoa' });
    const { result: options } = await me.call('addPasskeyOptions', {});
    expect(options).toMatchObject({ user: { name: 'them.khoa', displayName: 'Người them.khoa' } });
    const wrong = await me.call('addPasskey', { response: { id: 'x' }, name: 'Máy lạ' });
    expect([wrong.status, wrong.error]).toEqual([401, expect.stringContaining('Chưa thêm được')]);
    keep(await idOf(me), 'k4');
    later(20 * 60_000);
    for (const late of [
      await me.call('addPasskeyOptions', {}),
      await me.call('removePasskey', { id: 'k4' }),
    ])
      expect([late.status, late.error]).toEqual([401, expect.stringContaining('đăng nhập lại')]);
    expect(await names(me)).toEqual(['Máy k4']);
  });
});

describe('a role', () => {
  it.each([
    ['editor', { people: 403, log: 403, deleteFiles: 403, entriesByFolder: 200 }],
    ['publisher', { people: 403, log: 200, deleteFiles: 200, entriesByFolder: 200 }],
    ['administrator', { people: 200, log: 200, deleteFiles: 200, entriesByFolder: 200 }],
  ] as const)('%s may do what is its own, and no more', async (role, expected) => {
    const me = await server.join({ login: `vai.${role}`, role });
    const statuses = {
      people: (await me.call('people', {})).status,
      log: (await me.call('log', {})).status,
      deleteFiles: (await me.call('deleteFiles', { paths: ['src/assets/uploads/khong-co.jpg'] }))
        .status,
      entriesByFolder: (await me.call('entriesByFolder', { folder: 'src/content/news' })).status,
    };
    expect(statuses).toEqual(expected);
  });

  it('is asked of nobody who has not logged in', async () => {
    for (const action of ['people', 'log', 'sessions', 'buildState', 'invite'] as const)
      expect((await visitor().call(action, { id: 'x' })).status).toBe(401);
    expect((await visitor().call('login', { secret: 'khoa-cua-bai-thu' })).status).toBe(422);
  });

  it('of the last administrator stays', WHOLE, async () => {
    const all = (await server.people.roll.list()).filter(({ role }) => role === 'administrator');
    const [last, ...others] = all;
    for (const { id } of others) await server.people.roll.change({ id, role: 'editor' });
    for (const change of [{ role: 'editor' as const }, { isLocked: true }])
      await expect(server.people.roll.change({ id: last?.id ?? '', ...change })).rejects.toThrow(
        'người quản trị cuối cùng',
      );
  });

  it('is taken at the name that this place goes by alone', async () => {
    const response = await fetch(`http://127.0.0.1:${new URL(server.origin).port}/admin/api`, {
      method: 'POST',
      headers: { Origin: server.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'me', params: {} }),
    });
    expect(response.status).toBe(421);
  });
});
