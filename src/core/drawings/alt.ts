import { FIGURES, type DrawingKind, type Figure } from '../../collections/drawings.ts';

/** `undefined` words say what stands there in general. */
const quote = (word: string | undefined, otherwise: string) => (word ? `“${word}”` : otherwise);
const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

const TAPPED: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bar: ([word]) => `ngón tay chạm ${quote(word, 'một mục')} ở thanh dưới cùng`,
  get: () => 'ngón tay chạm nút cài ứng dụng',
  path: (words) =>
    words.length ? `chạm lần lượt ${listed(words)}` : 'chạm mục này rồi chạm mục kia',
  ask: ([word]) => `máy hỏi, ngón tay chạm ${quote(word, 'câu trả lời')}`,
  switch: ([word]) => `nút gạt ${word ? `“${word}” ` : ''}đã bật`,
  grid: ([word]) => `ngón tay chạm ô ${quote(word, 'cần mở')}`,
  link: ([word]) => `ngón tay chạm chữ ${quote(word, 'nhỏ')}`,
  form: ([word]) => `điền xong, ngón tay chạm nút ${quote(word, 'gửi')}`,
  button: ([word]) => `ngón tay chạm nút ${quote(word, 'cần bấm')}`,
};

const TYPED: Readonly<Record<string, string>> = {
  secret: 'gõ mật khẩu, chữ được che',
  number: 'gõ dãy số vào ô',
  login: 'gõ số định danh và mật khẩu, chữ được che',
  form: 'điền các ô trên màn hình',
};

const CHECKED: Readonly<Record<string, (words: readonly string[]) => string>> = {
  tick: ([word]) => `dấu tích trong ô vuông${word ? ` “${word}”` : ''}`,
  compare: ([word]) => `so chữ trên máy với ${quote(word, 'tờ giấy')}`,
  code: () => 'tờ mã QR bị dán đè một tờ mã khác',
};

/** What is done at the counter; the first word says who does it. */
const HANDED: Readonly<Record<string, string>> = {
  card: 'đưa thẻ ở quầy',
  paper: 'đưa giấy tờ ở quầy',
  phone: 'đưa điện thoại ở quầy',
  ask: 'hỏi ở quầy',
  money: 'trả tiền ở quầy',
  child: 'đưa con đến quầy',
  take: 'nhận giấy ở quầy',
};

/** What the reader is called in a sentence. */
const nameOf = (who: Figure | undefined, otherwise = 'bác') =>
  who ? FIGURES[who].toLocaleLowerCase('vi') : otherwise;

const THINGS: Readonly<Record<string, string>> = {
  card: 'thẻ căn cước',
  phone: 'điện thoại',
  paper: 'giấy tờ',
  sim: 'SIM',
};

type Say = (words: readonly string[], as: string, who: Figure | undefined) => string;

const ALT: Readonly<Record<DrawingKind, Say>> = {
  open: (words) =>
    words.length
      ? `chạm biểu tượng ${words.map((word) => `“${word}”`).join(' hoặc ')} trên màn hình`
      : 'ngón tay chạm biểu tượng ứng dụng',
  tap: (words, as) => TAPPED[as]?.(words) ?? `ngón tay chạm dòng ${quote(words[0], 'cần chọn')}`,
  choose: (words, as) =>
    `${as === 'paper' ? 'các trường hợp' : 'chọn một mục'}${words.length ? `: ${listed(words)}` : ''}`,
  type: ([word, number], as) =>
    as === 'message'
      ? `soạn tin${number ? ` “${number}”` : ''} gửi ${quote(word, 'đi')}`
      : (TYPED[as] ??
        `gõ ${quote(word, 'chữ')} vào ô${as === 'search' ? ' tìm kiếm' : as === 'address' ? ' địa chỉ' : ''}`),
  code: (_words, as) =>
    as === 'phone'
      ? 'gõ mã hiện ở máy cũ vào sáu ô trên máy mới'
      : 'tin nhắn có mã, gõ mã vào sáu ô',
  check: (words, as) =>
    CHECKED[as]?.(words) ?? (words.length ? `từng điều một: ${listed(words)}` : 'xem kỹ từng dòng'),
  face: (_words, as) =>
    as === 'staff' ? 'cán bộ chụp khuôn mặt bác' : 'khuôn mặt nằm gọn trong khung tròn',
  scan: (_words, as) =>
    as === 'no' ? 'mã QR bị gạch chéo: đừng quét' : 'điện thoại hướng vào mã QR',
  chip: () => 'thẻ căn cước áp vào lưng điện thoại',
  hangup: () => 'cuộc gọi lạ, ngón tay chạm nút tắt máy',
  nolink: (words, as) =>
    as === 'file'
      ? `tệp ${quote(words[0], 'lạ')} bị gạch chéo: đừng cài`
      : 'đường dẫn trong tin nhắn bị gạch chéo: đừng mở',
  keep: (_words, as) =>
    as === 'money' ? 'gạch chéo: không chuyển tiền theo lời họ' : 'gạch chéo: không đọc mã cho ai',
  call: ([word], as) =>
    as === 'card'
      ? 'gọi số in trên thẻ'
      : `gọi ${quote(word, as === 'family' ? 'người nhà' : 'điện thoại')}`,
  counter: ([word], as, who) =>
    `${nameOf(who, as === 'child' ? 'cha mẹ' : 'bác')} ${HANDED[as] ?? 'đi đến'}${word ? ` “${word}”` : ''}`,
  together: (_words, as, who) =>
    `${nameOf(who)} tự cầm máy, ${as === 'staff' ? 'cán bộ' : 'người nhà'} ngồi cạnh chỉ tay`,
  write: (words, as) =>
    `${as === 'form' ? 'điền tờ khai' : 'ghi ra giấy'}${words.length ? `: ${listed(words)}` : ''}`,
  bring: (_words, as) =>
    as === 'phone-phone'
      ? 'hai điện thoại đặt cạnh nhau'
      : `để sẵn ${as
          .split('-')
          .map((thing) => THINGS[thing])
          .join(', ')}`,
  photo: (_words, as) =>
    `chụp ảnh ${as === 'paper' ? 'giấy tờ' : as === 'screen' ? 'màn hình' : 'nơi xảy ra'}`,
  wait: ([word], as) =>
    as === 'money'
      ? 'điện thoại báo tiền vào'
      : as === 'done'
        ? 'điện thoại báo xong'
        : `tờ lịch${word ? ` ghi “${word}”` : ''}, điện thoại sẽ báo`,
  touch: (_words, as) =>
    ({
      drag: 'một ngón tay rê trên màn hình',
      double: 'ngón tay nhấn hai lần liền',
      two: 'hai ngón tay kéo trên màn hình',
      keys: 'giữ cùng lúc hai phím âm lượng',
    })[as] ?? '',
  lesson: () => 'bài học đang chạy trên điện thoại',
};

/** What a picture shows, in one sentence made from the same data: it cannot say anything else. */
export const altOf = (
  kind: DrawingKind,
  words: readonly string[],
  as: string,
  who?: Figure,
): string => `Hình vẽ: ${ALT[kind](words, as, who)}.`;
