import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_NAME } from '../../src/site.ts';
import type { Person } from './content-store.ts';
import { runGit, split, type Sent } from './git.ts';

/** What the ward has published: the newest version of everything. */
export const PUBLISHED = 'refs/heads/main';
/** What of the releases' content the ward has taken, or has said no to. */
export const SETTLED = 'refs/heads/settled';
/** Releases of the content are named by what they hold: the same content is the same release. */
export const RELEASES = 'refs/heads/release';
export const releaseName = async (repository: Repository, commit: string) =>
  `${RELEASES}/${(await repository.treeOf(commit)).slice(0, 12)}`;

/** The only kind of file that a tree may hold: no links, nothing that runs, no other repositories. */
const PLAIN_FILE = '100644 blob';

/** What `git merge-tree` ends with where a person must decide. */
const CONFLICT = 1;

const SECTION: Person = { name: SITE_NAME, login: 'cms' };
/** A name that is never anybody's address (RFC 2606). */
const addressOf = ({ login }: Person) => `${login.replace(/[^\w.-]/g, '-') || '-'}@ward.invalid`;
/** The login in such an address. */
export const loginOf = (address: string) => address.replace(/@ward\.invalid$/, '');
/** Whether a change was made by the program itself. */
export const isSection = (address: string) => address === addressOf(SECTION);

/** A tree of plain files: path → blob. */
export type Files = ReadonlyMap<string, string>;

/** What a commit comes after, and who made it: the program itself where nobody is named. */
interface CommitMore {
  parent?: string | undefined;
  author?: Person;
}

/** The ward's bare Git repository, by git's own plumbing with fixed arguments. There is no work tree. */
export class Repository {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Makes an empty one. */
  async create(): Promise<void> {
    mkdirSync(this.dir, { recursive: true });
    await this.run(['init', '--bare', '--quiet', '--template=', '--initial-branch=main']);
  }

  /** Takes away what a git that was killed has left: to be called by the owner of the data folder alone. */
  recover(): void {
    for (const name of readdirSync(this.dir, { recursive: true, encoding: 'utf8' }))
      if (/\.lock$|(?:^|\/)tmp_|^index-/.test(name)) rmSync(join(this.dir, name), { force: true });
  }

  /** Runs git and gives what it prints. */
  run(args: readonly string[], more?: Sent): Promise<Buffer> {
    return runGit(this.dir, args, more);
  }

  /** The commit that a name stands for; undefined when there is none. */
  async find(name: string): Promise<string | undefined> {
    const line = await this.line(['for-each-ref', '--format=%(objectname)', name]);
    return line || undefined;
  }

  /** Names below a name, and the commits that they stand for. */
  async names(below: string): Promise<{ name: string; to: string }[]> {
    const out = await this.run(['for-each-ref', '--format=%(objectname) %(refname)', below]);
    return split(out, '\n').map((line) => {
      const [to = '', name = ''] = line.split(' ');
      return { name, to };
    });
  }

  /** The tree of a commit: equal when all files are. */
  treeOf(commit: string): Promise<string> {
    return this.line(['rev-parse', '--verify', `${commit}^{tree}`]);
  }

  /** The plain files of a commit. Throws when it holds anything else. */
  async filesOf(commit: string): Promise<Files> {
    const rows = split(await this.run(['ls-tree', '-r', '-z', commit]), '\0');
    return new Map(
      rows.map((row) => {
        const [, kind, blob = '', path = ''] = /^(\d+ \w+) (\w+)\t(.*)$/s.exec(row) ?? [];
        if (kind !== PLAIN_FILE || !/^src\/(?:content|assets\/uploads)\//.test(path))
          throw new Error(`${path} in ${commit} is no plain file of the content.`);
        return [path, blob];
      }),
    );
  }

  /** The newest commit that two lines of commits share. */
  mergeBase(one: string, other: string): Promise<string> {
    return this.line(['merge-base', one, other]);
  }

  /** The files of what two lines of commits make together; undefined when both changed the same place. */
  async merge(ours: string, theirs: string): Promise<Files | undefined> {
    const merging = this.line(['merge-tree', '--write-tree', '--no-messages', ours, theirs]);
    const tree = await merging.catch((error: { code?: unknown }) => {
      if (error.code === CONFLICT) return undefined;
      throw error;
    });
    return tree === undefined ? undefined : this.filesOf(tree);
  }

  readBlob(blob: string): Promise<Buffer> {
    return this.run(['cat-file', 'blob', blob]);
  }

  writeBlob(bytes: Buffer): Promise<string> {
    return this.line(['hash-object', '-w', '--stdin'], { input: bytes });
  }

  /** Blobs of some files on the disk. */
  async writeFiles(root: string, paths: readonly string[]): Promise<Files> {
    const input = paths.map((path) => `${join(root, path)}\n`).join('');
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    const blobs = split(await this.run(args, { input }), '\n');
    return new Map(paths.map((path, at) => [path, blobs[at] ?? '']));
  }

  /** A new commit: that of its parent with some files changed; undefined where one goes. No name leads to it yet. */
  async commit(
    changes: ReadonlyMap<string, string | undefined>,
    message: string,
    { parent, author = SECTION }: CommitMore,
  ): Promise<string> {
    return this.withIndex(async (env) => {
      if (parent) await this.run(['read-tree', parent], { env });
      const input = [...changes].map(([path, blob]) =>
        blob ? `${PLAIN_FILE} ${blob}\t${path}\0` : `0 ${'0'.repeat(40)}\t${path}\0`,
      );
      await this.run(['update-index', '-z', '--index-info'], { env, input: input.join('') });
      const tree = await this.line(['write-tree'], { env });
      return this.line(['commit-tree', tree, ...(parent ? ['-p', parent] : [])], {
        input: `${message}\n`,
        env: {
          // Git wants a name that has letters.
          GIT_AUTHOR_NAME: /[\p{L}\p{N}]/u.test(author.name) ? author.name : addressOf(author),
          GIT_AUTHOR_EMAIL: addressOf(author),
          GIT_COMMITTER_NAME: SECTION.name,
          GIT_COMMITTER_EMAIL: addressOf(SECTION),
        },
      });
    });
  }

  /** The same, of files whose bytes it does not hold yet. */
  async commitBytes(
    files: readonly { path: string; bytes: Buffer | undefined }[],
    message: string,
    more: CommitMore,
  ): Promise<string> {
    const blobs = new Map<string, string | undefined>();
    for (const { path, bytes } of files) blobs.set(path, bytes && (await this.writeBlob(bytes)));
    return this.commit(blobs, message, more);
  }

  /** Names lead elsewhere from now on, all or none; each as long as it led where it is said to: undefined for nowhere. */
  async move(
    moves: readonly { name: string; from?: string | undefined; to?: string | undefined }[],
  ) {
    const nowhere = '0'.repeat(40);
    const input = moves.map(({ name, from = nowhere, to }) =>
      to ? `update ${name}\0${to}\0${from}\0` : `delete ${name}\0${from}\0`,
    );
    await this.run(['update-ref', '-z', '--stdin'], { input: input.join('') });
  }

  /** Writes some files of a commit into a folder. */
  async exportTo(folder: string, commit: string, paths: readonly string[]): Promise<void> {
    mkdirSync(folder, { recursive: true });
    if (paths.length === 0) return;
    await this.withIndex(async (env) => {
      await this.run(['read-tree', commit], { env });
      const input = paths.map((path) => `${path}\0`).join('');
      await this.run(['--work-tree', folder, 'checkout-index', '-z', '--stdin'], { env, input });
    });
  }

  /** Does something with a list of files of its own, which git wants on the disk. */
  private async withIndex<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
    const index = join(this.dir, `index-${randomUUID()}`);
    try {
      return await work({ GIT_INDEX_FILE: index });
    } finally {
      rmSync(index, { force: true });
    }
  }

  private async line(args: readonly string[], more?: Sent): Promise<string> {
    return (await this.run(args, more)).toString('utf8').trim();
  }
}
