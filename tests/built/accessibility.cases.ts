/** One fault put into a page of the real site. */
export interface PlantedFault {
  what: string;
  /** HTML put at the end of <main>. */
  html?: string;
  /** What stands in the page, and what to write instead. */
  from?: RegExp;
  to?: string;
}

/** Those of the review of 28/11/2026, of which the checks found 15 then. */
export const REVIEWED: PlantedFault[] = [
  {
    what: 'bold text as a heading',
    html: '<p><b>Chuẩn bị giấy tờ</b></p><p>Căn cước của bác.</p>',
  },
  {
    what: 'steps as boxes',
    html: '<div><div>Bước 1. Mở ứng dụng.</div><div>Bước 2. Chạm nút Gửi.</div></div>',
  },
  { what: 'a live region that is gone', from: / role="status"/, to: '' },
  {
    what: 'a sentence in English',
    html: '<p>Please enter your one-time code and wait for this page.</p>',
  },
  { what: 'a picture called by its file', html: '<img src="/icon.svg" alt="IMG_2031.jpg">' },
  { what: 'the way past the menu gone', from: /<a class="skip"[^]*?<\/a>/, to: '' },
  {
    what: 'a field that takes the focus',
    from: /<input id="tim"/,
    to: '<input autofocus id="tim"',
  },
  {
    what: 'a state without its word',
    html: '<p><span class="st st-late"><svg width="24" height="24" aria-hidden="true"></svg></span></p>',
  },
  {
    what: 'a table without heads',
    html: '<table><caption>Giờ trực</caption><tr><td>Thứ Hai</td><td>8 giờ</td></tr></table>',
  },
  { what: 'a place told by colour and corner', html: '<p>Bác chạm nút màu đỏ ở góc phải.</p>' },
  {
    what: 'a link into a new window',
    html: '<p><a href="/lich/" target="_blank">Lịch lớp học</a></p>',
  },
  {
    what: 'settings without a name',
    from: /<span class="[^"]*">\s*Cỡ chữ\s*<\/span>/,
    to: '',
  },
  { what: 'an order of its own', html: '<p tabindex="3">Chữ</p>' },
  {
    what: 'no way to enlarge',
    from: /initial-scale=1"/,
    to: 'initial-scale=1, user-scalable=no"',
  },
  { what: 'the wrong language', from: /<html lang="vi"/, to: '<html lang="en"' },
  {
    what: 'a name that is not what one sees',
    html: '<p><button type="button" aria-label="Chia sẻ">Gửi cho người nhà</button></p>',
  },
  { what: 'a picture without words', html: '<img src="/icon.svg">' },
  {
    what: 'a link without words',
    html: '<a href="/lich/"><svg width="24" height="24" aria-hidden="true"></svg></a>',
  },
  { what: 'a vague link', html: '<p>Muốn biết thì <a href="/lich/">xem tại đây</a>.</p>' },
  { what: 'an id that stands twice', html: '<p id="noi-dung">Nữa</p>' },
  { what: 'a heading that skips levels', html: '<h6>Sâu quá</h6>' },
  { what: 'an empty name', from: /<title>[^<]*<\/title>/, to: '<title> </title>' },
  { what: 'a field without a label', html: '<input type="text" name="ten">' },
  { what: 'an anchor that leads nowhere', html: '<a href="#khong-co">Chỗ mất</a>' },
  { what: 'a second main heading', html: '<h1>Tên thứ hai</h1>' },
  {
    what: 'a page that moves on by itself',
    from: /<meta charset/,
    to: '<meta http-equiv="refresh" content="20"><meta charset',
  },
];

/** Others, one of each kind. */
export const OTHERS: PlantedFault[] = [
  {
    what: 'a hidden link that still takes the focus',
    html: '<p aria-hidden="true"><a href="/lich/">Lịch lớp học</a></p>',
  },
  { what: 'a list that is none', html: '<ul role="presentation"><li>Một</li></ul>' },
  { what: 'an empty heading', html: '<h2 id="trong"> </h2>' },
  { what: 'a fold without a name', html: '<details><p>Chữ bên trong.</p></details>' },
  {
    what: 'a link in the name of a fold',
    html: '<details><summary>Xem <a href="/lich/">lịch lớp học</a></summary><p>Chữ.</p></details>',
  },
  {
    what: 'two menus of one name',
    html: '<nav aria-label="Mục chính"><a href="/lich/">Lịch lớp học</a></nav>',
  },
  {
    what: 'a link to this page that does not say so',
    html: '<a href="/huong-dan/gui-phan-anh/" aria-current="true">Gửi phản ánh</a>',
  },
  { what: 'a key of its own', html: '<a href="/lich/" accesskey="l">Lịch lớp học</a>' },
  { what: 'a drawing without words', html: '<svg width="24" height="24"><path d="M0 0"/></svg>' },
  { what: 'a drawing without a size', html: '<svg aria-hidden="true"><path d="M0 0"/></svg>' },
  { what: 'Vietnamese said to be English', html: '<p lang="en">Chạm nút Đăng nhập.</p>' },
  {
    what: 'a table without a name',
    html: '<table><tr><th scope="col">Ngày</th></tr><tr><td>Thứ Hai</td></tr></table>',
  },
  { what: 'words that are glued together', html: '<p>Đã mở<b>3</b>buổi.</p>' },
  { what: 'a signal that only ears have', html: '<p>Khi nghe tiếng bíp thì bác nói tên.</p>' },
  { what: 'a place told by shape', html: '<p>Chỗ có dấu tam giác là chỗ chưa chắc.</p>' },
  {
    what: 'marked steps that are no list',
    html: '<div class="steps"><p>Mở ứng dụng.</p><p>Chạm Gửi.</p></div>',
  },
  { what: 'a button without words', html: '<button type="button">✕</button>' },
];

/** Comes close to many faults and has none. */
export const BENIGN: string[] = [
  '<p>Bác đọc <b>cho kỹ</b> rồi chạm <b>Gửi</b>.</p>',
  '<p><b>Bác nhớ mang căn cước.</b></p>',
  '<ol class="steps"><li>Mở ứng dụng.</li><li>Chạm Gửi.</li></ol>',
  '<p>Bước 1 là mở ứng dụng, bước 2 là chạm Gửi.</p>',
  '<p lang="en">Please wait</p>',
  '<p>Mở Google Play hoặc App Store, tìm Smart Hai Phong.</p>',
  '<img src="/icon.svg" alt="Hai bác đang tập quét mã QR">',
  '<img src="/icon.svg" alt="">',
  '<p><a href="/lich/" target="_blank">Lịch lớp học, mở ở trang mới</a></p>',
  '<p>Chạm nút đỏ “Kết thúc” ở góc phải.</p>',
  '<p><span class="st st-late">Đang vướng</span></p>',
  '<table><caption>Giờ trực</caption><tbody><tr><th scope="col">Ngày</th></tr><tr><td>Thứ Hai</td></tr></tbody></table>',
  '<div class="table-scroll" role="group" tabindex="0" aria-label="Giờ trực"><table><tbody><tr><th scope="col">Ngày</th></tr><tr><td>Thứ Hai</td></tr></tbody></table></div>',
  '<details><summary>Xem thêm về giấy tờ</summary><p>Chữ.</p></details>',
  '<nav aria-label="Bài khác"><a href="/lich/">Lịch lớp học</a></nav>',
  '<svg width="24" height="24" role="img" aria-label="Bản đồ"><path d="M0 0"/></svg>',
  '<button type="button" aria-label="Gửi cho người nhà qua Zalo">Gửi cho người nhà</button>',
  '<p>Đã mở 3 buổi, 1.500 lượt, khổ A4.</p>',
];
