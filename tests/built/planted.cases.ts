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
  { what: 'a link to a page that is not there', html: '<a href="/so/khong-co/">Trang mất</a>', says: '“/so/khong-co/” không có trên trang này' },
  { what: 'a relative link that leads nowhere', html: '<a href="khong-co/">Trang mất</a>', says: '“khong-co/” không có' },
  { what: 'an anchor that its own page lacks', html: '<a href="#khong-co">Chỗ mất</a>', says: 'không có chỗ này' },
  { what: 'an anchor that another page lacks', html: '<a href="/so/lich/#chieu">Lớp buổi chiều</a>', says: 'trỏ tới chỗ “chieu”' },
  { what: 'a picture that is not there', html: '<img src="/so/mat.png" alt="Lớp học">', says: '“/so/mat.png” không có' },
  {
    what: 'a large picture that is not there',
    html: '<img src="/so/hinh.png" srcset="/so/hinh.png 1x,/so/mat.png 2x" alt="Lớp học">',
    says: '“/so/mat.png” không có',
  },
  { what: 'a script file that is not there', html: '<script src="/so/mat.js"></script>', says: '“/so/mat.js” không có' },
  { what: 'a share picture that is not there', from: '/so/hinh.png">\n    <script type', to: '/so/mat.png">\n    <script type', says: '/so/mat.png” không có' },
  {
    what: 'a canonical address that is not there',
    from: 'rel="canonical" href="https://namdong.example.org/so/"',
    to: 'rel="canonical" href="https://namdong.example.org/so/cu/"',
    says: 'không có trên trang này',
  },
  { what: 'a link without the base path', html: '<a href="/lich/">Lịch lớp học</a>', says: 'nằm ngoài thư mục /so/' },
  { what: 'capital letters that the file does not have', html: '<a href="/so/HINH.png">Hình lớn</a>', says: 'tệp tên “hinh.png”' },
  { what: 'capital letters that the page does not have', html: '<a href="/so/Lich/">Lịch lớp học</a>', says: 'sai chữ hoa, chữ thường' },
  { what: 'a page without the slash at the end', html: '<a href="/so/lich">Lịch lớp học</a>', says: 'thiếu dấu “/” ở cuối' },
  { what: 'a mail address without a host', html: '<a href="mailto:phuong">Viết thư</a>', says: 'sai dạng' },
  { what: 'letters in a phone number', html: '<a href="tel:0225-O22">Gọi phường</a>', says: 'Số điện thoại “tel:0225-O22” sai dạng' },
  { what: 'the host of a developer', html: '<a href="http://localhost:4321/so/">Trang chủ</a>', says: 'máy của người làm trang' },
  { what: 'the network of an office', html: '<a href="http://192.168.1.9/">Trang chủ</a>', says: 'máy của người làm trang' },
  { what: 'an empty address', html: '<a href="">Trang chủ</a>', says: 'để trống địa chỉ' },
  { what: 'an address that cannot be read', html: '<a href="https://[">Trang chủ</a>', says: 'Không đọc được địa chỉ “https://[”' },
  { what: 'an escape that cannot be read', html: '<a href="/so/%E0%A4%A">Trang chủ</a>', says: 'Không đọc được địa chỉ' },
];

export const SAFETY_CASES: Planted[] = [
  { what: 'a script in the page', html: '<script>alert(1)</script>', says: 'mã lệnh viết thẳng' },
  { what: 'a module in the page', html: '<script type="module">import "/so/lenh.js";</script>', says: 'mã lệnh viết thẳng' },
  {
    what: 'a script for readers without scripts',
    html: '<noscript><img src="/so/hinh.png" alt="" onload="alert(1)"></noscript>',
    says: 'thuộc tính chạy lệnh “onload”',
  },
  { what: 'a handler on a picture', html: '<img src="/so/hinh.png" alt="" ONERROR="alert(1)">', says: 'thuộc tính chạy lệnh “onerror”' },
  { what: 'a handler in a drawing', html: '<svg onload="alert(1)"></svg>', says: 'thuộc tính chạy lệnh “onload”' },
  { what: 'a handler in a template', html: '<template><p onclick="alert(1)">a</p></template>', says: 'thuộc tính chạy lệnh “onclick”' },
  { what: 'a link that runs a script', html: '<a href="javascript:alert(1)">Lịch lớp học</a>', says: 'không thuộc loại được dùng' },
  { what: 'a link that hides that it runs a script', html: '<a href=" jAva&#10;script:alert(1)">Lịch lớp học</a>', says: 'không thuộc loại được dùng' },
  {
    what: 'a link in a drawing that runs a script',
    html: '<svg><a xlink:href="javascript:alert(1)"><text>Lịch</text></a></svg>',
    says: 'không thuộc loại được dùng',
  },
  { what: 'a button that runs a script', html: '<form><button formaction="javascript:alert(1)">Gửi</button></form>', says: 'không thuộc loại được dùng' },
  { what: 'a page inside an address', html: '<a href="data:text/html,a">Lịch lớp học</a>', says: 'không thuộc loại được dùng' },
  { what: 'a picture inside an address', html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', says: 'không thuộc loại được dùng' },
  { what: 'a script of another host', html: '<script src="https://cdn.example.com/a.js"></script>', says: 'từ trang khác' },
  { what: 'a script of another host without its scheme', html: '<script src="//cdn.example.com/a.js"></script>', says: 'từ trang khác' },
  { what: 'a style sheet of another host', html: '<link rel="stylesheet" href="https://fonts.example.com/a.css">', says: 'từ trang khác' },
  { what: 'an early connection to another host', html: '<link rel="preconnect" href="https://fonts.example.com">', says: 'từ trang khác' },
  { what: 'a picture that counts visitors', html: '<img src="https://dem.example.com/a.gif" alt="">', says: 'từ trang khác' },
  { what: 'a large picture of another host', html: '<img src="/so/hinh.png" srcset="https://dem.example.com/a.gif 2x" alt="">', says: 'từ trang khác' },
  { what: 'a film of another host', html: '<video src="https://phim.example.com/a.mp4"></video>', says: 'từ trang khác' },
  { what: 'a frame', html: '<iframe src="https://www.youtube.com/embed/a" title="Phim"></iframe>', says: 'khung nhúng <iframe>' },
  { what: 'a frame with its page inside', html: '<iframe srcdoc="&lt;p&gt;a" title="Phim"></iframe>', says: 'khung nhúng <iframe>' },
  { what: 'an embedded object', html: '<object data="/so/hinh.png"></object>', says: 'khung nhúng <object>' },
  { what: 'a form that posts', html: '<form method="POST" action="/so/lich/"><button>Gửi</button></form>', says: 'biểu mẫu gửi dữ liệu' },
  { what: 'a form that goes to another host', html: '<form action="https://xin.example.com/"><button>Gửi</button></form>', says: 'biểu mẫu gửi dữ liệu' },
  { what: 'a button that posts', html: '<form><button formmethod="post">Gửi</button></form>', says: 'biểu mẫu gửi dữ liệu' },
  { what: 'a page that moves by itself', html: '<meta http-equiv="Refresh" content="0; url=/so/lich/">', says: 'tự chuyển đi' },
  { what: 'a base', html: '<base href="/so/">', says: 'thẻ <base>' },
  { what: 'a style attribute', html: '<p style="color:red">Chữ đỏ</p>', says: 'thuộc tính style' },
  { what: 'a second style sheet', html: '<style>p{color:red}</style>', says: 'Có 2 thẻ <style>' },
  { what: 'a style sheet of its own', from: 'p{margin:0}', to: 'p{margin:1px}', says: 'khác các trang còn lại' },
  { what: 'no style sheet', from: '<style>p{margin:0}</style>', to: '', says: 'khác các trang còn lại' },
  { what: 'a link that reports clicks', html: '<a href="/so/lich/" ping="/so/dem">Lịch lớp học</a>', says: '(ping)' },
];

export const TEXT_CASES: Planted[] = [
  { what: 'no name', from: '<title>Trang tốt</title>', to: '', says: 'không có tên' },
  { what: 'an empty name', from: '<title>Trang tốt</title>', to: '<title> </title>', says: 'không có tên' },
  { what: 'the name of another page', from: '<title>Trang tốt</title>', to: '<title>Lịch</title>', says: 'Tên trang (<title>) “Lịch” trùng' },
  { what: 'no description', from: '<meta name="description" content="Trang không có chỗ nào sai.">', to: '', says: 'không có mô tả (meta' },
  { what: 'the description of another page', from: 'Trang không có chỗ nào sai.', to: 'Lịch các lớp.', says: 'Mô tả trang “Lịch các lớp.” trùng' },
  { what: 'no main heading', from: '<h1>Trang tốt</h1>', to: '', says: 'có 0 tiêu đề lớn' },
  { what: 'two main headings', from: '<h1>Trang tốt</h1>', to: '<h1>Trang tốt</h1><h1>Trang nữa</h1>', says: 'có 2 tiêu đề lớn' },
  { what: 'no language', from: '<html lang="vi">', to: '<html>', says: 'ngôn ngữ “”' },
  { what: 'another language', from: '<html lang="vi">', to: '<html lang="en">', says: 'ngôn ngữ “en”' },
  { what: 'a vague link', html: '<a href="/so/lich/">Tại đây</a>', says: '“Tại đây”, không cho biết dẫn đi đâu' },
  { what: 'a vague link around other tags', html: '<a href="/so/lich/"><b>xem</b> thêm »</a>', says: 'không cho biết dẫn đi đâu' },
  { what: 'a vague label over a clear text', html: '<a href="/so/lich/" aria-label="Chi tiết">Lịch lớp học</a>', says: '“Chi tiết”, không cho biết' },
  { what: 'a vague picture as a link', html: '<a href="/so/lich/"><img src="/so/hinh.png" alt="link"></a>', says: 'không cho biết dẫn đi đâu' },
  { what: 'a link without words', html: '<a href="/so/lich/"><svg></svg></a>', says: 'không có chữ nào' },
  { what: 'a heading that skips a level', html: '<h4>Sâu quá</h4>', says: '“Sâu quá” nhảy từ h2 xuống h4' },
  { what: 'a picture without words', html: '<img src="/so/hinh.png">', says: 'không có mô tả (alt)' },
  { what: 'the same id twice', html: '<p id="lien-ket">Nữa</p>', says: 'Mã “lien-ket” (id)' },
  { what: 'two mains', html: '</main><main>', says: 'có 2 thẻ <main>' },
  { what: 'the sample’s notice on a real page', html: '<p>Dữ liệu mẫu.</p>', says: 'Trang thật lại ghi' },
];
