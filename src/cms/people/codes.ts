import type { Result } from '../../../server/api/contract.ts';
import { el, paragraph } from '../dom.ts';
import { copyable } from './copyable.ts';
import { field, form, part } from './form.ts';
import { qrCode } from './qr-code.ts';

/** The app for codes is told of this place, the codes for a lost phone are kept, the first code is asked for. */
export function showCodes(
  { uri, key, codes }: Result<'acceptPassword'>,
  place: HTMLElement,
  accept: (code: string) => Promise<void>,
): void {
  const heading = el('h2', { tabindex: '-1' }, '1. Thêm trang này vào ứng dụng tạo mã');
  const code = field('Mã 6 số', {
    name: 'code',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    maxlength: '7',
  });
  place.replaceChildren(
    el(
      'section',
      { class: 'people-part' },
      heading,
      paragraph(
        'Ứng dụng tạo mã cho một mã 6 số, mỗi nửa phút một mã mới. Nếu ứng dụng ở ngay máy này, bấm nút dưới đây. Nếu ở máy khác, quét ô vuông hoặc nhập khóa.',
      ),
      paragraph(el('a', { class: 'cms-button', href: uri }, 'Mở ứng dụng tạo mã')),
      qrCode(uri, 'Mã QR để thêm trang này vào ứng dụng tạo mã'),
      paragraph('Khóa (gõ liền, không cần dấu cách):'),
      copyable((key.match(/.{1,4}/g) ?? []).join(' '), key),
    ),
    part(
      '2. Giữ 10 mã dự phòng',
      paragraph(
        'Mất điện thoại thì dùng một mã dự phòng thay cho mã 6 số. Mỗi mã dùng một lần. Hãy chép ra giấy, cất kỹ: trang này không hiện lại.',
      ),
      copyable(codes.join('\n'), codes.join('\n')),
    ),
    part(
      '3. Điền mã 6 số để xong',
      form('Xong, vào trang', () => accept(code.input.value), code.element),
    ),
  );
  heading.focus();
}
