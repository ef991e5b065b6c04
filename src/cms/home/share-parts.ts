import { copyText } from '../../core/copy-text.ts';
import { FIRST, button, el } from '../dom.ts';
import { apiUrl, readEntries } from '../draft.ts';
import { publicAddress, shareText, sharedOf, type NameOf, type Published } from './shared.ts';

const NOT_PUBLIC =
  'Trang chưa có địa chỉ công khai nên lời trên chưa kèm đường dẫn: bà con không mở được địa chỉ của máy này.';

const nameOf: NameOf = async (collection, id) => {
  const entry = (await readEntries(collection)).find(({ slug }) => slug === id);
  return String(entry?.data['title'] ?? '');
};

/** Words and pictures of an entry for the fanpage and Zalo, with the ways to take them there. */
export async function shareParts(entry: Published): Promise<Node[]> {
  const shared = await sharedOf(entry, nameOf);
  if (!shared) return [];
  const { title, photo } = shared;
  const site = new URL(apiUrl().replace(/admin\/api$/, ''), location.href);
  const at = (path: string) => new URL(path.slice(1), site).href;
  const picture = at(shared.picture);
  const words = el('textarea', {
    readonly: true,
    rows: '8',
    'aria-label': 'Lời để dán lên fanpage và Zalo',
  });
  const address = publicAddress(shared.address);
  words.value = shareText(shared, address);
  const said = el('p', { role: 'status' });
  const copy = button('Sao chép lời', () => void copyWords(words, said), FIRST);
  const link = (label: string, attributes: Record<string, string>) =>
    el('a', { class: 'cms-button', ...attributes }, label);
  const share = () => void sharePicture(words.value, picture, said);
  return [
    el('h3', {}, 'Đăng lại lên fanpage và Zalo'),
    el('img', { src: picture, alt: `Ảnh chia sẻ của “${title}”`, width: '600', height: '315' }),
    words,
    !address && el('p', {}, NOT_PUBLIC),
    el(
      'div',
      { class: 'cms-buttons' },
      copy,
      link('Tải ảnh về', { href: picture, download: `${entry.slug}.png` }),
      photo !== '' &&
        link('Tải ảnh của bài', { href: at(`/admin/uploads/${photo}`), download: '' }),
      'share' in navigator && button('Gửi qua ứng dụng khác', share),
      link('Xem trên trang', { href: at(shared.address), target: '_blank', rel: 'noopener' }),
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
