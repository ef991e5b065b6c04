import { loadEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { BuildState, StoredEntry } from '../../server/api/contract.ts';
import { isPublisher } from './approval.ts';
import { bases } from './backend/bases.ts';
import { callServer } from './backend/server.ts';
import { tell } from './dialog.ts';
import { el } from './dom.ts';
import { apiUrl, currentDraft, hasUnsaved } from './draft.ts';
import { followBuild } from './home/published.ts';
import { say } from './notice.ts';
import { Panel } from './panel.ts';
import type { Ask } from './people/ask.ts';
import { hourPart } from './people/hours.ts';
import { notesPart } from './people/notes.ts';
import { versionsPart } from './people/versions.ts';
import { STATE_NAMES, whatComes } from './people/waiting-words.ts';
import { when } from './people/words.ts';
import { faultList } from './review/faults.ts';

const ask: Ask = (action, params) => callServer(apiUrl(), action, params);

/** Shows how far the entry in the editor is, what people say of it, its hours, and what was published before. */
export async function showState(panel: Panel, path: string, said = ''): Promise<void> {
  try {
    panel.open(...(await partsOf(panel, path, said)));
  } catch (error) {
    panel.open(el('p', { role: 'alert' }, (error as Error).message));
  }
}

async function partsOf(panel: Panel, path: string, said: string): Promise<Node[]> {
  const [entry, versions, build] = await Promise.all([
    ask('getEntry', { path }),
    ask('versions', { path }),
    ask('buildState', {}),
  ]);
  const again = (now: string) => showState(panel, path, now);
  const name = String(currentDraft()?.data.title ?? currentDraft()?.data.name ?? '');
  const [newest] = versions;
  const isOnSite = newest !== undefined && !entry.waiting?.isWithdrawn;
  return [
    said !== '' && el('p', { role: 'status' }, said),
    ...stateParts(entry, isOnSite ? newest : undefined),
    ...buildParts(panel, path, build),
    entry.waiting &&
      notesPart(ask, { path, name, notes: entry.waiting.notes }, () => again('Đã gửi ghi chú.')),
    entry.waiting &&
      isPublisher() &&
      hourPart(ask, { path, name, origin: 'person', due: entry.waiting.due }, again),
    isOnSite &&
      isPublisher() &&
      hourPart(ask, { path, name, origin: 'withdrawal', due: entry.withdrawAt }, again),
    versions.length > 0 && el('h3', {}, 'Các bản đã đăng'),
    versions.length > 0 &&
      versionsPart(ask, versions, {
        path,
        mayUndo: isPublisher(),
        bringBack: (raw) => bringBack(path, raw, entry),
        undone: () => undone(path),
      }),
  ].filter((part) => part !== false && part !== undefined);
}

function stateParts(
  { waiting, withdrawAt }: StoredEntry,
  newest: { name: string; at: string } | undefined,
): Node[] {
  const lines = [
    waiting &&
      `${STATE_NAMES[waiting.state]}: ${waiting.name} viết lúc ${when(waiting.at)}. ${whatComes(waiting)}`,
    waiting?.reason && `Gửi lại để sửa: ${waiting.reason}`,
    newest
      ? `${waiting ? 'Bản đang trên trang' : 'Đã lên trang'}: ${newest.name}, lúc ${when(newest.at)}.`
      : 'Chưa lên trang lần nào.',
    withdrawAt && `Hẹn gỡ khỏi trang lúc ${when(withdrawAt)}.`,
  ];
  return lines.filter((line) => typeof line === 'string').map((line) => el('p', {}, line));
}

/** Whether the entry is on its way to the site, or kept from it by a fault. */
function buildParts(
  panel: Panel,
  path: string,
  { building, secondsLeft, faults }: BuildState,
): Node[] {
  const own = faults.filter(({ file }) => file === path);
  return [
    building.includes(path) &&
      el(
        'p',
        {},
        secondsLeft === undefined
          ? 'Đang dựng trang.'
          : `Đang dựng trang, còn khoảng ${secondsLeft} giây.`,
      ),
    own.length > 0 && el('p', {}, 'Bản mới nhất có lỗi nên chưa lên trang. Hãy sửa rồi đăng lại:'),
    own.length > 0 && faultList(own, panel),
  ].filter((part) => part !== false);
}

/** An earlier version as the newest one: a save like any other, so every rule and approval holds for it. */
async function bringBack(path: string, raw: string, { file }: StoredEntry): Promise<void> {
  if (!(await isFree())) return;
  const dataFiles = [{ path, raw }];
  const base = file.id === null ? {} : { [path]: file.id };
  const { isWaiting, ids } = await ask('persistEntry', { dataFiles, base });
  bases.set(path, ids[path] ?? null);
  await reload();
  say(
    isWaiting
      ? 'Đã lấy lại bản cũ, đang chờ người có quyền đăng duyệt.'
      : 'Đã lấy lại bản cũ. Trang đổi sau vài giây.',
  );
  if (!isWaiting) void followBuild();
}

async function undone(path: string): Promise<void> {
  const { file } = await ask('getEntry', { path });
  bases.set(path, file.id);
  if (file.id === null) history.push(location.hash.slice(1).replace(/\/entries\/.*/, ''));
  else await reload();
  say('Đã hoàn tác lần đăng. Trang trở lại như trước sau vài giây.');
  void followBuild();
}

/** Whether the form holds nothing that would be lost when another version comes into it. */
async function isFree(): Promise<boolean> {
  if (!hasUnsaved()) return true;
  await tell('Bài này có chữ chưa lưu', [
    'Hãy bấm “Lưu nháp” hoặc “Đăng” phần đang viết trước, rồi mới lấy lại bản cũ.',
  ]);
  return false;
}

/** Puts into the form what is stored by now. */
async function reload(): Promise<void> {
  const { form = '', slug = '' } = currentDraft() ?? {};
  const collection = store.getState().collections.get(form);
  Panel.closeAny();
  if (collection) await store.dispatch(loadEntry(collection, slug));
}
