import type { DataDir } from '../data-dir.ts';
import type { Person } from './content-store.ts';
import { split } from './git.ts';
import type { GitStore } from './git-store.ts';
import { PUBLISHED, Repository, loginOf } from './repository.ts';

/** Below this each entry that is to go has a branch of its own. */
const WITHDRAWALS = 'refs/heads/withdraw';
const SUBJECT = 'Hẹn giờ gỡ';

/** An hour at which an entry is taken off the site. */
export interface Withdrawal {
  path: string;
  /** ISO time. */
  at: string;
  /** Who said so, and when. */
  by: Person;
  since: string;
  /** Why it could not be taken off then. */
  failure: string | undefined;
}

const nameOf = (path: string) => path.replace(/^src\/content\/(.*)\.[a-z]+$/, `${WITHDRAWALS}/$1`);

/** Hours at which entries go: for each a branch with one commit that changes nothing and says when, by whoever said so. */
export class Withdrawals {
  private readonly store: GitStore;
  private readonly repository: Repository;
  /** Lists ask for each entry. */
  private kept: { all: Promise<Withdrawal[]>; rewrites: number } | undefined;

  constructor(store: GitStore, { content }: DataDir) {
    this.store = store;
    this.repository = new Repository(content);
  }

  /** All that are to come, the next first. */
  all(): Promise<Withdrawal[]> {
    const { rewrites } = this.store;
    if (this.kept?.rewrites !== rewrites) this.kept = { all: this.readAll(), rewrites };
    return this.kept.all;
  }

  private async readAll(): Promise<Withdrawal[]> {
    const out = await this.repository.run([
      ...['for-each-ref', WITHDRAWALS],
      '--format=%(authorname)%1f%(authoremail:trim)%1f%(authordate:iso-strict)%1f%(contents:body)%1e',
    ]);
    return split(out, '\x1e')
      .filter((row) => row.trim() !== '')
      .map((row) => {
        const [name = '', address = '', since = '', body = ''] = row.trim().split('\x1f');
        const [path = '', at = '', ...failure] = body.trim().split('\n');
        const by = { name, login: loginOf(address) };
        return { path, at, by, since, failure: failure.join(' ') || undefined };
      })
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  }

  async find(path: string): Promise<Withdrawal | undefined> {
    return (await this.all()).find((one) => one.path === path);
  }

  /** Says when an entry goes, in the place of what was said before; with a reason where it could not go then. */
  async set(path: string, at: string, by: Person, failure = ''): Promise<void> {
    const name = nameOf(path);
    const [from, parent] = [
      await this.repository.find(name),
      await this.repository.find(PUBLISHED),
    ];
    const words = [path, at, failure].filter(Boolean).join('\n');
    const to = await this.repository.commit(new Map(), `${SUBJECT}\n\n${words}`, {
      parent,
      author: by,
    });
    await this.move({ name, from, to });
  }

  /** It stays. */
  async cancel(path: string): Promise<void> {
    const name = nameOf(path);
    const from = await this.repository.find(name);
    if (from) await this.move({ name, from });
  }

  private async move(step: { name: string; from: string | undefined; to?: string }): Promise<void> {
    try {
      await this.repository.move([step]);
    } finally {
      this.kept = undefined;
    }
  }
}
