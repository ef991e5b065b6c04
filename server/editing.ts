import type { FileDiagnostic } from '../src/core/diagnostic.ts';
import type { Session } from './api/sessions.ts';
import { applyChange, type Target } from './apply-change.ts';
import { checkFile, isUpload, refuseFaults } from './checked-files.ts';
import type { Checks } from './checks/checks.ts';
import { parsePath } from './paths.ts';
import { findCreationFault, findRemovalFault } from './policy.ts';
import { Refusal } from './refusal.ts';
import { makeRow } from './row.ts';
import { changesOf, type SentText } from './moves.ts';
import type { ContentStore, FileChange } from './store/content-store.ts';

/** More than these at once are a program gone wild, not editors. */
const MOST_WAITING = 20;
const BUSY =
  'Đang có nhiều người đăng cùng lúc. Chữ đang viết vẫn còn nguyên. Hãy đợi một lát rồi bấm “Đăng” lại.';

export interface EditingOptions {
  store: ContentStore;
  checks: Pick<Checks, 'checkUpload' | 'findFaults'>;
  /** Addresses that were published for good. */
  listedAddresses: () => readonly string[];
  /** Hears of a change that is to be published, before it is checked. */
  onPublishing?: () => void;
  /** Throws where somebody may not make these changes. */
  judge?: ((files: readonly FileChange[], session: Session) => Promise<void>) | undefined;
}

/** What editors do to the content: allowed, checked as the build checks it, one at a time, all or nothing. */
export class Editing {
  private readonly options: EditingOptions;
  /** One change after the other, so that each is checked against what the one before it has written. */
  private readonly inTurn = makeRow();
  /** How many saves wait for their turn. */
  waiting = 0;

  constructor(options: EditingOptions) {
    this.options = options;
  }

  /** Writes new versions. Gives their ids by path. Throws a refusal. What is unfinished may still lack anything. */
  async save(
    files: readonly FileChange[],
    session: Session,
    to: Target = this.options.store,
    isUnfinished = false,
  ): Promise<Map<string, string>> {
    const refused = files
      .filter(({ base, bytes }) => base === undefined && bytes)
      .map(({ path }) => findCreationFault(parsePath(path)));
    return this.change(files, refused, session, to, isUnfinished);
  }

  /** Throws what would stand in the way of these changes by now: a refusal. Writes nothing. */
  async check(files: readonly FileChange[]): Promise<void> {
    const removed = files.filter(({ bytes }) => bytes === undefined);
    refuse(removed.map(({ path }) => this.removalFaultOf(path)));
    const { checks } = this.options;
    await refuseFaults(checks, await Promise.all(files.map((file) => checkFile(checks, file))));
  }

  /** Takes a change back: what came goes, what went comes. Throws a refusal. */
  async takeBack(files: readonly FileChange[], session: Session): Promise<void> {
    const removed = files.filter(({ bytes }) => bytes === undefined);
    const refused = removed.map(({ path }) => this.removalFaultOf(path));
    await this.change(files, refused, session, this.options.store);
  }

  /** What would stand in the way of a text, beside all others; `uploads` are those that would come with it. Writes nothing. */
  async review(file: SentText, uploads: readonly string[]): Promise<FileDiagnostic[]> {
    const { store, checks } = this.options;
    const changes = await changesOf(file, undefined, (path) => store.read(path));
    return checks.findFaults({
      texts: new Map(
        changes.map(({ path, bytes }) => [parsePath(path).path, bytes?.toString('utf8')]),
      ),
      uploads: new Map(uploads.map((path) => [parsePath(path).path, []])),
    });
  }

  /** Removes files; one without a base as it stands. Throws a refusal. */
  async remove(files: readonly Omit<FileChange, 'bytes'>[], session: Session): Promise<void> {
    const refused = files.map(({ path }) => this.removalFaultOf(path));
    const changes = files.map(async ({ path, base }) => ({
      path,
      bytes: undefined,
      base: base ?? (await this.options.store.read(path))?.id,
    }));
    await this.change(await Promise.all(changes), refused, session, this.options.store);
  }

  /** Writes what somebody else proposes, who was allowed to: what editors may not add or remove may come and go. Throws a refusal. */
  async take(
    files: readonly FileChange[],
    session: Session,
    to: Target = this.options.store,
  ): Promise<void> {
    await this.change(files, [], session, to);
  }

  private readonly removalFaultOf = (path: string) =>
    findRemovalFault(parsePath(path), this.options.listedAddresses());

  private async change(
    files: readonly FileChange[],
    refused: readonly (string | undefined)[],
    session: Session,
    to: Target,
    isUnfinished = false,
  ): Promise<Map<string, string>> {
    refuse(refused);
    if (this.waiting >= MOST_WAITING) throw new Refusal(503, BUSY);
    this.waiting++;
    const { store, checks, onPublishing, judge } = this.options;
    if (to === store) onPublishing?.();
    try {
      // Before its turn: a file that takes long to read keeps no other change waiting.
      const checked = await Promise.all(files.map((file) => checkFile(checks, file)));
      return await this.inTurn(async () => {
        await judge?.(files, session);
        const judged = isUnfinished ? checked.filter(isUpload) : checked;
        if (judged.length > 0) await refuseFaults(checks, judged);
        return applyChange(checked, session, to);
      });
    } finally {
      this.waiting--;
    }
  }
}

function refuse(messages: readonly (string | undefined)[]): void {
  const fault = messages.find((message) => message !== undefined);
  if (fault) throw new Refusal(422, fault);
}
