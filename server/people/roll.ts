import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { quoted } from '../../src/core/diagnostic.ts';
import type { Params, Person } from '../api/contract.ts';
import { Refusal } from '../refusal.ts';
import type { Auth } from './auth.ts';
import { Invitations } from './invitations.ts';
import { hashPassword } from './password.ts';
import { toPerson, type StoredPerson } from './stored-person.ts';

const IDLE_DAYS = 45;
/** Why somebody is locked whom nobody has locked. */
const IDLE = 'idle';

const NO_PERSON = 'Không có tài khoản này nữa. Hãy tải lại trang.';
const LOCKED = 'Tài khoản này đang khóa. Hãy mở khóa trước, rồi mới gửi lời mời.';
const LAST_ADMINISTRATOR =
  'Đây là người quản trị cuối cùng nên không khóa và không đổi quyền được. Hãy thêm một người quản trị khác trước.';

/** Who may work here: people, their roles and units, their invitations. Passwords and codes are the library's. */
export class Roll {
  private readonly auth: Auth;
  private readonly database: DatabaseSync;
  private readonly invitations: Invitations;
  /** Address of the page that takes invitations. */
  private readonly invitationPage: string;

  constructor(auth: Auth, database: DatabaseSync, invitationPage: string) {
    this.auth = auth;
    this.database = database;
    this.invitations = new Invitations(auth);
    this.invitationPage = invitationPage;
  }

  async list(): Promise<Person[]> {
    this.lockIdle();
    const { adapter } = await this.auth.$context;
    const people = await adapter.findMany<StoredPerson>({
      model: 'user',
      sortBy: { field: 'name', direction: 'asc' },
    });
    const invited = await this.invitations.open();
    return people.map((one) => toPerson(one, invited.get(one.id)));
  }

  /** Somebody by the login; undefined when there is nobody. */
  async find(login: string): Promise<Person | undefined> {
    return (await this.list()).find((person) => person.login === login);
  }

  /** Makes a person who cannot log in before the invitation is accepted. */
  async add({ login, name, role, unit }: Params<'addPerson'>): Promise<Person> {
    if (await this.find(login))
      throw new Refusal(
        409,
        `Đã có người mang tên đăng nhập ${quoted(login)}. Hãy chọn tên đăng nhập khác.`,
      );
    const { user } = await this.auth.api.createUser({
      body: {
        // The library wants an address; none is ever written to.
        email: `${login}@people.invalid`,
        name,
        role,
        // So that a login takes as long as one of somebody who has a password.
        password: randomBytes(24).toString('base64url'),
        data: { username: login, unit },
      },
    });
    return this.get(user.id);
  }

  /** Changes what somebody may do. Whoever is locked is logged out at once. */
  async change({ id, role, unit, isLocked }: Params<'changePerson'>): Promise<Person> {
    const before = await this.get(id);
    const losesAdministration = (role && role !== 'administrator') || isLocked;
    if (losesAdministration && (await this.isLastAdministrator(before)))
      throw new Refusal(409, LAST_ADMINISTRATOR);
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.updateUser(id, {
      ...(role !== undefined && { role }),
      ...(unit !== undefined && { unit }),
      ...(isLocked !== undefined && { banned: isLocked, banReason: null }),
      // Begins anew to count the days without a login.
      ...(isLocked === false && before.isLocked && { lastSeen: new Date() }),
    });
    if (isLocked) await internalAdapter.deleteUserSessions(id);
    return this.get(id);
  }

  /** A new link for somebody; an older one ends. Only its hash is kept. */
  async invite(id: string): Promise<{ link: string; expires: string }> {
    const person = await this.get(id);
    if (person.isLocked) throw new Refusal(409, LOCKED);
    const { secret, expiresAt } = await this.invitations.create(id);
    return { link: `${this.invitationPage}#moi=${secret}`, expires: expiresAt.toISOString() };
  }

  /** Whom an invitation is for, by the hash of its secret; undefined when it is used, replaced or too old. Looking uses nothing up. */
  async findInvited(hash: string): Promise<{ person: Person; expires: Date } | undefined> {
    const found = await this.invitations.find(hash);
    const person = found && (await this.list()).find(({ id }) => id === found.person);
    return person && !person.isLocked ? { person, expires: found.expiresAt } : undefined;
  }

  /** Uses an invitation up. False when somebody was faster. */
  useInvitation(hash: string): Promise<boolean> {
    return this.invitations.use(hash);
  }

  /** Takes every way in from somebody, and puts a password in the place of the old one. */
  async resetAccess(id: string, password = randomBytes(24).toString('base64url')): Promise<void> {
    const { adapter, internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteUserSessions(id);
    const where = [{ field: 'userId', value: id }];
    await adapter.deleteMany({ model: 'passkey', where });
    await adapter.deleteMany({ model: 'twoFactor', where });
    await internalAdapter.updateUser(id, { twoFactorEnabled: false });
    await internalAdapter.updatePassword(id, await hashPassword(password));
  }

  /** Locks whoever has not been here for 45 days, and opens again for whom the clock alone was wrong. */
  lockIdle(): void {
    const oldest = new Date(Date.now() - IDLE_DAYS * 86_400_000).toISOString();
    const seen = 'coalesce(lastSeen, createdAt)';
    for (const [banned, reason, whose] of [
      [1, IDLE, `${seen} < :oldest AND NOT coalesce(banned, 0)`],
      [0, null, `${seen} >= :oldest AND banReason = '${IDLE}'`],
    ] as const)
      this.database
        .prepare(`UPDATE user SET banned = :banned, banReason = :reason WHERE ${whose}`)
        .run({ banned, reason, oldest });
  }

  async get(id: string): Promise<Person> {
    const person = (await this.list()).find((one) => one.id === id);
    if (!person) throw new Refusal(404, NO_PERSON);
    return person;
  }

  private async isLastAdministrator({ id, role, isLocked }: Person): Promise<boolean> {
    if (role !== 'administrator' || isLocked) return false;
    return !(await this.list()).some(
      (other) => other.id !== id && other.role === 'administrator' && !other.isLocked,
    );
  }
}
