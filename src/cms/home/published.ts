import type { CMS } from 'decap-cms-core';
import type { BuildState } from '../../../server/api/contract.ts';
import { addressOf } from '../../core/addresses.ts';
import { copyText } from '../../core/copy-text.ts';
import { formatForEditor } from '../../core/diagnostic.ts';
import { shareAddressOf } from '../../core/share-address.ts';
import { callServer } from '../backend/server.ts';
import { isSavingDraft, isWaiting } from '../approval.ts';
import { button, el } from '../dom.ts';
import { apiUrl, currentDraft, isEditing } from '../draft.ts';
import { showOnSite } from '../editor-bar.ts';
import { say } from '../notice.ts';
import { Panel } from '../panel.ts';
import { publicAddress, shareText } from './week.ts';

const ASK_EVERY_MS = 1000;
const NOT_PUBLIC =
  'Trang chưa có địa chỉ công khai nên lời trên chưa kèm đường dẫn: bà con không mở được địa chỉ của máy này.';

const WAITS =
  'Đã gửi. Người đăng xem rồi tin mới lên trang. Tin nằm ở trang đầu, mục “Chờ duyệt”; anh chị vẫn sửa tiếp được.';

interface PublishedNews {
  slug: string;
  title: string;
  summary: string;
  /** Its own photo, below the uploads folder; empty when it has none. */
  photo: string;
}

/** After every save: says in the bar when it is on the site. After a news item's: says when readers see it, and gives the words and the picture for the fanpage and Zalo. */
export function registerPublished(cms: CMS): void {
  const panel = new Panel('Đăng tin');
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      void (entry.get('collection') === 'news' ? afterSave(panel) : followBuild());
    },
  });
}

async function afterSave(panel: Panel): Promise<void> {
  if (isSavingDraft()) return;
  const news = await savedNews();
  if (!news) return;
  if (isWaiting()) {
    panel.open(el('p', { role: 'status' }, WAITS));
    return;
  }
  const status = el('p', { role: 'status' }, 'Đã đăng. Máy đang dựng trang.');
  const left = el('p');
  panel.open(status, left);
  const { state, message, faults } = await followBuild((seconds) => {
    left.textContent = `Còn khoảng ${seconds} giây.`;
  });
  status.textContent = state === 'live' ? 'Tin đã lên trang.' : message;
  if (state === 'live') panel.open(status, ...shareParts(news));
  else
    panel.open(
      status,
      el('ul', {}, ...faults.map((fault) => el('li', {}, formatForEditor(fault)))),
    );
}

/** The item once Decap has given it its file name and its screen; undefined when the editor has gone elsewhere. */
async function savedNews(): Promise<PublishedNews | undefined> {
  while (isEditing()) {
    const draft = currentDraft();
    if (draft?.slug && location.hash.endsWith(`/${draft.slug}`))
      return {
        slug: draft.slug,
        title: String(draft.data.title ?? ''),
        summary: String(draft.data.summary ?? ''),
        photo: (draft.data.cover as { src?: string } | undefined)?.src ?? '',
      };
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
  if (end.state === 'failed') say(end.message);
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

function shareParts(news: PublishedNews): Node[] {
  const site = new URL(apiUrl().replace(/admin\/api$/, ''), location.href);
  const at = (path: string) => new URL(path.slice(1), site).href;
  const address = at(addressOf('news', news.slug));
  const picture = at(shareAddressOf('news', news.slug, news.title));
  const words = el('textarea', {
    readonly: true,
    rows: '8',
    'aria-label': 'Lời để dán lên fanpage và Zalo',
  });
  const shared = publicAddress(addressOf('news', news.slug));
  words.value = shareText(news, shared);
  const said = el('p', { role: 'status' });
  const copy = button('Sao chép lời', () => void copyWords(words, said), {
    class: 'cms-button cms-button-first',
  });
  const link = (label: string, attributes: Record<string, string>) =>
    el('a', { class: 'cms-button', ...attributes }, label);
  const share = () => void sharePicture(words.value, picture, said);
  return [
    el('h3', {}, 'Đăng lại lên fanpage và Zalo'),
    el('img', {
      src: picture,
      alt: `Ảnh chia sẻ của tin “${news.title}”`,
      width: '600',
      height: '315',
    }),
    words,
    !shared && el('p', {}, NOT_PUBLIC),
    el(
      'div',
      { class: 'cms-buttons' },
      copy,
      link('Tải ảnh về', { href: picture, download: `${news.slug}.png` }),
      news.photo &&
        link('Tải ảnh của tin', { href: at(`/admin/uploads/${news.photo}`), download: '' }),
      'share' in navigator && button('Gửi qua ứng dụng khác', share),
      link('Xem tin trên trang', { href: address, target: '_blank', rel: 'noopener' }),
    ),
    said,
  ].filter((part) => part !== false);
}

async function copyWords(words: HTMLTextAreaElement, said: HTMLElement): Promise<void> {
  const isCopied = await copyText(words.value);
  if (!isCopied) words.select();
  said.textContent = isCopied
    ? 'Đã sao chép. Mở fanpage hoặc Zalo rồi dán vào.'
    : 'Máy không cho sao chép tự động. Lời đã được chọn sẵn: bấm giữ rồi chọn “Sao chép”.';
}

async function sharePicture(text: string, picture: string, said: HTMLElement): Promise<void> {
  try {
    const file = new File([await (await fetch(picture)).blob()], 'tin.png', { type: 'image/png' });
    await navigator.share(
      navigator.canShare({ files: [file] }) ? { text, files: [file] } : { text },
    );
  } catch (error) {
    // The editor has closed the list of apps.
    if ((error as Error).name !== 'AbortError')
      said.textContent = 'Máy này không gửi được. Hãy dùng “Sao chép lời” và “Tải ảnh về”.';
  }
}
