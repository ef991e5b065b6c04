import { FIRST, el, paragraph } from '../dom.ts';
import { authorityPart } from './authority.ts';
import { part } from '../people/form.ts';
import { ask } from '../people/screen.ts';

/** How the ward's machine does, what somebody has to see to, and what the site lacks before it is the ward's own. */
export async function showHealth(): Promise<HTMLElement> {
  const { rows, warnings, missing, authority } = await ask('health', {});
  return el(
    'div',
    {},
    warnings.length === 0 && paragraph('Máy đang chạy tốt, chưa có việc gì phải làm.'),
    ...warnings.map((warning) => el('p', { class: 'people-said' }, warning)),
    missing.length > 0 &&
      part(
        'Trang còn chạy thử',
        paragraph(
          'Trang nào cũng ghi là bản chạy thử, và chưa ai tìm thấy trên Google. Điền đủ các ô dưới đây rồi bấm “Đăng” là thành trang chính thức.',
        ),
        el('ul', {}, ...missing.map((name) => el('li', {}, name))),
        paragraph(
          el(
            'a',
            { ...FIRST, href: '../#/collections/settings/entries/owner' },
            'Điền thông tin cơ quan',
          ),
        ),
      ),
    el(
      'dl',
      { class: 'people-facts' },
      ...rows.flatMap(({ name, value }) => [el('dt', {}, name), el('dd', {}, value)]),
    ),
    authority !== undefined && authorityPart(authority),
  );
}
