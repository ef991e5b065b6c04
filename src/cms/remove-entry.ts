import { deleteEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { Map } from 'immutable';
import { ask } from './dialog.ts';
import { SOURCE_KEY } from './format/entry.ts';
import { offerUndo } from './notice.ts';
import { button } from './react-parts.ts';
import { bringBack } from './removed.ts';
import type { Field } from './widgets/control.ts';

type Collection = Field;
type Entry = Map<string, unknown>;

/** At the end of a form, far from “Đăng”: the way to take the entry off the site. */
export function RemoveEntry({ collection, entry }: { collection: Collection; entry: Entry }) {
  if (entry.get('newRecord') || collection.get('delete') === false) return null;
  const press = () => void remove(collection, entry);
  return button('Gỡ khỏi trang', press, { className: 'cms-remove' });
}

async function remove(collection: Collection, entry: Entry): Promise<void> {
  const data = entry.get('data') as Map<string, unknown>;
  const title = String(data.get(String(collection.get('identifier_field'))) ?? entry.get('slug'));
  const choice = await ask({
    title: `Gỡ “${title}” khỏi trang?`,
    text: [
      'Bà con sẽ không mở được bài này nữa. Trong 30 ngày còn lấy lại được ở trang đầu, từ máy nào cũng được.',
    ],
    choices: [
      { value: 'remove', label: 'Gỡ khỏi trang' },
      { value: 'stay', label: 'Giữ lại' },
    ],
  });
  if (choice === 'stay') return;
  const removed = { path: String(entry.get('path')), raw: String(data.get(SOURCE_KEY)) };
  const slug = String(entry.get('slug'));
  try {
    await store.dispatch(deleteEntry(collection, slug));
  } catch {
    // Who refused has said why.
    return;
  }
  const list = `/collections/${String(collection.get('name'))}`;
  history.push(list);
  offerUndo(`Đã gỡ “${title}” khỏi trang.`, () => {
    void bringBack(removed).then((isBack) => isBack && history.push(`${list}/entries/${slug}`));
  });
}
