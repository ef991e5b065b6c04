import { copyText } from '../../core/copy-text.ts';
import { button, el } from '../dom.ts';

/** Words to keep, with a button that copies them. */
export function copyable(shown: string, copied: string): HTMLElement {
  const said = el('span', { role: 'status' });
  const copy = async () => {
    said.textContent = (await copyText(copied))
      ? 'Đã chép.'
      : 'Máy không cho chép tự động. Hãy bấm giữ vào chữ rồi chọn “Sao chép”.';
  };
  return el(
    'div',
    { class: 'people-copy' },
    el('pre', { tabindex: '0' }, shown),
    button('Sao chép', () => void copy()),
    said,
  );
}
