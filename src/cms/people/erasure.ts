import { ERASURE_ASKERS, ERASURE_REASONS, type SentParams } from '../../../server/api/contract.ts';
import { formatDay } from '../../core/dates.ts';
import { el, paragraph } from '../dom.ts';
import { choice, field, form } from './form.ts';
import { ask } from './screen.ts';
import { ASKER_NAMES, REASON_NAMES } from './words.ts';

type Sent = SentParams<'erase'>;

/** Takes a file, or words of an entry, out of every version for good. */
export async function showErasure(): Promise<HTMLElement> {
  const done = el('p', { role: 'status', tabindex: '-1' });
  const paths = el(
    'datalist',
    { id: 'tep' },
    ...(await ask('erasable', {})).map((path) => el('option', { value: path })),
  );
  const path = field(
    'Tệp hoặc bài',
    { name: 'path', list: 'tep', autocomplete: 'off', spellcheck: 'false' },
    'Gõ vài chữ của tên tệp hoặc địa chỉ bài, rồi chọn trong danh sách.',
  );
  const words = field(
    'Chữ phải xóa (khi xóa trong bài)',
    { name: 'words', autocomplete: 'off', maxlength: '300', required: false },
    'Ghi đúng như trong bài cũ. Chỗ ấy còn lại dấu “…”. Ảnh hoặc tệp thì bỏ trống: cả tệp mất.',
  );
  const reason = choice('Lý do', 'reason', named(ERASURE_REASONS, REASON_NAMES));
  const askedBy = choice('Ai yêu cầu', 'askedBy', named(ERASURE_ASKERS, ASKER_NAMES));
  const send = async () => {
    const { until, warning } = await ask('erase', {
      path: path.input.value.trim(),
      words: words.input.value || undefined,
      reason: reason.input.value as Sent['reason'],
      askedBy: askedBy.input.value as Sent['askedBy'],
    });
    done.textContent = `${warning ? `Đã xóa hẳn khỏi các bản cũ. ${warning}` : 'Đã xóa hẳn khỏi mọi bản của trang.'} Bản sao lưu làm trước hôm nay còn giữ đến hết ngày ${formatDay(until)}. Bản chép ra nơi khác, ổ khác thì phải xóa riêng ở nơi ấy.`;
    path.input.value = words.input.value = '';
    done.focus();
  };
  return el(
    'div',
    {},
    paragraph(
      'Dùng khi có người yêu cầu xóa ảnh hoặc thông tin cá nhân. Trước hết bỏ phần ấy khỏi bài đang đăng; ở đây xóa nốt khỏi mọi bản cũ, bài đang chờ và các bản trang còn giữ. Xóa rồi không lấy lại được.',
    ),
    paragraph(
      'Nhật ký chỉ ghi là đã xóa, vì sao, ai yêu cầu; không ghi đã xóa gì. Máy dựng lại trang, mất khoảng một phút.',
    ),
    paths,
    form('Xóa hẳn', send, path.element, words.element, reason.element, askedBy.element),
    done,
  );
}

const named = <T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>) =>
  codes.map((code) => [code, names[code]] as const);
