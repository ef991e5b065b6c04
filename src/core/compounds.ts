/** Words of several syllables that the site's headings are made of: a line never ends within one. */
const COMPOUNDS = [
  'an sinh',
  'an toàn',
  'an ninh',
  'bà con',
  'bảo hiểm y tế',
  'bằng chứng',
  'báo cáo',
  'bình dân',
  'căn cước',
  'cán bộ',
  'chính quyền',
  'chính thức',
  'chuyển khoản',
  'chuyển tiền',
  'công an',
  'công dân',
  'công nghệ',
  'cộng đồng',
  'cơ quan',
  'dịch vụ công',
  'điện thoại',
  'điện tử',
  'định danh',
  'đơn vị',
  'giấy tờ',
  'giả danh',
  'Hải Phòng',
  'hành chính',
  'hồ sơ',
  'học sinh',
  'học vụ số',
  'hướng dẫn',
  'kẻ gian',
  'kẻ lừa',
  'khai sinh',
  'khuyết tật',
  'kiến nghị',
  'kiểm tra',
  'lừa đảo',
  'màn hình',
  'mật khẩu',
  'Nam Đồng',
  'ngân hàng',
  'người cao tuổi',
  'người thân',
  'nhận biết',
  'nhiệm vụ',
  'nơi giúp',
  'phản ánh',
  'quốc gia',
  'sạp hàng',
  'sinh viên',
  'sức khỏe',
  'tài khoản',
  'thông tin',
  'thủ tục',
  'tiến độ',
  'tiểu thương',
  'trợ cấp',
  'trực tuyến',
  'trung tâm',
  'ứng dụng',
  'văn bản',
  'xác thực',
]
  .sort((a, b) => b.length - a.length)
  .map((compound) => compound.replaceAll(' ', '\\s'));

const COMPOUND = new RegExp(`(^|[^\\p{L}])(${COMPOUNDS.join('|')})(?!\\p{L})`, 'giu');
const NUMBER_AND_NOUN = /(\d) (?=\p{L})/gu;
const NOUN_AND_NUMBER = /(^|[^\p{L}])(mức|năm|tháng|tuổi) (?=\d)/giu;

/** A heading whose compounds, and numbers with what they count, stay in one line. */
export const keepTogether = (heading: string): string =>
  heading
    .replace(COMPOUND, (found) => found.replaceAll(/(\S) /g, '$1\u00a0'))
    .replace(NUMBER_AND_NOUN, '$1\u00a0')
    .replace(NOUN_AND_NUMBER, '$1$2\u00a0');
