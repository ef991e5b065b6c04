import {
  publishesAlone,
  type Approval,
  type Params,
  type StoredEntry,
  type Waiting,
} from './api/contract.ts';
import type { Session } from './api/sessions.ts';
import { compareEntries, nameAt, type FieldDifference } from './compare.ts';
import type { Editing } from './editing.ts';
import { parsePath } from './paths.ts';
import { Refusal } from './refusal.ts';
import type { FileChange } from './store/content-store.ts';
import type { Draft } from './store/draft.ts';
import type { Drafts } from './store/drafts.ts';
import type { Proposal, Proposals } from './store/proposals.ts';

export interface ApprovalsOptions {
  approval: Approval;
  editing: Editing;
  /** Texts of people that wait, over what is published. */
  drafts: Drafts;
  /** What releases of the code would change. */
  proposals: Proposals;
}

type Chosen = Params<'publishWaiting'>['chosen'];

const GONE = 'Bản chờ này không còn: có người vừa đăng hoặc bỏ. Hãy tải lại trang.';
const NOT_YOURS = 'Bài này do người khác viết. Chỉ người viết hoặc người đăng bỏ được.';
const OWN =
  'Bài này do chính anh chị viết nên phải có người khác duyệt. Hãy nhờ một người có quyền đăng; bài vẫn chờ ở đây.';
const CONFLICT =
  'Bài đang đăng vừa đổi đúng chỗ bản chờ này sửa, nên không tự ghép được. Cả hai bản còn nguyên. Hãy chép phần cần giữ của bản chờ, bỏ bản chờ, rồi sửa bài đang đăng.';
const WAITS =
  'Bài này đang có bản chờ duyệt. Hãy đăng hoặc bỏ bản ấy trước, rồi mới nhận phần của bản phát hành.';

/** What waits for another person's word, and what becomes of it. */
export class Approvals {
  private readonly options: ApprovalsOptions;

  constructor(options: ApprovalsOptions) {
    this.options = options;
  }

  get approval(): Approval {
    return this.options.approval;
  }

  /** Saves what somebody has written: it goes live where nobody else has to see it, else it waits. Throws a refusal. */
  async save(files: readonly FileChange[], session: Session) {
    const { editing, drafts } = this.options;
    const [text] = files.filter(({ path }) => parsePath(path).kind !== 'upload');
    const draft = text && (await drafts.find(text.path));
    const isAlone = text === undefined || this.isAlone(text.path, session);
    if (!draft && isAlone) return { ids: await editing.save(files, session), isWaiting: false };
    const others = draft ? await drafts.uploadsOf(draft, text?.bytes?.toString('utf8') ?? '') : [];
    const sent = new Set(files.map(({ path }) => path));
    const whole = [...files, ...others.filter(({ path }) => !sent.has(path))];
    const ids = await editing.save(whole, session, drafts);
    if (!isAlone) return { ids, isWaiting: true };
    await this.publishDraft(await this.findDraft(text?.path ?? ''), session);
    return { ids, isWaiting: false };
  }

  /** Removes entries, with what waits of them. One that was never published only stops waiting. Throws a refusal. */
  async remove(files: readonly Omit<FileChange, 'bytes'>[], session: Session): Promise<void> {
    const { editing, drafts } = this.options;
    const waiting = await drafts.all();
    const draftOf = (path: string) => waiting.find((draft) => draft.path === path);
    const isNew = ({ path }: { path: string }) => draftOf(path)?.kind === 'new';
    const published = files
      .filter((file) => !isNew(file))
      // Whoever saw the waiting text knows the id of that one.
      .map(({ path, base }) => ({ path, base: draftOf(path) ? undefined : base }));
    if (published.length > 0) await editing.remove(published, session);
    for (const draft of files.flatMap(({ path }) => draftOf(path) ?? []))
      await drafts.discard(draft);
  }

  /** Whose text of an entry waits, and what its writer was told; undefined when none does. */
  async whoWaits(path: string): Promise<StoredEntry['waiting']> {
    const draft = await this.options.drafts.find(path);
    return draft && { name: draft.author.name, at: draft.at, reason: draft.returned?.reason };
  }

  /** What somebody gets to see of it: publishers all, writers their own. */
  async list(session: Session): Promise<Waiting[]> {
    const { drafts, proposals } = this.options;
    const isWriter = session.role === 'editor';
    const all = await drafts.all();
    const own = isWriter ? all.filter((draft) => isBy(draft, session)) : all;
    const ofPeople = own.map(async (draft): Promise<Waiting> => {
      const { path, kind, author, at, returned } = draft;
      return {
        ...{ path, kind, returned, origin: 'person' },
        name: nameAt(path, await this.textOf(path)),
        author: { name: author.name, at },
        isOwn: isBy(draft, session),
        mayPublish: !isWriter && this.isAnothers(draft, session),
        isConflict: (await drafts.merge(draft)) === undefined,
      };
    });
    const ofReleases = isWriter ? [] : (await proposals.list()).map(toWaiting);
    return [...(await Promise.all(ofPeople)), ...ofReleases];
  }

  /** What would change in what is published. Throws a refusal. */
  async compare({ path, origin }: Params<'compare'>, session: Session): Promise<FieldDifference[]> {
    const { drafts, proposals } = this.options;
    if (origin === 'release' && session.role !== 'editor') {
      const proposal = (await proposals.list()).find((one) => one.path === path);
      if (!proposal) throw new Refusal(409, GONE);
      return compareEntries(path, proposal.ward, proposal.release);
    }
    const draft = await this.findDraft(path);
    if (session.role === 'editor' && !isBy(draft, session)) throw new Refusal(403, NOT_YOURS);
    const merged = await drafts.merge(draft);
    const after = merged?.find((file) => file.path === path)?.bytes?.toString('utf8');
    return compareEntries(path, await drafts.published(path), after ?? (await this.textOf(path)));
  }

  /** Publishes what waits, each text as its writer's. Throws a refusal. */
  async publish(chosen: Chosen, session: Session): Promise<void> {
    const { editing, proposals, drafts } = this.options;
    for (const path of pathsOf(chosen, 'person')) {
      const draft = await this.findDraft(path);
      if (!this.isAnothers(draft, session)) throw new Refusal(403, OWN);
      await this.publishDraft(draft, session);
    }
    const ofRelease = pathsOf(chosen, 'release');
    if ((await drafts.all()).some(({ path }) => ofRelease.includes(path)))
      throw new Refusal(409, WAITS);
    if (ofRelease.length > 0) await proposals.accept(ofRelease, editing, session);
  }

  /** Forgets what waits: what is published stays as it is. Throws a refusal. */
  async discard(chosen: Chosen, session: Session): Promise<void> {
    const { drafts, proposals } = this.options;
    const isWriter = session.role === 'editor';
    const ofRelease = pathsOf(chosen, 'release');
    if (isWriter && ofRelease.length > 0) throw new Refusal(403, NOT_YOURS);
    for (const path of pathsOf(chosen, 'person')) {
      const draft = await this.findDraft(path);
      if (isWriter && !isBy(draft, session)) throw new Refusal(403, NOT_YOURS);
      await drafts.discard(draft);
    }
    if (ofRelease.length > 0) await proposals.settle(ofRelease, session);
  }

  /** Gives a text back to its writer with a sentence. Throws a refusal. */
  async sendBack(path: string, reason: string, session: Session): Promise<void> {
    await this.options.drafts.sendBack(await this.findDraft(path), reason, session);
  }

  private async publishDraft(draft: Draft, session: Session): Promise<void> {
    const { drafts, editing } = this.options;
    const changes = await drafts.merge(draft);
    if (!changes) throw new Refusal(409, CONFLICT);
    await editing.take(changes, session, {
      apply: (checked) => drafts.publish(draft, checked, session.id),
      lastChange: (path) => drafts.lastChange(path),
      read: (path) => drafts.read(path),
    });
  }

  private async findDraft(path: string): Promise<Draft> {
    const draft = await this.options.drafts.find(path);
    if (!draft) throw new Refusal(409, GONE);
    return draft;
  }

  private async textOf(path: string): Promise<string | undefined> {
    return (await this.options.drafts.read(path))?.bytes.toString('utf8');
  }

  /** Whether this person's word is another one than the writer's, where that is asked for. */
  private readonly isAnothers = (draft: Draft, session: Session) =>
    this.approval === 'one' || !isBy(draft, session);

  private isAlone(path: string, session: Session): boolean {
    const parsed = parsePath(path);
    const collection = parsed.kind === 'entry' ? parsed.collection : '';
    return publishesAlone(session, collection, this.approval);
  }
}

const isBy = ({ author }: Draft, { login }: Session) => author.login === login;

const pathsOf = (chosen: Chosen, origin: Chosen[number]['origin']) =>
  chosen.filter((one) => one.origin === origin).map(({ path }) => path);

const toWaiting = ({ path, kind, isConflict, release, ward }: Proposal): Waiting => ({
  ...{ path, kind, isConflict, origin: 'release' },
  name: nameAt(path, release ?? ward),
  isOwn: false,
  mayPublish: true,
});
