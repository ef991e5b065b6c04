import { ROOT_CERTIFICATE } from '../../../server/api/contract.ts';
import { el, paragraph } from '../dom.ts';
import { part } from '../people/form.ts';
import { qrCode } from '../people/qr-code.ts';

/** How a colleague's device comes to trust the machine's own certificate: the file, its code for a phone, and steps. */
export function authorityPart(fingerprint: string): HTMLElement {
  const { href } = new URL(`../${ROOT_CERTIFICATE}`, location.href);
  const steps = (name: string, ...lines: string[]) => [
    el('h3', {}, name),
    el('ol', {}, ...lines.map((line) => el('li', {}, line))),
  ];
  return part(
    'Cho máy của đồng nghiệp tin máy này',
    paragraph(
      'Địa chỉ trang biên tập chỉ có trong cơ quan, nên mỗi điện thoại, máy tính phải cài chứng chỉ này một lần. Nên gửi tệp tận tay. Chưa cài thì máy báo kết nối không an toàn.',
    ),
    paragraph(el('a', { class: 'cms-button', href }, 'Tải tệp chứng chỉ')),
    paragraph('Hoặc quét mã này bằng điện thoại đang dùng mạng của cơ quan:'),
    qrCode(href, 'Mã QR của tệp chứng chỉ'),
    paragraph(
      'Máy có hiện dấu vân tay SHA-256 thì phải đúng như sau; khác một ký tự cũng không cài:',
    ),
    el('div', { class: 'people-copy' }, el('pre', { tabindex: '0' }, fingerprint)),
    ...steps(
      'Windows',
      `Lưu tệp vào máy. Mở cửa sổ lệnh trong thư mục có tệp.`,
      `Gõ: certutil -user -addstore Root ${ROOT_CERTIFICATE}`,
      'Máy hỏi có cài không: so dấu vân tay, rồi đồng ý. Đóng trình duyệt, mở lại.',
    ),
    ...steps(
      'Android',
      'Tải tệp về điện thoại.',
      'Mở phần cài đặt của máy, tìm chữ “chứng chỉ”, chọn mục cài chứng chỉ CA. Tên mục khác nhau giữa các máy.',
      'Chọn tệp vừa tải. Điện thoại phải có khóa màn hình.',
    ),
    ...steps(
      'iPhone',
      'Mở tệp bằng Safari và cho phép tải hồ sơ.',
      'Mở phần cài đặt của máy, cài hồ sơ vừa tải.',
      'Vẫn trong phần cài đặt, ở mục giới thiệu về máy, bật tin cậy cho chứng chỉ vừa cài. Thiếu bước này thì chưa dùng được.',
    ),
  );
}
