import type { CMS } from 'decap-cms-core';
import type { BuildState } from '../../../server/api/contract.ts';
import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import { callServer } from '../backend/server.ts';
import { isSavingDraft, isWaiting } from '../approval.ts';
import { el } from '../dom.ts';
import { apiUrl, currentDraft, hasServer, isEditing, readEntries } from '../draft.ts';
import { showOnSite } from '../editor-bar.ts';
import { later } from '../later.ts';
import { say } from '../notice.ts';
import { Panel } from '../panel.ts';
import { button } from '../react-parts.ts';
import { faultList, isShown } from '../review/faults.ts';
import type { Published } from './shared.ts';

const ASK_EVERY_MS = 1000;
/** Told of on the fanpage and Zalo each time, or when they are new. */
const TOLD = { always: ['news'], new: ['alerts', 'documents', 'events', 'guides', 'reports'] };

const TOLD_OF: readonly string[] = [...TOLD.always, ...TOLD.new];

let panel: Panel | undefined;
const panelOf = () => (panel ??= new Panel('Đăng lên trang'));

/** After every save: says in the bar when it is on the site. After one that is told of elsewhere: says when readers see it, and gives the words and the picture for the fanpage and Zalo. */
export function registerPublished(cms: CMS): void {
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      const collection = String(entry.get('collection'));
      const isTold =
        TOLD.always.includes(collection) ||
        (entry.get('newRecord') === true && TOLD.new.includes(collection));
      void (isTold ? afterSave(panelOf()) : followBuild());
    },
  });
}

async function afterSave(panel: Panel): Promise<void> {
  if (isSavingDraft()) return;
  const saved = await savedEntry();
  if (!saved) return;
  const noun = isCollection(saved.collection) ? COLLECTIONS[saved.collection].noun : 'bài';
  const first = noun[0]?.toUpperCase() + noun.slice(1);
  if (isWaiting()) {
    panel.open(
      el(
        'p',
        { role: 'status' },
        `Đã gửi. Người đăng xem rồi ${noun} mới lên trang. ${first} nằm ở trang đầu, mục “Chờ duyệt”; anh chị vẫn sửa tiếp được.`,
      ),
    );
    return;
  }
  const status = el('p', { role: 'status' }, 'Đã đăng. Máy đang dựng trang.');
  const left = el('p');
  panel.open(status, left);
  const { state, message } = await followBuild((seconds) => {
    left.textContent = `Còn khoảng ${seconds} giây.`;
  });
  status.textContent = state === 'live' ? `${first} đã lên trang.` : message;
  if (state === 'live') {
    const part = await later(() => import('./share-parts.ts'));
    panel.open(status, ...((await part?.shareParts(saved)) ?? []));
  } else left.remove();
}

/** At the end of a published entry's form: its words and picture for the fanpage and Zalo, as often as somebody wants them. */
export function ShareAgain({ entry }: { entry: { get: (key: string) => unknown } }) {
  const [collection, slug] = [String(entry.get('collection')), String(entry.get('slug'))];
  if (entry.get('newRecord') || !TOLD_OF.includes(collection) || !hasServer() || isWaiting())
    return null;
  const open = async () => {
    // What stands in the form is not what readers have.
    const saved = (await readEntries(collection)).find((one) => one.slug === slug);
    const part = saved && (await later(() => import('./share-parts.ts')));
    if (part) panelOf().open(...(await part.shareParts({ ...saved, collection })));
  };
  return button('Lời cho fanpage và Zalo', () => void open(), { className: 'cms-share' });
}

/** The entry once Decap has given it its file name and its screen; undefined when the editor has gone elsewhere. */
async function savedEntry(): Promise<Published | undefined> {
  while (isEditing()) {
    const draft = currentDraft();
    if (draft?.slug && location.hash.endsWith(`/${draft.slug}`)) return draft;
    await pause(100);
  }
  return undefined;
}

type End = Pick<BuildState, 'state' | 'message' | 'faults'>;

/** How the build of the newest content ends. What waits for another person's word begins none. */
export async function followBuild(
  hear: (secondsLeft: number) => void = () => undefined,
): Promise<End> {
  if (isWaiting()) return { state: 'live', message: '', faults: [] };
  showOnSite('running');
  const end = await buildEnd((secondsLeft) => {
    showOnSite('running', secondsLeft);
    hear(secondsLeft);
  }).catch((error: Error): End => ({
    state: 'failed',
    message: error.message,
    faults: [],
  }));
  showOnSite(end.state);
  // The rest may be on the site: the entry is not.
  if (end.faults.some(isShown)) end.state = 'failed';
  if (end.state !== 'failed') return end;
  const { message, faults } = end;
  if (faults.length === 0) say(message);
  else panelOf().open(el('p', { role: 'status' }, message), faultList(faults, panelOf()));
  return end;
}

async function buildEnd(hear: (secondsLeft: number) => void): Promise<BuildState> {
  for (;;) {
    const now = await callServer(apiUrl(), 'buildState', {});
    if (now.state !== 'running') return now;
    if (now.secondsLeft !== undefined) hear(now.secondsLeft);
    await pause(ASK_EVERY_MS);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
