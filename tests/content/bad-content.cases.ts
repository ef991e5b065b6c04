/** One change to the base content, and the one fault that it must give. */
export interface BadCase {
  what: string;
  file: string;
  from?: string;
  to?: string;
  as?: string;
  line?: number;
  field?: string | undefined;
  /** Parts of the message: what was found, what to do. */
  says: string[];
}

const guide = 'guides/cai-vneid.mdx';
const news = 'news/2026-11-02-lop-hoc.mdx';
const update = 'reports/2026-11-03-nv-01.mdx';
const task = 'tasks/nv-01.mdx';
const words = 'search-words/viet-tat.yaml';

// A table: one case a row.
// prettier-ignore
export const FIELD_CASES: BadCase[] = [
  { what: 'unknown key', file: guide, from: 'icon: phone', to: 'icon: phone\ncolour: red', line: 5, says: ['biểu mẫu không có', 'Hãy báo người kỹ thuật', 'Không có mục nào tên “colour”', 'bỏ mục ấy'] },
  { what: 'unknown key inside a step', file: guide, from: 'certainty: to-check', to: 'certainty: to-check\n    anh: x.jpg', line: 15, field: 'Các bước 2', says: ['“anh”'] },
  { what: 'missing field', file: guide, from: 'summary: Cài đúng ứng dụng.\n', to: '', line: 2, field: 'Tóm tắt', says: ['Thiếu mục này', 'Hãy điền vào'] },
  { what: 'missing choice', file: guide, from: 'topic: vneid\n', to: '', line: 2, field: 'Chủ đề', says: ['Thiếu mục này', 'Hãy chọn một trong: “VNeID”, “Khám bệnh, bảo hiểm y tế”'] },
  { what: 'missing field inside a step', file: guide, from: '    action: Bấm **CH Play**.\n', to: '', line: 9, field: 'Các bước 1 › Việc làm', says: ['Thiếu mục này'] },
  { what: 'empty field', file: guide, from: 'title: Cài VNeID\n', to: 'title: ""\n', line: 3, field: 'Tên bài', says: ['đang trống', 'Hãy điền vào'] },
  { what: 'day that is not in the calendar', file: news, from: 'date: 2026-11-02', to: 'date: 2026-02-30', line: 3, field: 'Ngày đăng', says: ['“2026-02-30” không phải là một ngày có thật', 'ví dụ 2026-11-23'] },
  { what: 'day written as in Vietnam', file: news, from: 'date: 2026-11-02', to: 'date: 02/11/2026', line: 3, field: 'Ngày đăng', says: ['“02/11/2026”', 'Hãy viết ngày/tháng/năm', 'Trong tệp: viết năm-tháng-ngày'] },
  { what: 'unknown unit', file: task, from: 'leads: [van-phong]', to: 'leads: [van-phog]', line: 13, field: 'Chủ trì 1', says: ['một đơn vị không còn nữa', 'Hãy chọn lại', 'Không có đơn vị nào mã là “van-phog”', 'gần giống là “van-phong”'] },
  { what: 'target for weeks that is typed as a word', file: task, from: 'guides: [cai-vneid]\n', to: 'indicators:\n  - id: tin\n    name: Tin\n    unit: tin\n    kind: number\n    comparison: "="\n    targets:\n      - period: Tuần\n        value: 1\n    how: Đếm.\n    criteria: Đủ.\n', line: 27, field: 'Chỉ số 1 › Mục tiêu từng kỳ 1 › Kỳ', says: ['“Tuần” không có trong danh sách', '“Mỗi tuần”'] },
  { what: 'indicator that the site counts, without what it counts', file: task, from: 'guides: [cai-vneid]\n', to: 'indicators:\n  - id: tin\n    name: Tin\n    unit: tin\n    kind: computed\n    comparison: "="\n    targets:\n      - period: "2026"\n        value: 1\n    how: Đếm.\n    criteria: Đủ.\n', line: 21, field: 'Chỉ số 1 › Tự động đếm gì', says: ['phải chọn tự động đếm gì'] },
  { what: 'unknown task', file: news, from: 'tasks: [nv-01]', to: 'tasks: [nv-1]', line: 14, field: 'Bằng chứng cho việc 1', says: ['Không có nhiệm vụ nào mã là “nv-1”', 'gần giống là “nv-01”'] },
  { what: 'unknown guide', file: guide, from: 'related: [goi-1022]', to: 'related:\n  - goi-1023', line: 18, field: 'Bài liên quan 1', says: ['Không có bài hướng dẫn nào mã là “goi-1023”', 'gần giống là “goi-1022”'] },
  { what: 'unknown audience of a path', file: 'paths/nguoi-cao-tuoi.yaml', from: 'audience: nguoi-cao-tuoi', to: 'audience: nguoi-gia', line: 1, field: 'Dành cho', says: ['Không có nhóm người nào mã là “nguoi-gia”'] },
  { what: 'id with accents', file: guide, from: 'platform: vneid', to: 'platform: Ứng dụng', line: 6, field: 'Nền tảng', says: ['Hãy chọn lại trong danh sách', '“Ứng dụng” viết không đúng mẫu', 'chữ thường không dấu'] },
  { what: 'guide code used twice', file: 'guides/goi-1022.mdx', from: 'code: 2', to: 'code: 1', line: 2, field: 'Mã bài', says: ['Mã bài “1” đã dùng (Bài hướng dẫn “Cài VNeID”)', 'Hãy đổi sang mã chưa ai dùng'] },
  { what: 'old address that is the address of another guide', file: 'guides/goi-1022.mdx', from: 'code: 2', to: 'code: 2\nformerly: [cai-vneid]', line: 2, field: undefined, says: ['Đã có bài hướng dẫn khác cùng địa chỉ (Bài hướng dẫn “Cài VNeID”)'] },
  { what: 'name of another page', file: 'guides/goi-1022.mdx', from: 'title: Gọi tổng đài 1022', to: 'title: Cài VNeID', line: 3, field: 'Tên bài', says: ['Đã có bài khác tên “Cài VNeID” (Bài hướng dẫn “Cài VNeID”)', 'Hãy viết thêm điều riêng'] },
  { what: 'name of a page that is always there', file: 'guides/goi-1022.mdx', from: 'title: Gọi tổng đài 1022', to: 'title: Liên hệ', line: 3, field: 'Tên bài', says: ['Đã có bài khác tên “Liên hệ” (trang chung)'] },
  { what: 'summary of another page', file: 'guides/goi-1022.mdx', from: 'summary: Gọi một số để hỏi mọi việc.', to: 'summary: Cài đúng ứng dụng.', line: 6, field: 'Tóm tắt', says: ['Đã có bài khác tóm tắt giống hệt'] },
  { what: 'title too long', file: guide, from: 'title: Cài VNeID\n', to: `title: ${'Cài '.repeat(16)}\n`, line: 3, field: 'Tên bài', says: ['Dài 63 ký tự, tối đa 60', 'Hãy bớt chữ'] },
  { what: 'code that is not a number', file: guide, from: 'code: 1\n', to: 'code: một\n', line: 2, field: 'Mã bài', says: ['Ô này cần một con số, nhưng đang là “một”'] },
  { what: 'number out of range', file: guide, from: 'code: 1\n', to: 'code: 0\n', line: 2, field: 'Mã bài', says: ['Số “0” nhỏ quá, ít nhất là 1'] },
  { what: 'choice that is not in the list', file: guide, from: 'icon: phone', to: 'icon: fone', line: 4, field: 'Hình nhỏ', says: ['“fone” không có trong danh sách', '“Điện thoại”, “Chìa khóa”'] },
  { what: 'list that is too short', file: guide, from: '[cai vneid, tai vneid, vnid]', to: '[vnid]', line: 24, field: 'Từ bà con hay gõ', says: ['Cần ít nhất 3 dòng, đang có 1'] },
  { what: 'one value in place of a list', file: guide, from: '  - Để bác tự bấm.', to: '  Để bác tự bấm.', line: 15, field: 'Cho người hướng dẫn', says: ['Ô này cần một danh sách', 'dấu “-”'] },
  { what: 'words that YAML takes for a number', file: update, from: 'period: "2025"', to: 'period: 2025', line: 5, field: 'Kỳ', says: ['Ô này cần một dòng chữ', 'Hãy gõ lại', 'dấu nháy kép'] },
  { what: 'address without https', file: guide, from: 'https://example.org/vneid', to: 'example.org/vneid', line: 20, field: 'Nguồn 1 › Địa chỉ', says: ['“example.org/vneid” không phải là địa chỉ', 'bắt đầu bằng https://'] },
  { what: 'address that shows one site and opens another', file: guide, from: 'https://example.org/vneid', to: 'https://vneid.gov.vn@example.org/', line: 20, field: 'Nguồn 1 › Địa chỉ', says: ['dấu “@” trước tên trang', 'Hãy bỏ'] },
  { what: 'cover without alt', file: news, from: '  alt: Các bác đang tập quét mã\n', to: '', line: 8, field: 'Ảnh đại diện › Mô tả ảnh', says: ['Thiếu mục này'] },
  { what: 'cover whose alt is the name of its file', file: news, from: 'alt: Các bác đang tập quét mã', to: 'alt: IMG_2031.jpg', line: 10, field: 'Ảnh đại diện › Mô tả ảnh', says: ['tên tệp', 'Hãy viết ảnh có gì'] },
  { what: 'cover that was never uploaded', file: news, from: 'src: lop-hoc.jpg', to: 'src: lop-khac.jpg', line: 9, field: 'Ảnh đại diện › Ảnh', says: ['Không tìm thấy ảnh “lop-khac.jpg”', 'Hãy tải ảnh lên'] },
  { what: 'cover outside the uploads folder', file: news, from: 'src: lop-hoc.jpg', to: 'src: ../../bi-mat.jpg', line: 9, field: 'Ảnh đại diện › Ảnh', says: ['“../../bi-mat.jpg”', 'ảnh nằm trong thư mục tải lên', 'Hãy đổi tên ảnh'] },
  { what: 'portrait without consent', file: news, from: 'kind: public-event\n  consent: true', to: 'kind: portrait\n  consent: false', line: 12, field: 'Ảnh đại diện › Đã được đồng ý', says: ['phải được đồng ý'] },
  { what: 'link in a step to a page that does not exist', file: guide, from: '(/huong-dan/goi-1022/)', to: '(/huong-dan/goi-113/)', line: 13, field: 'Các bước 2 › Việc làm', says: ['“/huong-dan/goi-113/” trỏ tới trang không có', 'Hãy sửa địa chỉ'] },
  { what: 'search word that leads to a page that does not exist', file: words, from: 'kind: abbreviation\nlines:\n  - words: [dvc, dịch vụ công]\n    note: Tên tắt.\n  - words: [bhyt, bảo hiểm y tế]\n', to: 'kind: lead\nlines:\n  - words: [dvc]\n    to: [/huong-dan/goi-113/]\n', line: 5, field: 'Các dòng 1 › Bài lên trước 1', says: ['“/huong-dan/goi-113/” trỏ tới trang không có', 'Hãy sửa địa chỉ'] },
  { what: 'search word that leads to another site', file: words, from: 'kind: abbreviation\nlines:\n  - words: [dvc, dịch vụ công]\n    note: Tên tắt.\n  - words: [bhyt, bảo hiểm y tế]\n', to: 'kind: lead\nlines:\n  - words: [dvc]\n    to: [https://example.org/]\n', line: 5, field: 'Các dòng 1 › Bài lên trước 1', says: ['không phải trang của chuyên mục', 'Hãy mở trang ấy'] },
  { what: 'link in a step that says “tại đây”', file: guide, from: '[bài gọi 1022]', to: '[Tại đây!]', line: 13, field: 'Các bước 2 › Việc làm', says: ['“Tại đây!”, không nói dẫn tới đâu', 'Hãy viết rõ'] },
  { what: 'picture in a step’s words', file: guide, from: '[bài gọi 1022](/huong-dan/goi-1022/)', to: '![x](lop-hoc.jpg)', line: 13, field: 'Các bước 2 › Việc làm', says: ['Mục này không nhận ảnh', 'Hãy chuyển ảnh xuống ô bài viết'] },
  { what: 'box in a step’s words', file: guide, from: 'Bấm **CH Play**.', to: '<Callout type="info">Bấm</Callout>', line: 10, field: 'Các bước 1 › Việc làm', says: ['không nhận “Khung lưu ý”'] },
  { what: 'hidden character in a title', file: guide, from: 'title: Cài VNeID\n', to: 'title: Cài\u202e VNeID\n', line: 3, field: 'Tên bài', says: ['ký tự ẩn', 'gõ lại'] },
  { what: 'done without evidence', file: update, from: 'level: documented', to: 'level: self-reported', line: 7, field: 'Bằng chứng', says: ['“Đã hoàn thành” cần ít nhất một bằng chứng'] },
  { what: 'search line without its reason', file: words, from: '    note: Ghi trên thẻ.\n', to: '', line: 6, field: 'Các dòng 2 › Vì sao có dòng này', says: ['Thiếu mục này'] },
  { what: 'abbreviation that stands for nothing', file: words, from: '[bhyt, bảo hiểm y tế]', to: '[bhyt]', line: 6, field: 'Các dòng 2 › Cách gõ', says: ['chỉ có một cách gõ', 'Hãy thêm'] },
  { what: 'abbreviation of two words', file: words, from: '[bhyt, bảo hiểm y tế]', to: '[bảo hiểm, bảo hiểm y tế]', line: 6, field: 'Các dòng 2 › Cách gõ', says: ['“bảo hiểm” không phải chữ viết tắt', 'chữ tắt đứng đầu dòng'] },
  { what: 'abbreviation listed twice', file: words, from: '[bhyt, bảo hiểm y tế]', to: '[dvc, dịch vụ chung]', line: 6, field: 'Các dòng 2 › Cách gõ', says: ['“dvc” đã có ở dòng thứ 1', 'Hãy gộp'] },
  { what: 'the same way of typing twice in a line', file: words, from: '[bhyt, bảo hiểm y tế]', to: '[bhyt, bảo hiểm, bảo hiểm]', line: 6, field: 'Các dòng 2 › Cách gõ', says: ['hai cách gõ giống nhau', 'Hãy bỏ một'] },
  { what: 'notice that ends before it begins', file: news, from: 'date: 2026-11-02', to: 'date: 2026-11-02\nexpires: 2026-11-01', line: 4, field: 'Hết hạn', says: ['1/11/2026', 'Hãy sửa'] },
  { what: 'guide without an end', file: guide, from: 'outcome: Bác sẽ thấy biểu tượng VNeID.\n', to: '', line: 2, field: 'Làm xong sẽ thấy', says: ['làm xong sẽ thấy gì', 'Hãy ghi điều bà con thấy'] },
  { what: 'guide without a way that needs no phone', file: guide, from: 'noInPerson: Không cần đến đâu.\n', to: '', line: 2, field: 'Làm không cần điện thoại', says: ['chưa có cách làm không cần điện thoại', 'Hãy ghi đến đâu'] },
  { what: 'guide that stops and leads nowhere', file: guide, from: 'noInPerson:', to: 'stopsHere: Chưa rõ bước sau.\nnoInPerson:', line: 2, field: 'Làm không cần điện thoại', says: ['dừng giữa chừng', 'Hãy ghi đến đâu'] },
  { what: 'cost by a source that is not there', file: guide, from: 'helperNotes:', to: 'cost:\n  text: Không mất tiền\n  source: 4\nhelperNotes:', line: 17, field: 'Chi phí › Theo nguồn số', says: ['nguồn số 4, nhưng bài chỉ có 1 nguồn', 'Hãy sửa số'] },
  { what: 'explanation longer than 20 syllables', file: 'terms/otp.yaml', from: 'Dãy số dùng một lần.', to: 'số '.repeat(21), line: 2, field: 'Nghĩa', says: ['dài hơn 20 tiếng', 'Hãy bớt chữ'] },
  { what: 'unknown key in a setting', file: 'settings/channels.yaml', from: 'hotlineName', to: 'hotlinename: x\nhotlineName', line: 2, says: ['Không có mục nào tên “hotlinename”'] },
  { what: 'broken YAML: a colon in a title', file: guide, from: 'title: Cài VNeID\n', to: 'title: Lưu ý: cài VNeID\n', line: 3, says: ['“title: Lưu ý: cài VNeID” viết sai cách', 'dấu nháy kép', 'Hãy sửa dòng này'] },
  { what: 'broken YAML: quotes that do not close', file: 'terms/otp.yaml', from: 'guide: cai-vneid', to: 'guide: "cai-vneid', line: 4, says: ['Thiếu dấu đóng'] },
  { what: 'broken YAML: a tab', file: guide, from: '    action: Bấm', to: '\t  action: Bấm', line: 10, says: ['Tab', 'Hãy thay bằng dấu cách'] },
  { what: 'YAML that is no list of fields', file: 'terms/otp.yaml', from: 'term: Mã OTP\nexplanation: Dãy số dùng một lần.\nguide: cai-vneid\n', to: 'Mã OTP\n', line: 1, says: ['“tên mục: giá trị”'] },
  { what: 'two documents in one YAML file', file: 'terms/otp.yaml', from: 'guide:', to: '---\nguide:', line: 3, says: ['dòng “---” ở giữa tệp', 'Hãy bỏ'] },
  { what: 'key written twice', file: guide, from: 'icon: phone', to: 'icon: phone\nicon: key', line: 5, says: ['hai mục cùng tên', '“icon: key”', 'Hãy bỏ một'] },
  { what: 'key “layout”, which a framework would run', file: guide, from: 'icon: phone', to: 'layout: ../x.mjs\nicon: phone', line: 4, says: ['Không được dùng mục “layout”', 'Hãy bỏ dòng ấy'] },
  { what: 'anchor', file: guide, from: 'title: Cài VNeID\n', to: 'title: &ten Cài VNeID\n', line: 3, says: ['dấu “&” hoặc “*”', 'dấu nháy kép'] },
  { what: 'reference that hides behind apostrophes', file: guide, from: '[cai vneid, tai vneid, vnid]', to: "[it's, &x y, 'z *x', it's, *x, it's]", line: 24, says: ['dấu “&” hoặc “*”'] },
  { what: 'tag', file: guide, from: 'title: Cài VNeID\n', to: 'title: !!js/function x\n', line: 3, says: ['dấu “!”'] },
];

// A table: one case a row.
// prettier-ignore
export const BODY_CASES: BadCase[] = [
  { what: 'question of the template that nobody answered', file: news, from: 'Buổi sau vào thứ Bảy.', to: 'Việc gì đã diễn ra?', line: 24, says: ['“Việc gì đã diễn ra?”', 'Hãy thay mỗi câu'] },
  { what: 'empty body', file: 'pages/gioi-thieu.mdx', from: 'Chuyên mục giúp bà con học kỹ năng số.', to: '', line: 6, says: ['Ô “Bài viết” đang trống', 'Hãy viết nội dung'] },
  { what: 'guide without steps and without text', file: 'guides/goi-1022.mdx', from: '## Cách gọi\n\nBấm số <Phone number="1022" /> rồi nói việc cần hỏi.\n', to: '', line: 22, says: ['Ô “Bài viết” đang trống'] },
  { what: 'report of more than 60 words', file: update, from: 'Chuyên mục đã mở.', to: 'mở '.repeat(61), line: 18, says: ['dài 61 chữ, tối đa 60', 'Hãy bớt chữ'] },
  { what: 'no front matter', file: 'pages/gioi-thieu.mdx', from: '---\ntitle', to: 'title', line: 1, field: undefined, says: ['phải bắt đầu bằng dòng “---”', 'Hãy thêm'] },
  { what: 'picture without alt', file: news, from: '![Các bác đang tập quét mã]', to: '![]', line: 20, says: ['Ảnh chưa có mô tả', 'vào ô “Mô tả ảnh”'] },
  { what: 'picture that was never uploaded', file: news, from: '](lop-hoc.jpg)', to: '](lop-khac.jpg)', line: 20, says: ['Không tìm thấy ảnh “lop-khac.jpg”', 'Hãy tải ảnh lên, hoặc chọn ảnh khác'] },
  { what: 'picture from another site', file: news, from: '](lop-hoc.jpg)', to: '](https://example.org/a.jpg)', line: 20, says: ['ảnh nằm trong thư mục tải lên'] },
  { what: 'picture whose alt is the name of its file', file: news, from: '![Các bác đang tập quét mã]', to: '![DSC_0042]', line: 20, says: ['tên tệp', 'Hãy viết ảnh có gì'] },
  { what: 'picture within a sentence', file: news, from: '![Các bác', to: 'Xem ảnh: ![Các bác', line: 20, says: ['Ảnh phải đứng riêng', 'dòng trống trước và sau'] },
  { what: 'link to a page that does not exist', file: news, from: '/huong-dan/cai-vneid/', to: '/huong-dan/cai-vneit/', line: 18, says: ['“/huong-dan/cai-vneit/” trỏ tới trang không có'] },
  { what: 'link without its last slash', file: news, from: '/huong-dan/cai-vneid/', to: '/huong-dan/cai-vneid', line: 18, says: ['bắt đầu và kết thúc bằng dấu “/”'] },
  { what: 'link without its first slash', file: news, from: '/huong-dan/cai-vneid/', to: 'huong-dan/cai-vneid/', line: 18, says: ['“huong-dan/cai-vneid/” chưa đủ', 'bắt đầu bằng “/”'] },
  { what: 'link to another site without https', file: news, from: '/huong-dan/cai-vneid/', to: 'dichvucong.gov.vn', line: 18, says: ['“dichvucong.gov.vn” chưa đủ', 'https://'] },
  { what: 'link to a heading that does not exist', file: 'guides/goi-1022.mdx', from: 'rồi nói', to: 'rồi xem [lúc nào gọi](#luc-nao-goi), nói', line: 25, says: ['“#luc-nao-goi” dẫn tới một tiêu đề không có trong bài', 'Hãy bỏ đường dẫn', '#muc-cach-goi'] },
  { what: '“tại đây” as link text', file: news, from: '[cách cài VNeID]', to: '[tại đây]', line: 18, says: ['“tại đây”, không nói dẫn tới đâu', 'Hãy viết rõ'] },
  { what: 'link without words', file: news, from: '[cách cài VNeID]', to: '[]', line: 18, says: ['không có chữ', 'Hãy viết chữ'] },
  { what: 'link that runs code', file: news, from: '(/huong-dan/cai-vneid/)', to: '(javascript:alert)', line: 18, says: ['“javascript:alert”', 'chỉ được bắt đầu bằng https://', 'Hãy sửa lại'] },
  { what: 'unknown term', file: news, from: '<Term id="otp">', to: '<Term id="opt">', line: 18, says: ['Không có từ khó nào mã là “opt”', 'gần giống là “otp”'] },
  { what: 'hidden character', file: news, from: 'thứ Bảy', to: 'thứ\u202e Bảy', line: 24, says: ['Có ký tự ẩn', 'Hãy xóa và gõ lại'] },
  { what: 'heading as large as the title', file: 'guides/goi-1022.mdx', from: '## Cách', to: '# Cách', line: 23, says: ['Hãy chọn “Tiêu đề lớn”'] },
  { what: 'heading without words', file: 'guides/goi-1022.mdx', from: '## Cách gọi', to: '##', line: 23, says: ['chưa có chữ', 'bỏ dòng này'] },
  { what: 'component that does not close', file: news, from: '</Callout>\n', to: '', line: 22, says: ['“Khung lưu ý” thiếu phần cuối', 'Hãy xóa đi rồi chèn lại'] },
  { what: 'component that does not open', file: news, from: '<Callout type="info">\n', to: '', line: 25, says: ['“Khung lưu ý” thiếu phần đầu'] },
  { what: 'unknown component', file: news, from: '<Phone number="1022" />', to: '<Fone number="1022" />', line: 28, says: ['Không có khung nào tên “Fone”', 'chèn lại bằng nút'] },
  { what: 'attribute without quotes', file: news, from: '<Phone number="1022" />', to: '<Phone number=1022 />', line: 28, says: ['“Số gọi được” bị lỗi', 'Hãy xóa đi rồi chèn lại'] },
  { what: 'attribute that runs code', file: news, from: '<Phone number="1022" />', to: '<Phone number={1022} />', line: 28, says: ['“Số gọi được” bị lỗi'] },
  { what: 'unknown attribute', file: news, from: 'number="1022"', to: 'onclick="x" number="1022"', line: 28, says: ['“Số gọi được” không có phần “onclick”', '“Số điện thoại”, “Chữ hiện ra”'] },
  { what: 'attribute outside its list', file: news, from: 'type="info"', to: 'type="danger"', line: 22, says: ['ô “Loại” là “danger”', 'chỉ nhận “Cho biết thêm”, “Coi chừng”'] },
  { what: 'missing attribute', file: news, from: ' type="info"', to: '', line: 22, says: ['còn trống ô “Loại”', 'Hãy điền vào'] },
  { what: 'telephone number that is none', file: news, from: 'number="1022"', to: 'number="tổng đài"', line: 28, says: ['chỉ gồm chữ số'] },
  { what: 'box within a sentence', file: news, from: 'Ai cần hỏi thì gọi', to: 'Ai <Callout type="info">cần hỏi</Callout> thì gọi', line: 28, says: ['“Khung lưu ý” phải đứng riêng'] },
  { what: 'box without words', file: news, from: '\nBuổi sau vào thứ Bảy.\n\n', to: '', line: 22, says: ['“Khung lưu ý” chưa có chữ'] },
];

// A table: one case a row.
// prettier-ignore
export const FILE_CASES: BadCase[] = [
  { what: 'wrong file extension', file: 'pages/gioi-thieu.mdx', as: 'gioi-thieu.md', says: ['“.md”, ở đây phải là “.mdx”', 'Hãy đổi tên tệp'] },
  { what: 'YAML folder with an MDX file', file: 'audiences/nguoi-cao-tuoi.yaml', as: 'nguoi-cao-tuoi.mdx', says: ['“.mdx”, ở đây phải là “.yaml”'] },
  { what: 'file name with accents', file: 'pages/gioi-thieu.mdx', as: 'giới-thiệu.mdx', says: ['chữ thường không dấu', 'Hãy đổi tên tệp'] },
  { what: 'file name with a space', file: 'pages/gioi-thieu.mdx', as: 'gioi thieu.mdx', says: ['gạch nối'] },
  { what: 'news file without its day', file: news, as: 'lop-hoc.mdx', says: ['“lop-hoc”, phải là năm-tháng-ngày', 'ví dụ “2026-11-23-ten-bai.mdx”'] },
];
