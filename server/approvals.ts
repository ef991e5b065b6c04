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
import { textIn, type FileChange, type Person } from './store/content-store.ts';
import type { Draft } from './store/draft.ts';
import type { Drafts } from './store/drafts.ts';
import type { Proposal, Proposals } from './store/proposals.ts';
import type { Withdrawal, Withdrawals } from './store/withdrawals.ts';

export interface ApprovalsOptions {
  approval: Approval;
  editing: Editing;
  /** Texts of people that wait, over what is published. */
  drafts: Drafts;
  /** What releases of the code would change. */
  proposals: Proposals;
  /** Hours at which entries go off the site. */
  withdrawals: Withdrawals;
}

/** What was done at its hour, and in whose name. */
interface DueDeed {
  path: string;
  action: 'publishWaiting' | 'deleteFiles';
  by: Person;
}

type Chosen = Params<'publishWaiting'>['chosen'];

const GONE = 'Bản chờ này không còn: có người vừa đăng hoặc bỏ. Hãy tải lại trang.';
const NOT_YOURS = 'Bài này do người khác viết. Chỉ người viết hoặc người đăng bỏ được.';
const OWN =
  'Bài này do chính anh chị viết nên phải có người khác duyệt. Hãy nhờ một người có quyền đăng; bài vẫn chờ ở đây.';
const CONFLICT =
  'Bài đang đăng vừa đổi đúng chỗ bản chờ này sửa, nên không tự ghép được. Cả hai bản còn nguyên. Hãy chép phần cần giữ của bản chờ, bỏ bản chờ, rồi sửa bài đang đăng.';
const UNFINISHED =
  'Bài này còn là bản nháp. Người viết bấm “Gửi duyệt” xong thì mới đăng hoặc hẹn giờ được.';
const MOVES_ALONE = 'Bài còn chờ duyệt thì chưa đổi địa chỉ được. Hãy tải lại trang rồi gửi lại.';
const PAST = {
  person: 'Giờ hẹn đã qua. Hãy chọn giờ sau lúc này, hoặc bấm “Đăng” để lên trang ngay.',
  withdrawal: 'Giờ hẹn đã qua. Hãy chọn giờ sau lúc này, hoặc bấm “Gỡ khỏi trang” để gỡ ngay.',
};
const WITHDRAWN =
  'Bài này đã được gỡ khỏi trang sau khi hẹn giờ, nên máy không tự đăng lại. Bản nháp còn nguyên; muốn đăng thì bấm “Đăng”.';
const NOT_ON_SITE = 'Bài này không có trên trang nên không hẹn giờ gỡ được. Hãy tải lại trang.';
const NOT_YOUR_HOUR = 'Giờ gỡ bài do người có quyền đăng hẹn. Hãy nhờ người ấy bỏ hẹn.';
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

  /** The text that readers have; undefined when they have none. */
  published(path: string): Promise<string | undefined> {
    return this.options.drafts.published(path);
  }

  /**
   * Saves what somebody has written: it goes live where nobody else has to see it, else it waits; what is unfinished is
   * only kept. Throws a refusal.
   */
  async save(files: readonly FileChange[], session: Session, isUnfinished = false) {
    const { editing, drafts } = this.options;
    const { text, gone } = textIn(files);
    const draft = text && (await drafts.find((gone ?? text).path));
    const isAlone = text === undefined || (!isUnfinished && this.isAlone(text.path, session));
    // Of a page that never was nobody has the address.
    const mayMove = draft ? draft.kind === 'new' : isAlone;
    if (gone && !mayMove) throw new Refusal(422, MOVES_ALONE);
    if (!draft && isAlone) {
      const ids = await editing.save(files, session);
      const [to] = [...ids.keys()].filter((path) => parsePath(path).kind !== 'upload');
      if (gone && to) await this.carryHour(gone.path, to);
      return { ids, isWaiting: false };
    }
    const others = draft ? await drafts.uploadsOf(draft, text?.bytes?.toString('utf8') ?? '') : [];
    const sent = new Set(files.map(({ path }) => path));
    const whole = [...files, ...others.filter(({ path }) => !sent.has(path))];
    const to = isUnfinished ? drafts.unfinished : drafts;
    const ids = await editing.save(whole, session, to, isUnfinished);
    if (!isAlone) return { ids, isWaiting: true };
    await this.publishDraft(await this.findDraft(text?.path ?? ''), session);
    return { ids, isWaiting: false };
  }

  /** An entry that has moved goes off the site at the hour that was set for it. */
  private async carryHour(from: string, to: string): Promise<void> {
    const { withdrawals } = this.options;
    const hour = await withdrawals.find(from);
    if (!hour) return;
    await withdrawals.set(to, hour.at, hour.by);
    await withdrawals.cancel(from);
  }

  /** Takes entries off the site; what waits of them stays. One that is not there only stops waiting. Throws a refusal. */
  async remove(files: readonly Omit<FileChange, 'bytes'>[], session: Session): Promise<void> {
    const { editing, drafts, withdrawals } = this.options;
    const waiting = await drafts.all();
    const draftOf = (path: string) => waiting.find((draft) => draft.path === path);
    const onSite = ({ kind, isWithdrawn }: Draft) => kind === 'changed' && !isWithdrawn;
    const unpublished = files.flatMap(({ path }) => {
      const draft = draftOf(path);
      return draft && !onSite(draft) ? [draft] : [];
    });
    const published = files
      .filter(({ path }) => unpublished.every((draft) => draft.path !== path))
      // Whoever saw the waiting text knows the id of that one.
      .map(({ path, base }) => ({ path, base: draftOf(path) ? undefined : base }));
    if (published.length > 0) await editing.remove(published, session);
    for (const { path } of published) await withdrawals.cancel(path);
    for (const draft of unpublished) await drafts.discard(draft);
  }

  /** Whose text of an entry waits and how far it is, and when the entry goes off the site. */
  async stateOf(path: string): Promise<Pick<StoredEntry, 'waiting' | 'withdrawAt'>> {
    const draft = await this.options.drafts.find(path);
    return {
      waiting: draft && {
        ...{ name: draft.author.name, at: draft.at, reason: draft.returned?.reason },
        isNew: draft.kind === 'new',
        ...progressOf(draft),
      },
      withdrawAt: (await this.options.withdrawals.find(path))?.at,
    };
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
        ...progressOf(draft),
        isOwn: isBy(draft, session),
        mayPublish: !isWriter && this.whyNotYet(draft, session) === undefined,
        isConflict: (await drafts.merge(draft)) === undefined,
      };
    });
    const ofReleases = isWriter ? [] : (await proposals.list()).map(toWaiting);
    const going = isWriter ? [] : await this.options.withdrawals.all();
    const ofHours = going.map(async (one): Promise<Waiting> =>
      toGoing(one, await drafts.published(one.path), session),
    );
    return [...(await Promise.all([...ofPeople, ...ofHours])), ...ofReleases];
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
      const fault = this.whyNotYet(draft, session);
      if (fault) throw new Refusal(403, fault);
      await this.publishDraft(draft, session);
    }
    const ofRelease = pathsOf(chosen, 'release');
    if ((await drafts.all()).some(({ path }) => ofRelease.includes(path)))
      throw new Refusal(409, WAITS);
    if (ofRelease.length > 0) await proposals.accept(ofRelease, editing, session);
  }

  /** Forgets what waits: what is published stays as it is. Throws a refusal. */
  async discard(chosen: Chosen, session: Session): Promise<void> {
    const { drafts, proposals, withdrawals } = this.options;
    const isWriter = session.role === 'editor';
    const ofRelease = pathsOf(chosen, 'release');
    const going = pathsOf(chosen, 'withdrawal');
    if (isWriter && ofRelease.length > 0) throw new Refusal(403, NOT_YOURS);
    if (isWriter && going.length > 0) throw new Refusal(403, NOT_YOUR_HOUR);
    for (const path of going) await withdrawals.cancel(path);
    for (const path of pathsOf(chosen, 'person')) {
      const draft = await this.findDraft(path);
      if (isWriter && !isBy(draft, session)) throw new Refusal(403, NOT_YOURS);
      await drafts.discard(draft);
    }
    if (ofRelease.length > 0) await proposals.settle(ofRelease, session);
  }

  /** Gives a text back to its writer with a sentence. Throws a refusal. */
  async sendBack(path: string, reason: string, session: Session): Promise<void> {
    await this.options.drafts.step(await this.findDraft(path), 'returned', reason, session);
  }

  /** Says something to whoever else works on a text that waits. Throws a refusal. */
  async addNote(path: string, text: string, session: Session): Promise<void> {
    const draft = await this.findDraft(path);
    if (session.role === 'editor' && !isBy(draft, session)) throw new Refusal(403, NOT_YOURS);
    await this.options.drafts.step(draft, 'note', text, session);
  }

  /** Says when a text goes live, or an entry off the site; null for no longer. Throws a refusal. */
  async schedule({ path, origin, at }: Params<'schedule'>, session: Session): Promise<void> {
    const { drafts, editing, withdrawals } = this.options;
    if (at !== null && Date.parse(at) <= Date.now()) throw new Refusal(422, PAST[origin]);
    if (origin === 'withdrawal') {
      if (at === null) return withdrawals.cancel(path);
      if ((await drafts.published(parsePath(path).path)) === undefined)
        throw new Refusal(409, NOT_ON_SITE);
      await editing.check([{ path, bytes: undefined, base: undefined }]);
      return withdrawals.set(path, at, session);
    }
    const draft = await this.findDraft(path);
    if (at === null) return drafts.step(draft, 'unscheduled', '', session);
    const fault = this.whyNotYet(draft, session);
    if (fault) throw new Refusal(403, fault);
    const changes = await drafts.merge(draft);
    if (!changes) throw new Refusal(409, CONFLICT);
    await editing.check(changes);
    return drafts.step(draft, 'scheduled', at, session);
  }

  /** Publishes and takes off what is due by now. What cannot be done stays, with the reason. */
  async doDue(now: Date): Promise<DueDeed[]> {
    const { drafts, withdrawals } = this.options;
    const isDue = (at: string) => Date.parse(at) <= now.getTime();
    const done: DueDeed[] = [];
    for (const draft of await drafts.all()) {
      const { schedule, path } = draft;
      if (!schedule || !isDue(schedule.at)) continue;
      const work = () => {
        if (draft.isWithdrawn) throw new Refusal(409, WITHDRAWN);
        return this.publishDraft(draft, inTheNameOf(schedule.by));
      };
      const failure = await refusalOf(work);
      if (failure) await drafts.step(draft, 'failed', failure);
      else done.push({ path, action: 'publishWaiting', by: schedule.by });
    }
    for (const { path, at, by, failure: before } of await withdrawals.all()) {
      if (before || !isDue(at)) continue;
      const isGone = (await drafts.published(path)) === undefined;
      const work = () => this.remove([{ path, base: undefined }], inTheNameOf(by));
      const failure = isGone ? undefined : await refusalOf(work);
      if (failure) await withdrawals.set(path, at, by, failure);
      else await withdrawals.cancel(path);
      if (!failure && !isGone) done.push({ path, action: 'deleteFiles', by });
    }
    return done;
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

  /** Why this person may not yet publish a text; undefined when nothing stands in the way. */
  private whyNotYet(draft: Draft, session: Session): string | undefined {
    const isOwnAlone = this.approval === 'one' && isBy(draft, session);
    if (draft.state === 'draft' && !isOwnAlone) return UNFINISHED;
    return this.isAnothers(draft, session) ? undefined : OWN;
  }

  private isAlone(path: string, session: Session): boolean {
    const parsed = parsePath(path);
    const collection = parsed.kind === 'entry' ? parsed.collection : '';
    return publishesAlone(session, collection, this.approval);
  }
}

const isBy = ({ author }: Draft, { login }: Session) => author.login === login;

const pathsOf = (chosen: Chosen, origin: Chosen[number]['origin']) =>
  chosen.filter((one) => one.origin === origin).map(({ path }) => path);

/** How far a text is, as lists and forms say it. */
const progressOf = ({ state, schedule, failure, notes, isWithdrawn }: Draft) => ({
  ...{ state, failure, notes, isWithdrawn },
  due: schedule?.at,
});

/** Whoever said when is who does it: that it may be done was looked at then. */
const inTheNameOf = ({ name, login }: Person): Session => ({
  ...{ id: 'schedule', person: login, login, name },
  ...{ role: 'publisher', isOffice: false, isFresh: true },
});

/** What the content has against a piece of work; undefined when it was done. What the machine has against it is thrown: the next minute may be better. */
async function refusalOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal && error.status < 500)
      return [error.message, ...(error.faults ?? []).map(({ message }) => message)].join(' ');
    throw error;
  }
}

function toGoing(
  { path, at, by, since, failure }: Withdrawal,
  text: string | undefined,
  { login }: Session,
): Waiting {
  return {
    ...{ path, origin: 'withdrawal', kind: 'withdrawn', due: at, failure },
    state: failure ? 'failed' : 'scheduled',
    name: nameAt(path, text),
    author: { name: by.name, at: since },
    ...{ notes: [], isWithdrawn: false, isConflict: false, mayPublish: false },
    isOwn: by.login === login,
  };
}

const toWaiting = ({ path, kind, isConflict, release, ward }: Proposal): Waiting => ({
  ...{ path, kind, isConflict, origin: 'release' },
  name: nameAt(path, release ?? ward),
  ...{ state: 'review', notes: [], isWithdrawn: false },
  isOwn: false,
  mayPublish: true,
});
