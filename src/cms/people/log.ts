import { el, paragraph } from '../dom.ts';
import { saidPart, workButton } from './form.ts';
import { ask } from './screen.ts';
import { deedOf, when } from './words.ts';

/** Who did what, newest first. */
export async function showLog(): Promise<HTMLElement> {
  const list = el('ol', { class: 'people-log' });
  const said = saidPart();
  let before: number | undefined;
  const more = workButton('Xem cũ hơn', said, load);
  async function load(): Promise<void> {
    const rows = await ask('log', before === undefined ? {} : { before });
    before = rows.at(-1)?.id;
    more.hidden = before === undefined || before === 1;
    list.append(
      ...rows.map((row) =>
        el(
          'li',
          {},
          el('time', { datetime: row.at }, when(row.at)),
          el('span', {}, deedOf(row)),
          row.address !== '' && el('small', {}, `từ mạng ${row.address}`),
        ),
      ),
    );
  }
  await load();
  return el(
    'div',
    {},
    paragraph('Ai làm gì, lúc nào. Giữ 24 tháng; không ai sửa được mà không để lại dấu.'),
    paragraph(workButton('Tải về, mở bằng Excel', said, download)),
    list,
    said,
    more,
  );
}

async function download(): Promise<void> {
  const { csv } = await ask('logFile', {});
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  el('a', { href: url, download: 'nhat-ky.csv' }).click();
  URL.revokeObjectURL(url);
}
