import type { DataDir } from '../data-dir.ts';
import type { Editing } from '../editing.ts';
import { UPLOADS } from '../paths.ts';
import { writeContent } from './adopt.ts';
import { idOf, type FileChange, type Person } from './content-store.ts';
import { PUBLISHED, RELEASES, Repository, SETTLED, releaseName, type Files } from './repository.ts';

/** What a release of the code would change in an entry or setting of the ward. */
export interface Proposal {
  path: string;
  kind: 'new' | 'changed' | 'withdrawn';
  /** The ward has changed it too: somebody must read both texts. */
  isConflict: boolean;
  /** What both began with. */
  before: string | undefined;
  release: string | undefined;
  ward: string | undefined;
}

interface Sides {
  settled: Files;
  release: Files;
  ward: Files;
}

/**
 * What the releases' content would change in the ward's, by three commits: the newest release, what is published, and what
 * the ward has settled of the releases so far. All is worked out anew from these, so nothing of it can be out of date.
 */
export class Proposals {
  private readonly repository: Repository;

  constructor({ content }: DataDir) {
    this.repository = new Repository(content);
  }

  /** Brings the content of a release in the place of the one before. Nothing is published. */
  async bring(from: string): Promise<void> {
    const former = await this.findRelease();
    const changes = new Map<string, string | undefined>(
      [...(await this.repository.filesOf(former.to)).keys()].map((path) => [path, undefined]),
    );
    for (const [path, blob] of await writeContent(this.repository, from)) changes.set(path, blob);
    const to = await this.repository.commit(changes, 'Nội dung của bản phát hành', {
      parent: former.to,
    });
    const name = await releaseName(this.repository, to);
    if (name === former.name) return;
    await this.repository.move([
      { name, to },
      { name: former.name, from: former.to },
    ]);
  }

  /** What is still to be settled. */
  async list(): Promise<Proposal[]> {
    const sides = await this.read();
    return Promise.all(
      findOpen(sides).map(async (path): Promise<Proposal> => {
        const [before, release, ward] = await Promise.all(
          [sides.settled, sides.release, sides.ward].map((files) => this.textOf(files, path)),
        );
        const kind = !sides.settled.has(path)
          ? 'new'
          : sides.release.has(path)
            ? 'changed'
            : 'withdrawn';
        const isConflict = sides.ward.get(path) !== sides.settled.get(path);
        return { path, kind, isConflict, before, release, ward };
      }),
    );
  }

  /** Publishes the release's text of some entries, with the pictures that these show, as any other save. Throws a refusal. */
  async accept(
    paths: readonly string[],
    editing: Pick<Editing, 'take'>,
    session: Parameters<Editing['take']>[1],
  ): Promise<void> {
    const sides = await this.read();
    const open = findOpen(sides).filter((path) => paths.includes(path));
    const changes = await Promise.all(open.map((path) => this.changeOf(sides, path)));
    const texts = changes.map(({ bytes }) => bytes?.toString('utf8') ?? '').join('\n');
    const pictures = [...sides.release.keys()].filter(
      (path) =>
        path.startsWith(`${UPLOADS}/`) &&
        !sides.ward.has(path) &&
        texts.includes(path.slice(UPLOADS.length + 1)),
    );
    for (const path of pictures) changes.push(await this.changeOf(sides, path));
    await editing.take(changes, session);
    await this.settle(open, session);
  }

  /** Some entries need nothing more: they stand as the ward has them. */
  async settle(paths: readonly string[], author: Person): Promise<void> {
    const { release } = await this.read();
    const from = await this.repository.find(SETTLED);
    const to = await this.repository.commit(
      new Map(paths.map((path) => [path, release.get(path)])),
      `Đã xem ${paths.length} đề nghị`,
      { parent: from, author },
    );
    await this.repository.move([{ name: SETTLED, from, to }]);
  }

  private async read(): Promise<Sides> {
    const [settled, ward] = await Promise.all(
      [SETTLED, PUBLISHED].map((name) => this.repository.filesOf(name)),
    );
    const release = await this.repository.filesOf((await this.findRelease()).to);
    return { settled, release, ward } as Sides;
  }

  /** There is always just one: each takes the place of the one before. */
  private async findRelease(): Promise<{ name: string; to: string }> {
    const [first] = await this.repository.names(RELEASES);
    if (!first) throw new Error(`${this.repository.dir} has no release.`);
    return first;
  }

  private async textOf(files: Files, path: string): Promise<string | undefined> {
    return (await this.bytesOf(files, path))?.toString('utf8');
  }

  private async bytesOf(files: Files, path: string): Promise<Buffer | undefined> {
    const blob = files.get(path);
    return blob === undefined ? undefined : this.repository.readBlob(blob);
  }

  private async changeOf({ release, ward }: Sides, path: string): Promise<FileChange> {
    const [bytes, own] = await Promise.all([release, ward].map((one) => this.bytesOf(one, path)));
    return { path, bytes, base: own && idOf(own) };
  }
}

/** Entries and settings that the release has changed since the ward settled them, and that do not stand so already. */
function findOpen({ settled, release, ward }: Sides): string[] {
  const paths = new Set([...settled.keys(), ...release.keys()]);
  return [...paths]
    .filter(
      (path) =>
        !path.startsWith(`${UPLOADS}/`) &&
        settled.get(path) !== release.get(path) &&
        ward.get(path) !== release.get(path),
    )
    .sort();
}
