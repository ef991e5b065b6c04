import { COLLECTIONS } from '../../collections/index.ts';
import { addressOf, isAddressed } from '../../core/addresses.ts';
import { findUrlFault } from '../../core/dialect/urls.ts';
import { openDialog } from '../dialog.ts';
import { el } from '../dom.ts';
import { plainAddress } from '../format/address.ts';
import { readList } from '../widgets/choice-lists.ts';
import { findChoices, titleOf, type Choice } from '../widgets/choices.ts';

const MOST_SHOWN = 6;
const LOOKS_LIKE_ADDRESS = /^(?:[a-z]+:|\/|#|www\.)|^\S+\.[a-z]{2,}(?:\/\S*)?$/i;

/** Asks where a link leads: to a page of the site, found by its title, or to an address. Empty for none; null when the editor changes her mind. */
export async function askLink(current: string): Promise<string | null> {
  const pages = await ownPages();
  let answer: string | null = null;
  const end = (url: string | null) => {
    answer = url;
    dialog.close();
  };
  const input = el('input', {
    id: 'cms-link',
    value: current,
    autocomplete: 'off',
    'aria-describedby': 'cms-link-error',
    oninput: () => show(),
  });
  const found = el('ul', { class: 'cms-link-pages', 'aria-label': 'Bài tìm thấy' });
  const error = el('p', { class: 'cms-dialog-error', id: 'cms-link-error', role: 'alert' });
  const show = () => {
    const query = input.value.trim();
    const hits = !query || LOOKS_LIKE_ADDRESS.test(query) ? [] : findChoices(pages, query, []);
    error.textContent = '';
    found.replaceChildren(
      ...hits
        .slice(0, MOST_SHOWN)
        .map(({ slug, title }) =>
          el('li', {}, el('button', { type: 'button', onclick: () => end(slug) }, title)),
        ),
    );
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const url = plainAddress(input.value);
    const fault = LOOKS_LIKE_ADDRESS.test(url)
      ? findUrlFault(url)
      : 'Hãy chọn một bài ở danh sách, hoặc dán địa chỉ bắt đầu bằng https://';
    if (!fault) return end(url);
    error.textContent = fault;
    return input.focus();
  };
  const dialog = openDialog(
    { 'aria-label': 'Đường dẫn' },
    el(
      'form',
      { novalidate: true, onsubmit: submit },
      el('h2', {}, 'Đường dẫn'),
      el('label', { for: 'cms-link' }, 'Gõ tên bài trên trang này, hoặc dán địa chỉ trang khác'),
      input,
      error,
      found,
      el(
        'div',
        { class: 'cms-dialog-buttons' },
        el('button', { type: 'submit' }, 'Xong'),
        current && el('button', { type: 'button', onclick: () => end('') }, 'Bỏ đường dẫn'),
        el('button', { type: 'button', onclick: () => dialog.close() }, 'Thôi'),
      ),
    ),
  );
  await dialog.closed;
  return answer;
}

/** Every page that is an entry, its address in place of its name. */
async function ownPages(): Promise<Choice[]> {
  const lists = Object.values(COLLECTIONS).flatMap(({ name, cms }) =>
    cms && isAddressed(name)
      ? readList(name).then((entries) =>
          entries.map(({ slug, data }) => ({
            slug: addressOf(name, slug),
            data,
            title: titleOf(data, [cms.title]),
          })),
        )
      : [],
  );
  return (await Promise.all(lists)).flat();
}
