import type { Planted } from './planted.cases.ts';

/** What a hostile or careless hand could put into a page. */
export const SAFETY_CASES: Planted[] = [
  { what: 'a script in the page', html: '<script>alert(1)</script>', says: 'mã lệnh viết thẳng' },
  {
    what: 'a module in the page',
    html: '<script type="module">import "/so/lenh.js";</script>',
    says: 'mã lệnh viết thẳng',
  },
  {
    what: 'a page for readers without scripts',
    html: '<noscript><p>Chữ khác.</p></noscript>',
    says: 'thẻ <noscript>',
  },
  {
    what: 'a handler on a picture',
    html: '<img src="/so/hinh.png" alt="" ONERROR="alert(1)">',
    says: 'thuộc tính chạy lệnh “onerror”',
  },
  {
    what: 'a handler in a drawing',
    html: '<svg width="1" height="1" aria-hidden="true" onload="alert(1)"></svg>',
    says: 'thuộc tính chạy lệnh “onload”',
  },
  {
    what: 'a handler in a template',
    html: '<template><p onclick="alert(1)">a</p></template>',
    says: 'thuộc tính chạy lệnh “onclick”',
  },
  {
    what: 'a link that runs a script',
    html: '<a href="javascript:alert(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a link that hides that it runs a script',
    html: '<a href=" jAva&#10;script:alert(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a link in a drawing that runs a script',
    html: '<svg width="1" height="1" aria-hidden="true"><a xlink:href="javascript:alert(1)"><text>Lịch</text></a></svg>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a button that runs a script',
    html: '<form><button formaction="javascript:alert(1)">Gửi</button></form>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a page inside an address',
    html: '<a href="data:text/html,a">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a picture inside an address',
    html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a script of another host',
    html: '<script src="https://cdn.example.com/a.js"></script>',
    says: 'từ trang khác',
  },
  {
    what: 'a script of another host without its scheme',
    html: '<script src="//cdn.example.com/a.js"></script>',
    says: 'từ trang khác',
  },
  {
    what: 'a style sheet of another host',
    html: '<link rel="stylesheet" href="https://fonts.example.com/a.css">',
    says: 'từ trang khác',
  },
  {
    what: 'an early connection to another host',
    html: '<link rel="preconnect" href="https://fonts.example.com">',
    says: 'từ trang khác',
  },
  {
    what: 'a picture that counts visitors',
    html: '<img src="https://dem.example.com/a.gif" alt="">',
    says: 'từ trang khác',
  },
  {
    what: 'a large picture of another host',
    html: '<img src="/so/hinh.png" srcset="https://dem.example.com/a.gif 2x" alt="">',
    says: 'từ trang khác',
  },
  {
    what: 'a film of another host',
    html: '<video src="https://phim.example.com/a.mp4"></video>',
    says: 'từ trang khác',
  },
  {
    what: 'a frame',
    html: '<iframe src="https://www.youtube.com/embed/a" title="Phim"></iframe>',
    says: 'khung nhúng <iframe>',
  },
  {
    what: 'a frame with its page inside',
    html: '<iframe srcdoc="&lt;p&gt;a" title="Phim"></iframe>',
    says: 'khung nhúng <iframe>',
  },
  {
    what: 'an embedded object',
    html: '<object data="/so/hinh.png"></object>',
    says: 'khung nhúng <object>',
  },
  {
    what: 'a form that posts',
    html: '<form method="POST" action="/so/lich/"><button>Gửi</button></form>',
    says: 'biểu mẫu gửi dữ liệu',
  },
  {
    what: 'a form that goes to another host',
    html: '<form action="https://xin.example.com/"><button>Gửi</button></form>',
    says: 'biểu mẫu gửi dữ liệu',
  },
  {
    what: 'a button that posts',
    html: '<form><button formmethod="post">Gửi</button></form>',
    says: 'biểu mẫu gửi dữ liệu',
  },
  {
    what: 'a page that moves by itself',
    html: '<meta http-equiv="Refresh" content="0; url=/so/lich/">',
    says: 'tự chuyển đi',
  },
  { what: 'a base', html: '<base href="/so/">', says: 'thẻ <base>' },
  { what: 'a style attribute', html: '<p style="color:red">Chữ đỏ</p>', says: 'thuộc tính style' },
  { what: 'a second style sheet', html: '<style>p{color:red}</style>', says: 'Có 2 thẻ <style>' },
  {
    what: 'a style sheet of its own',
    from: 'p{margin:0}',
    to: 'p{margin:1px}',
    says: 'khác các trang còn lại',
  },
  {
    what: 'no style sheet',
    from: '<style>p{margin:0}</style>',
    to: '',
    says: 'khác các trang còn lại',
  },
  {
    what: 'a link that reports clicks',
    html: '<a href="/so/lich/" ping="/so/dem">Lịch lớp học</a>',
    says: '(ping)',
  },
  {
    what: 'a script that says what to load ahead',
    html: '<script type="speculationrules">{"prefetch":[]}</script>',
    says: 'mã lệnh viết thẳng',
  },
  {
    what: 'a script in a drawing',
    html: '<svg width="1" height="1" aria-hidden="true"><script href="/so/lenh.js"></script></svg>',
    says: 'mã lệnh viết thẳng',
  },
  {
    what: 'a script in a formula',
    html: '<math><mtext><script>alert(1)</script></mtext></math>',
    says: 'mã lệnh viết thẳng',
  },
  {
    what: 'a script that only browsers with scripts see',
    html: '<noscript><p title="</noscript><script>alert(1)</script>"></p></noscript>',
    says: 'thẻ <noscript>',
  },
  {
    what: 'a handler without quotes or spaces',
    html: '<img/src="/so/hinh.png"/alt=""/OnLoad=alert(1)>',
    says: 'thuộc tính chạy lệnh “onload”',
  },
  {
    what: 'a handler on a box that opens',
    html: '<details open ontoggle="alert(1)"><summary>a</summary></details>',
    says: 'thuộc tính chạy lệnh “ontoggle”',
  },
  {
    what: 'a link that spells its scheme in entities',
    html: '<a href="&#x6A;avascript&colon;alert(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a link with a tab in its scheme',
    html: '<a href="java&Tab;script&NewLine;:alert(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a link with a control character before its scheme',
    html: '<a href="&#1;javascript:alert(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a link that runs a script of old',
    html: '<a href="VBScript:msgbox(1)">Lịch lớp học</a>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'an area that runs a script',
    html: '<map name="a"><area href="javascript:alert(1)" alt="Lịch"></map>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a form that runs a script',
    html: '<form action="javascript:alert(1)"><button>Gửi</button></form>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a poster that runs a script',
    html: '<video poster="javascript:alert(1)"></video>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a script among the sizes of a picture',
    html: '<img src="/so/hinh.png" srcset="data:text/html,a 2x" alt="">',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a formula that runs a script',
    html: '<math href="javascript:alert(1)"><mi>x</mi></math>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a drawing inside an address',
    html: '<svg width="1" height="1" aria-hidden="true"><use href="data:image/svg+xml,a#b"></use></svg>',
    says: 'không thuộc loại được dùng',
  },
  {
    what: 'a drawing of another host',
    html: '<svg width="1" height="1" aria-hidden="true"><use xlink:href="https://dem.example.com/a.svg#b"></use></svg>',
    says: 'từ trang khác',
  },
  {
    what: 'a filter of another host',
    html: '<svg width="1" height="1" aria-hidden="true"><filter><feImage href="https://dem.example.com/a.png"></feImage></filter></svg>',
    says: 'từ trang khác',
  },
  {
    what: 'a background of another host',
    html: '<table aria-label="a" background="https://dem.example.com/a.gif"><tr><th scope="col">a</th></tr></table>',
    says: 'từ trang khác',
  },
  {
    what: 'a manifest of another host',
    html: '<link rel="manifest" href="https://xin.example.com/a.webmanifest">',
    says: 'từ trang khác',
  },
  {
    what: 'a picture of another host that is fetched ahead',
    html: '<link rel="preload" as="image" imagesrcset="https://dem.example.com/a.gif 1x">',
    says: 'từ trang khác',
  },
  {
    what: 'a page of another host that is fetched ahead',
    html: '<link rel="next PREFETCH" href="https://xin.example.com/">',
    says: 'từ trang khác',
  },
  {
    what: 'subtitles of another host',
    html: '<video><track src="https://phim.example.com/a.vtt"></video>',
    says: 'từ trang khác',
  },
  {
    what: 'a drawing that changes a link later',
    html: '<svg width="1" height="1" aria-hidden="true"><a><animate attributeName="href" values="javascript:alert(1)"></animate></a></svg>',
    says: 'tự đổi thuộc tính <animate>',
  },
  {
    what: 'a drawing that sets a link',
    html: '<svg width="1" height="1" aria-hidden="true"><a><set attributeName="href" to="javascript:alert(1)"></set></a></svg>',
    says: 'tự đổi thuộc tính <set>',
  },
  {
    what: 'a page inside a drawing',
    html: '<svg width="1" height="1" aria-hidden="true"><foreignObject><p>a</p></foreignObject></svg>',
    says: 'khung nhúng <foreignObject>',
  },
  {
    what: 'a frame that its page cannot look into',
    html: '<fencedframe></fencedframe>',
    says: 'khung nhúng <fencedframe>',
  },
  { what: 'an embedded program', html: '<embed src="/so/hinh.png">', says: 'khung nhúng <embed>' },
  {
    what: 'a part of the page with styles of its own',
    html: '<div><template shadowrootmode="open"><p>a</p></template></div>',
    says: '(shadowrootmode)',
  },
  {
    what: 'a form that writes a letter',
    html: '<form action="mailto:xin@example.com"><button>Gửi</button></form>',
    says: 'biểu mẫu gửi dữ liệu',
  },
  {
    what: 'a picture that sends a form elsewhere',
    html: '<form><input type="image" src="/so/hinh.png" alt="Gửi" formaction="//xin.example.com/"></form>',
    says: 'biểu mẫu gửi dữ liệu',
  },
  {
    what: 'a security header in the page',
    html: '<meta http-equiv="Content-Security-Policy" content="script-src *">',
    says: '<meta http-equiv>',
  },
  {
    what: 'a style attribute in a drawing',
    html: '<svg width="1" height="1" aria-hidden="true"><path STYLE="fill:red" d="M0 0"/></svg>',
    says: 'thuộc tính style',
  },
  {
    what: 'a style sheet in a drawing',
    html: '<svg width="1" height="1" aria-hidden="true"><style>p{color:red}</style></svg>',
    says: 'Có 2 thẻ <style>',
  },
  {
    what: 'a link that reports that it was seen',
    html: '<a href="/so/lich/" attributionsrc="https://dem.example.com/">Lịch lớp học</a>',
    says: '(attributionsrc)',
  },
  {
    what: 'a link under the name of another site',
    html: '<a href="https://dichvucong.gov.vn@xin.example.com/">Cổng Dịch vụ công</a>',
    says: 'dấu “@” trước tên trang',
  },
];
