/** Tables that editors may extend: one row a word. */

export interface PlainerWord {
  hard: string;
  plain: string;
  /** Why, in the editor's language. */
  reason: string;
}

const FOREIGN = 'Chữ nước ngoài, nhiều bác không đọc được.';
const OFFICE = 'Lối văn công sở, nói thường dễ hiểu hơn.';
const SPEECH = 'Chuyên mục gọi bà con là “bà con”, “bác”.';
const ONE_WORD = 'Cả chuyên mục dùng một từ cho một thứ.';

/** Words that are read in another sense than they were written: “chỉ” alone says “only”, “khó nhìn” says “hard to look at”. */
export const MISREAD_WORDS: readonly PlainerWord[] = [
  ['người khó nhìn', 'người mắt kém', 'đồ vật khó xem'],
  ['người khó nghe', 'người tai kém', 'lời nói không lọt tai'],
  ['khó nhìn, khó nghe', 'mắt kém, tai kém', 'đồ vật khó xem, lời nói không lọt tai'],
  ['giao việc cho nhóm này', 'việc phường làm cho nhóm này', 'nhóm này phải làm việc ấy'],
  ['được giao chỉ', 'được giao hướng dẫn', '“chỉ được giao”'],
  ['chỉ bà con', 'hướng dẫn bà con', '“chỉ có bà con”'],
  ['chỉ người cao tuổi', 'hướng dẫn người cao tuổi', '“chỉ có người cao tuổi”'],
  ['mỗi bài chỉ', 'mỗi bài hướng dẫn', '“chỉ có”'],
  ['bài chỉ cách', 'bài hướng dẫn cách', '“chỉ có”'],
  ['bài chỉ chỗ', 'bài nói chỗ', '“chỉ có”'],
  ['bài chỉ việc', 'bài nói việc', '“chỉ có”'],
  ['đụng tới', 'liên quan tới', 'va phải, gây phiền'],
].map(([hard = '', plain = '', sense = '']) => ({
  hard,
  plain,
  reason: `Dễ hiểu nhầm thành: ${sense}.`,
}));

/** Words that readers over 60 stumble on, with the ones that this site uses. */
export const PLAINER_WORDS: readonly PlainerWord[] = [
  { hard: 'click', plain: 'chạm', reason: FOREIGN },
  { hard: 'nhấp chuột', plain: 'chạm', reason: 'Điện thoại không có chuột.' },
  { hard: 'link', plain: 'đường dẫn', reason: FOREIGN },
  { hard: 'website', plain: 'trang', reason: FOREIGN },
  { hard: 'app', plain: 'ứng dụng', reason: FOREIGN },
  { hard: 'online', plain: 'trực tuyến', reason: FOREIGN },
  { hard: 'file', plain: 'tệp', reason: FOREIGN },
  { hard: 'password', plain: 'mật khẩu', reason: FOREIGN },
  { hard: 'email', plain: 'thư điện tử', reason: FOREIGN },
  { hard: 'download', plain: 'tải về', reason: FOREIGN },
  { hard: 'smartphone', plain: 'điện thoại thông minh', reason: FOREIGN },
  { hard: 'tiến hành', plain: 'làm', reason: OFFICE },
  { hard: 'nhằm mục đích', plain: 'để', reason: OFFICE },
  { hard: 'trên cơ sở', plain: 'theo', reason: OFFICE },
  { hard: 'trong quá trình', plain: 'khi', reason: OFFICE },
  { hard: 'truy cập', plain: 'mở', reason: OFFICE },
  { hard: 'hoàn tất', plain: 'làm xong', reason: OFFICE },
  { hard: 'quý khách', plain: 'bác', reason: SPEECH },
  { hard: 'quý vị', plain: 'bà con', reason: SPEECH },
  { hard: 'đường liên kết', plain: 'đường dẫn', reason: ONE_WORD },
  { hard: 'mật khẩu cấp 2', plain: 'passcode', reason: ONE_WORD },
  { hard: 'định danh cấp 2', plain: 'tài khoản mức 2', reason: ONE_WORD },
  { hard: 'định danh mức độ 2', plain: 'tài khoản mức 2', reason: ONE_WORD },
  ...MISREAD_WORDS,
];

/** Words that guides say otherwise: they are read with a phone in the hand, by the one who does it. */
export const GUIDE_WORDS: readonly PlainerWord[] = [
  { hard: 'bấm', plain: 'chạm', reason: 'Màn hình thì chạm; chỉ phím và chuột mới bấm.' },
  { hard: 'nhập', plain: 'gõ', reason: 'Người đọc gõ chữ, gõ số trên máy.' },
  { hard: 'mình', plain: 'bác', reason: 'Người đọc là “bác”, không phải người viết.' },
];

/** What holds such a word and says something else. */
export const OTHER_SENSES = [
  '(?:đăng|sáp|thu|gia|hòa|xâm) nhập',
  'nhập (?:khẩu|hộ khẩu|học|viện|cảnh|làm một)',
  '(?:một|nhà|chính) mình',
  'bấm (?:phím|chuột)',
] as const;

/** Abbreviations of public offices and papers with what they stand for. */
export const FULL_FORMS: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  CCCD: 'căn cước công dân',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  CNTT: 'công nghệ thông tin',
  CĐS: 'chuyển đổi số',
  TDP: 'tổ dân phố',
};

/** Names that hold such words and stay as they are. */
export const PROPER_NAMES = ['App Store', 'CH Play', 'Google Play', 'My VNPT', 'WCAG'] as const;

/** Short names that everybody says as they stand. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set([
  'QR',
  'SIM',
  'PDF',
  'USB',
  'TV',
  'SOS',
  'OK',
  'FAQ',
  'VNĐ',
  'VND',
]);
