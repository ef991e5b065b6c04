import type { User, Waiting } from '../../../server/api/contract.ts';
import { FIRST, el, paragraph } from '../dom.ts';
import { differencePart } from './differences.ts';
import { saidPart, summaryOf, unfolding, workButton } from './form.ts';
import { hourPart } from './hours.ts';
import { notesPart } from './notes.ts';
import { ask } from './screen.ts';
import { sendBackPart } from './send-back.ts';
import { KIND_NAMES, entryAddress, whatComes, whoWaits } from './waiting-words.ts';

/** What waits for a publisher's word, and what a release would change, each beside what is published. */
export async function showWaiting({ role }: User): Promise<HTMLElement> {
  const place = el('div');
  const isPublisher = role !== 'editor';
  const refresh = async (done?: string) => {
    const all = await ask('waiting', {});
    const said = el('p', { role: 'status', tabindex: '-1' }, done ?? '');
    const untouched = all.filter(({ origin, isConflict }) => origin === 'release' && !isConflict);
    place.replaceChildren(
      said,
      paragraph(
        isPublisher
          ? 'Bài ở đây chưa lên trang. Mở từng bài để xem chỗ thay đổi, rồi bấm “Đăng” hoặc gửi lại.'
          : 'Bài của anh chị chưa lên trang: người đăng sẽ xem. Bài gửi lại thì sửa rồi gửi lần nữa.',
      ),
      ...(isPublisher && untouched.length > 1 ? [takeAll(untouched, refresh)] : []),
      all.length === 0
        ? paragraph('Không có bài nào đang chờ.')
        : el(
            'ul',
            { class: 'people-list' },
            ...all.map((one) => waitingPart(one, isPublisher, refresh)),
          ),
    );
    if (done) said.focus();
  };
  await refresh();
  return place;
}

type Refresh = (done?: string) => Promise<void>;

/** One press for all that a release changed and the ward did not touch. */
function takeAll(all: readonly Waiting[], refresh: Refresh): HTMLElement {
  const said = saidPart();
  const take = async () => {
    await ask('publishWaiting', { chosen: all.map(({ path, origin }) => ({ path, origin })) });
    await refresh(`Đã nhận ${all.length} bài của bản phát hành.`);
  };
  const label = `Nhận cả ${all.length} bài của bản phát hành mà phường chưa sửa`;
  return el('div', {}, workButton(label, said, take), said);
}

function waitingPart(waiting: Waiting, isPublisher: boolean, refresh: Refresh): HTMLElement {
  const { name, path, origin, returned, isConflict } = waiting;
  const changes = el('div', { class: 'people-changes' });
  const said = saidPart();
  const summary = summaryOf('Xem thay đổi', `của ${name}`);
  const load = async () => (await ask('compare', { path, origin })).map(differencePart);
  return el(
    'li',
    {},
    el('h2', {}, name),
    paragraph(`${KIND_NAMES[waiting.kind]}. ${whoWaits(waiting)}`),
    whatComes(waiting) !== '' && el('p', { class: 'people-returned' }, whatComes(waiting)),
    returned &&
      el('p', { class: 'people-returned' }, `${returned.name} gửi lại: ${returned.reason}`),
    isConflict &&
      el(
        'p',
        { class: 'people-returned' },
        origin === 'release'
          ? 'Phường cũng đã sửa bài này. Hãy đọc cả hai bản: chữ gạch là bản của phường, chữ tô nền là bản phát hành.'
          : 'Bài đang đăng vừa đổi đúng chỗ này. Hãy đọc cả hai bản.',
      ),
    origin !== 'withdrawal' && unfolding(summary, changes, said, load),
    said,
    buttonsOf(waiting, isPublisher, said, refresh),
    origin === 'person' && notesPart(ask, waiting, () => refresh(`Đã ghi chú: ${name}.`)),
    waiting.mayPublish &&
      origin === 'person' &&
      hourPart(ask, { path, name, origin, due: waiting.due }, refresh),
    isPublisher && origin === 'person' && !waiting.isOwn && sendBackPart(waiting, refresh),
  );
}

const DISCARD: Readonly<Record<Waiting['origin'], string>> = {
  person: 'Bỏ bản chờ này',
  release: 'Giữ bài của phường',
  withdrawal: 'Bỏ hẹn giờ gỡ',
};

function buttonsOf(
  { path, origin, mayPublish, isOwn, kind, name, state }: Waiting,
  isPublisher: boolean,
  said: HTMLElement,
  refresh: Refresh,
): HTMLElement {
  const chosen = [{ path, origin }];
  const press = (label: string, work: () => Promise<void>, look?: typeof FIRST) =>
    workButton(label, said, work, { ...look, 'aria-label': `${label}: ${name}` });
  const publish = async () => {
    await ask('publishWaiting', { chosen });
    await refresh(`Đã đăng: ${name}. Lên trang sau vài giây.`);
  };
  const discard = async () => {
    await ask('discardWaiting', { chosen });
    await refresh(
      origin === 'withdrawal'
        ? `Đã bỏ hẹn giờ gỡ: ${name}. Bài vẫn ở trên trang.`
        : `Đã bỏ bản chờ: ${name}. Bài đang đăng giữ nguyên.`,
    );
  };
  return el(
    'p',
    { class: 'cms-buttons' },
    mayPublish && press(origin === 'release' ? 'Nhận bản phát hành' : 'Đăng', publish, FIRST),
    kind !== 'withdrawn' &&
      (origin === 'person' || kind === 'changed') &&
      el('a', { class: 'cms-button', href: `../${entryAddress(path)}` }, 'Mở bài để sửa'),
    (isPublisher || isOwn) && press(DISCARD[origin], discard),
    isPublisher &&
      isOwn &&
      !mayPublish &&
      origin === 'person' &&
      state !== 'draft' &&
      el('small', {}, 'Bài do anh chị viết nên cần người đăng khác duyệt.'),
  );
}
