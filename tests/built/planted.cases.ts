/** One fault each, planted in the good page. */
export interface Planted {
  what: string;
  /** HTML put at the end of <main>. */
  html?: string;
  /** Text that stands in the good page once, and what to write instead. */
  from?: string;
  to?: string;
  /** Words of the one message that must come. */
  says: string;
}

export const LINK_CASES: Planted[] = [
  {
    what: 'a link to a page that is not there',
    html: '<a href="/so/khong-co/">Trang mất</a>',
    says: '“/so/khong-co/” không có trên trang này',
  },
  {
    what: 'a relative link that leads nowhere',
    html: '<a href="khong-co/">Trang mất</a>',
    says: '“khong-co/” không có',
  },
  {
    what: 'an anchor that its own page lacks',
    html: '<a href="#khong-co">Chỗ mất</a>',
    says: 'không có chỗ này',
  },
  {
    what: 'an anchor that another page lacks',
    html: '<a href="/so/lich/#chieu">Lớp buổi chiều</a>',
    says: 'trỏ tới chỗ “chieu”',
  },
  {
    what: 'a picture that is not there',
    html: '<img src="/so/mat.png" alt="Lớp học">',
    says: '“/so/mat.png” không có',
  },
  {
    what: 'a large picture that is not there',
    html: '<img src="/so/hinh.png" srcset="/so/hinh.png 1x,/so/mat.png 2x" alt="Lớp học">',
    says: '“/so/mat.png” không có',
  },
  {
    what: 'a script file that is not there',
    html: '<script src="/so/mat.js"></script>',
    says: '“/so/mat.js” không có',
  },
  {
    what: 'a share picture that is not there',
    from: '/so/hinh.png">\n    <script type',
    to: '/so/mat.png">\n    <script type',
    says: '/so/mat.png” không có',
  },
  {
    what: 'a canonical address that is not there',
    from: 'rel="canonical" href="https://namdong.example.org/so/"',
    to: 'rel="canonical" href="https://namdong.example.org/so/cu/"',
    says: 'không có trên trang này',
  },
  {
    what: 'a link without the base path',
    html: '<a href="/lich/">Lịch lớp học</a>',
    says: 'nằm ngoài thư mục /so/',
  },
  {
    what: 'capital letters that the file does not have',
    html: '<a href="/so/HINH.png">Hình lớn</a>',
    says: 'tệp tên “hinh.png”',
  },
  {
    what: 'capital letters that the page does not have',
    html: '<a href="/so/Lich/">Lịch lớp học</a>',
    says: 'sai chữ hoa, chữ thường',
  },
  {
    what: 'a page without the slash at the end',
    html: '<a href="/so/lich">Lịch lớp học</a>',
    says: 'thiếu dấu “/” ở cuối',
  },
  {
    what: 'a mail address without a host',
    html: '<a href="mailto:phuong">Viết thư</a>',
    says: 'sai dạng',
  },
  {
    what: 'letters in a phone number',
    html: '<a href="tel:0225-O22">Gọi phường</a>',
    says: 'Số điện thoại “tel:0225-O22” sai dạng',
  },
  {
    what: 'the host of a developer',
    html: '<a href="http://localhost:4321/so/">Trang chủ</a>',
    says: 'máy của người làm trang',
  },
  {
    what: 'the network of an office',
    html: '<a href="http://192.168.1.9/">Trang chủ</a>',
    says: 'máy của người làm trang',
  },
  { what: 'an empty address', html: '<a href="">Trang chủ</a>', says: 'để trống địa chỉ' },
  {
    what: 'an address that cannot be read',
    html: '<a href="https://[">Trang chủ</a>',
    says: 'Không đọc được địa chỉ “https://[”',
  },
  {
    what: 'an escape that cannot be read',
    html: '<a href="/so/%E0%A4%A">Trang chủ</a>',
    says: 'Không đọc được địa chỉ',
  },
];

export const TEXT_CASES: Planted[] = [
  {
    what: 'the name of another page',
    from: '<title>Trang tốt</title>',
    to: '<title>Lịch</title>',
    says: 'Tên trang (<title>) “Lịch” trùng',
  },
  {
    what: 'no description',
    from: '<meta name="description" content="Trang không có chỗ nào sai.">',
    to: '',
    says: 'không có mô tả (meta',
  },
  {
    what: 'the description of another page',
    from: 'Trang không có chỗ nào sai.',
    to: 'Lịch các lớp.',
    says: 'Mô tả trang “Lịch các lớp.” trùng',
  },
  {
    what: 'a vague link',
    html: '<a href="/so/lich/">Tại đây</a>',
    says: '“Tại đây”, không cho biết dẫn đi đâu',
  },
  {
    what: 'a vague link around other tags',
    html: '<a href="/so/lich/"><b>xem</b> thêm »</a>',
    says: 'không cho biết dẫn đi đâu',
  },
  {
    what: 'a vague label over a picture',
    html: '<a href="/so/lich/" aria-label="Chi tiết"><img src="/so/hinh.png" alt=""></a>',
    says: '“Chi tiết”, không cho biết',
  },
  {
    what: 'a vague picture as a link',
    html: '<a href="/so/lich/"><img src="/so/hinh.png" alt="link"></a>',
    says: 'không cho biết dẫn đi đâu',
  },
  {
    what: 'a link without words',
    html: '<a href="/so/lich/"><svg width="1" height="1" aria-hidden="true"></svg></a>',
    says: 'không có chữ nào',
  },
  { what: 'the same id twice', html: '<p id="lien-ket">Nữa</p>', says: 'Mã “lien-ket” (id)' },
  { what: 'two mains', html: '</main><main>', says: 'có 2 thẻ <main>' },
  {
    what: 'the sample’s notice on a real page',
    html: '<p>Dữ liệu mẫu.</p>',
    says: 'Trang thật lại ghi',
  },
];
