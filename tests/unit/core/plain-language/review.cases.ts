import { PICTURE_REMARK } from '../../../../src/core/plain-language/pasted-picture.ts';

/** One entry, and what the editors' rules say of it. */
export interface ReviewCase {
  what: string;
  collection?: string;
  data?: Record<string, unknown>;
  body?: string;
  /** The day on which it is written. */
  today?: string;
  path: PropertyKey[];
  /** Parts of the message: what was found, what to do. */
  says: string[];
}

const OWN = { kind: 'article', source: { kind: 'own', items: [] }, tasks: ['nv-03'] };
const OTHERS = { ...OWN, source: { kind: 'other', items: [] } };

// A table: one case a row.
// prettier-ignore
export const REFUSED: ReviewCase[] = [
  { what: 'a notice that ends before it begins', collection: 'alerts', data: { from: '2026-03-01', until: '2026-02-01' }, path: ['until'], says: ['1/2/2026', '1/3/2026', 'Hãy sửa'] },
  { what: 'a warning that is over on the day it is written', collection: 'alerts', data: { from: '2026-01-01', until: '2026-02-01' }, today: '2026-02-02', path: ['until'], says: ['1/2/2026', 'đã qua', 'Hãy chọn ngày'] },
  { what: 'news of a day that is still to come', data: { ...OWN, date: '2026-03-01' }, today: '2026-02-02', path: ['date'], says: ['1/3/2026', 'chưa đến', 'ngày hôm nay', 'bản viết dở'] },
  { what: 'a document that ends before it is in force', collection: 'documents', data: { effective: '2026-03-01', ended: '2026-02-01' }, path: ['ended'], says: ['1/2/2026', '1/3/2026'] },
  { what: 'a class that ends before it begins', collection: 'events', data: { start: '2026-11-28T10:00', end: '2026-11-28T08:00' }, path: ['end'], says: ['Giờ kết thúc không sau giờ bắt đầu', 'Hãy sửa'] },
  { what: 'a class that was moved, nobody says from when', collection: 'events', data: { changes: [{ kind: 'moved' }] }, path: ['changes', 0, 'start'], says: ['chưa ghi giờ cũ hoặc nơi cũ', 'Hãy ghi'] },
  { what: 'a class that was moved to the hour that it had', collection: 'events', data: { start: '2026-11-28T10:00', changes: [{ kind: 'moved', start: '2026-11-28T10:00' }] }, path: ['start'], says: ['vẫn là giờ cũ', 'Hãy sửa'] },
  { what: 'a class that takes place after all, though nobody had cancelled it', collection: 'events', data: { changes: [{ kind: 'moved', place: 'Nhà văn hóa' }, { kind: 'restored' }] }, path: ['changes', 1, 'kind'], says: ['không có lời báo hủy', 'Hãy bỏ'] },
  { what: 'a class that was cancelled and has a result', collection: 'events', data: { changes: [{ kind: 'cancelled' }], result: { attendees: 3 } }, path: ['result'], says: ['Buổi đã hủy thì không có kết quả', 'Hãy bỏ'] },
  { what: 'an amount in đồng that nobody is named for', data: OTHERS, body: 'Mỗi hộ được 500.000 đồng.', path: ['body'], says: ['“500.000 đồng”', 'Hãy ghi văn bản hoặc cơ quan'] },
  { what: 'an amount in thousands', data: OTHERS, body: 'Phí là 100k một lần.', path: ['body'], says: ['“100k”'] },
  { what: 'an amount in VNĐ in the summary', data: { ...OTHERS, summary: 'Nộp 20.000 VNĐ để nhận thẻ.' }, body: 'Có.', path: ['summary'], says: ['“20.000 VNĐ”'] },
  { what: 'an amount in words', data: OTHERS, body: 'Phạt từ hai triệu đồng.', path: ['body'], says: ['“triệu đồng”'] },
  { what: 'an amount in bold', data: OTHERS, body: 'Phạt **5 triệu đồng**.', path: ['body'], says: ['“5 triệu đồng”'] },
  { what: 'an amount after a word of money', data: OTHERS, body: 'Doanh thu trên 1 tỷ mỗi năm.', path: ['body'], says: ['“1 tỷ”'] },
  { what: 'an amount in a guide without sources', collection: 'guides', data: { sources: [], steps: [{ title: 'Nộp tiền', action: 'Nộp 12.000 đ ở quầy.' }] }, path: ['steps', 0, 'action'], says: ['“12.000 đ”'] },
  { what: 'a cost whose source is not in the list', collection: 'guides', data: { cost: { text: 'Không mất tiền', source: 3 }, sources: [{}, {}] }, path: ['cost', 'source'], says: ['nguồn số 3', 'chỉ có 2 nguồn'] },
  { what: 'a question of the template', data: { ...OWN }, body: 'Lớp học vui.\nỞ đâu: tổ dân phố nào, địa điểm nào?', path: ['body'], says: ['Còn 1 câu hỏi', '“Ở đâu: tổ dân phố nào, địa điểm nào?”', 'bằng câu trả lời'] },
  { what: 'a loudspeaker text longer than a minute', data: { ...OWN, kind: 'bulletin' }, body: 'Kính thưa bà con. '.repeat(46), path: ['body'], says: ['184 chữ', '62 giây', 'tối đa 180 chữ', '60 giây'] },
  { what: 'a loudspeaker text that numbers make long', data: { ...OWN, kind: 'bulletin' }, body: `${'Kính thưa bà con. '.repeat(42)}Hạn là ngày 28/9/2026.`, path: ['body'], says: ['184 chữ'] },
  { what: 'a picture called by its file', data: { ...OWN, cover: { alt: 'IMG_2031.jpg' } }, path: ['cover', 'alt'], says: ['tên tệp', 'Hãy viết ảnh có gì'] },
  { what: 'a picture that was pasted', data: { ...OWN }, body: `Trước.\n\n${PICTURE_REMARK}\n\nSau.`, path: ['body'], says: ['ảnh dán vào', 'Chèn khung'] },
];

// prettier-ignore
export const ADVISED: ReviewCase[] = [
  { what: 'a sum in the ward’s own news that nobody is named for', data: { ...OWN }, body: 'Mỗi hộ được 500.000 đồng.', path: ['body'], says: ['“500.000 đồng”', 'ai công bố', '“Ủy ban nhân dân phường”'] },
  { what: '“bấm” in a guide', collection: 'guides', data: { steps: [{ action: 'Bấm **Đăng nhập**.' }] }, path: ['steps', 0, 'action'], says: ['“chạm”', '“bấm”'] },
  { what: '“nhập” in a guide', collection: 'guides', data: { prepare: ['Đăng nhập rồi nhập mã.'] }, path: ['prepare', 0], says: ['“gõ”', '“nhập”'] },
  { what: '“mình” for the reader', collection: 'guides', data: { steps: [{ action: 'Đăng nhập ngân hàng của mình.' }] }, path: ['steps', 0, 'action'], says: ['“bác”', '“mình”'] },
  { what: 'another word for a link', data: { ...OWN }, body: 'Đừng mở đường liên kết lạ.', path: ['body'], says: ['“đường liên kết”', '“đường dẫn”'] },
  { what: 'another word for the level of an account', data: { ...OWN }, body: 'Cần định danh mức độ 2.', path: ['body'], says: ['“tài khoản mức 2”'] },
  { what: 'a page that knows', data: { ...OWN }, body: 'Trang này chưa biết giờ trực.', path: ['body'], says: ['“Trang này”', 'hỏi ai'] },
  { what: 'a page that has no source', data: { ...OWN }, body: 'Mẫu giấy thì trang này chưa có nguồn chắc.', path: ['body'], says: ['“trang này chưa có nguồn”'] },
  { what: 'a page that counts', collection: 'tasks', data: { indicators: [{ how: 'Trang tự đếm tin.' }] }, path: ['indicators', 0, 'how'], says: ['“Trang tự đếm”'] },
  { what: 'a day with a nought before', data: { ...OWN }, body: 'Có hiệu lực từ 01/06/2025.', path: ['body'], says: ['“01/06/2025”', '“1/6/2025”'] },
  { what: 'a month with a nought before', data: { ...OWN }, body: 'Công an cảnh báo từ tháng 07/2025.', path: ['body'], says: ['“07/2025”', '“7/2025”'] },
  { what: 'a source whose day has a nought before', collection: 'guides', data: { sources: [{ date: '05/6/2026' }] }, path: ['sources', 0, 'date'], says: ['“05/6/2026”', '“5/6/2026”'] },
  { what: 'a deadline of a guide that has passed', collection: 'guides', data: { steps: [{ action: 'Nộp chậm nhất ngày 31/1/2027.' }] }, today: '2027-02-01', path: ['steps', 0, 'action'], says: ['31/1/2027', 'đã qua', 'việc phải làm bây giờ'] },
  { what: 'what a call costs without a day', collection: 'guides', data: { problems: [{ fix: 'Gọi 1900 9068, mất 1.000 đồng một phút.' }], sources: [{}] }, path: ['problems', 0, 'fix'], says: ['chưa ghi ngày'] },
  { what: 'a 1900 number without its cost', collection: 'guides', data: { problems: [{ fix: 'Gọi 1900 0368 để hỏi.' }] }, path: ['problems', 0, 'fix'], says: ['“1900 0368”', '“Số 1900 thường tính cước.”'] },
  { what: 'a fee at the counter without a day', collection: 'guides', data: { inPerson: { cost: '15.000 đồng một lần' }, sources: [{}] }, path: ['inPerson', 'cost'], says: ['chưa ghi ngày'] },
  { what: 'a fee whose source has no day', collection: 'guides', data: { cost: { text: 'Không mất tiền', source: 1 }, sources: [{ date: 'không ghi ngày' }] }, path: ['cost', 'text'], says: ['chưa ghi ngày'] },
  { what: 'news that expires before today', data: { ...OWN, date: '2026-01-01', expires: '2026-02-01' }, today: '2026-02-02', path: ['expires'], says: ['1/2/2026', 'đã qua'] },
  { what: 'a sentence of 21 syllables', data: { ...OWN }, body: `${'học '.repeat(21).trim()}.`, path: ['body'], says: ['dài 21 chữ', 'tách thành câu ngắn'] },
  { what: 'a long sentence in a step', collection: 'guides', data: { steps: [{ title: 'Mở máy', action: `Bác ${'chạm '.repeat(20).trim()}.` }] }, path: ['steps', 0, 'action'], says: ['dài 21 chữ'] },
  { what: 'a hard word', data: { ...OWN }, body: 'Bác Click vào nút.', path: ['body'], says: ['“click”', '“chạm”'] },
  { what: 'a hard word of two syllables', data: { ...OWN }, body: 'Phường tiến  hành lớp học.', path: ['body'], says: ['“tiến hành”', '“làm”'] },
  { what: 'words that say something else', data: { ...OWN }, body: 'Đoàn được giao chỉ các bác dùng mạng.', path: ['body'], says: ['“được giao chỉ”', '“được giao hướng dẫn”', 'hiểu nhầm'] },
  { what: '“tại đây” in the text', data: { ...OWN }, body: 'Bác xem Tại đây.', path: ['body'], says: ['“tại đây”', 'viết rõ nơi đến'] },
  { what: '“xem thêm” on a button', collection: 'guides', data: { start: { label: 'Xem thêm', url: 'https://example.org/' } }, path: ['start', 'label'], says: ['“Xem thêm”', 'không nói dẫn tới đâu'] },
  { what: 'an abbreviation that is never spelled out', data: { ...OWN }, body: 'UBND phường mở lớp.', path: ['body'], says: ['“UBND”', '“Ủy ban nhân dân (UBND)”'] },
  { what: 'an unknown abbreviation', data: { ...OWN }, body: 'Lớp của CLB rất vui.', path: ['body'], says: ['“CLB”', 'tên đầy đủ'] },
  { what: 'a time like 8h00', data: { ...OWN }, body: 'Lớp bắt đầu lúc 8h00.', path: ['body'], says: ['“8h00”', '“8 giờ”'] },
  { what: 'a time like 14:30', data: { ...OWN }, body: 'Tan lúc 14:30 chiều.', path: ['body'], says: ['“14:30”', '“14 giờ 30”'] },
  { what: 'a title in capitals', data: { ...OWN, title: 'LỚP HỌC CHO BÁC' }, path: ['title'], says: ['viết hoa cả'] },
  { what: 'a news item without a picture', data: { ...OWN, kind: 'news' }, body: 'Lớp học vui.', path: ['cover'], says: ['chưa có ảnh', 'mô tả'] },
  { what: 'news that is evidence for nothing', data: { ...OWN, tasks: [] }, body: 'Lớp học vui.', path: ['tasks'], says: ['chưa là bằng chứng cho việc nào', 'Nên chọn'] },
];

/** What looks like a fault and is none. */
// prettier-ignore
const SENSES = ['nút đỏ|Bị dọa thì chạm nút đỏ để dừng cuộc gọi.', 'nút màu đỏ|Tìm nút màu đỏ ở góc phải.', 'nút ở góc|Chạm nút ở góc trên.', 'ô bên trái|Gõ vào ô bên trái.', 'chạm hình bánh răng|Mở thẻ, chạm hình bánh răng. Đợi một lúc.', 'kính lúp góc|Mở kính lúp góc phải trên.', 'Chỗ có dấu tam giác|Chỗ có dấu tam giác là chỗ chưa chắc.', 'khi nghe tiếng bíp|Nói khi nghe tiếng bíp.', 'Nút to nhất|Nút to nhất là nút gọi.'];
for (const line of SENSES) {
  const [words = '', body = ''] = line.split('|');
  ADVISED.push({
    what: `what only eyes or ears can follow: “${words}”`,
    data: { ...OWN },
    body,
    path: ['body'],
    says: [`“${words}”`, 'chữ trên nút'],
  });
}
ADVISED.push({
  what: 'a sentence in English',
  data: { ...OWN },
  body: 'Máy báo please wait for this page rồi chờ.',
  path: ['body'],
  says: ['“please wait for this page', 'tiếng Việt'],
});

export const BENIGN: Omit<ReviewCase, 'path' | 'says'>[] = [
  {
    what: 'a loudspeaker text of one minute',
    data: { ...OWN, kind: 'bulletin' },
    body: 'Kính thưa bà con. '.repeat(45),
  },
  ...['notice', 'handbook', 'link'].map((kind) => ({
    what: `an item that is evidence for nothing: ${kind}`,
    data: { ...OWN, kind, tasks: [] },
    body: 'Lớp học vui.',
  })),
  {
    what: 'an amount with its source',
    data: { ...OWN, source: { kind: 'own', items: [{ name: 'Nghị định' }] } },
    body: 'Phạt 5 triệu đồng.',
  },
  {
    what: 'people counted in millions',
    data: OWN,
    body: 'Có 5 triệu người dùng, 2 triệu lượt xem.',
  },
  ...[
    'Chạm nút đỏ “Kết thúc” ở góc phải.',
    'Chạm hình bánh răng Cài đặt.',
    'Thông tin đúng thì tích ô cam kết.',
    'Giấy có dấu đỏ, sổ đỏ, áo màu xanh.',
    'Chạm ảnh của bác ở góc trên bên phải.',
    'Danh mục dưới đây, bảng ở trên.',
    'Bấm mũi tên quay lại.',
    'Người giúp nói như “nút màu đỏ ở dưới cùng”.',
    'Mở Google Play, App Store, Smart Hai Phong, Bank of China.',
  ].map((body) => ({ what: `senses: ${body}`, data: { ...OWN }, body })),
  { what: 'comrades and consent', data: OWN, body: 'Có 3 đồng chí dự, 20 đồng bào đồng ý.' },
  { what: 'the community', data: OWN, body: 'Tổ công nghệ số cộng đồng đến 12 nhà.' },
  { what: 'kilometres and networks', data: OWN, body: 'Đi 3 km, dùng mạng 5G, ảnh 4K.' },
  {
    what: 'a document’s number',
    data: OWN,
    body: 'Theo Nghị quyết 57-NQ/TW và Nghị định 320/2026/NĐ-CP.',
  },
  {
    what: 'an amount in an event, which names whom to ask',
    collection: 'events',
    data: { place: 'Nhà văn hóa, vé 5.000 đồng' },
  },
  {
    what: 'a class that was moved, cancelled, and takes place after all',
    collection: 'events',
    data: {
      start: '2026-12-05T08:00',
      end: '2026-12-05T10:00',
      changes: [
        { kind: 'moved', start: '2026-11-28T08:00' },
        { kind: 'cancelled' },
        { kind: 'restored' },
      ],
      result: { attendees: 12 },
    },
  },
  {
    what: 'a cost whose source is there',
    collection: 'guides',
    data: { cost: { text: 'Không mất tiền', source: 1 }, sources: [{ date: '2025' }] },
  },
  {
    what: 'a deadline on its last day',
    collection: 'guides',
    data: { steps: [{ action: 'Nộp chậm nhất 31/1/2027.' }] },
    today: '2027-01-31',
  },
  {
    what: 'a document’s number of a year',
    data: OWN,
    body: 'Theo Thông tư 04/2020 của Bộ Tư pháp.',
  },
  {
    what: 'what a call costs with its day',
    collection: 'guides',
    data: { problems: [{ fix: 'Gọi 1900 9068 (1.000 đồng một phút, 3/2/2026).' }], sources: [{}] },
  },
  { what: 'an answer beside another question', data: OWN, body: 'Ở đâu có lớp? Ở nhà văn hóa.' },
  {
    what: 'the template’s questions elsewhere than in news',
    collection: 'pages',
    body: 'Việc gì đã diễn ra?',
  },
  { what: 'a sentence of 20 syllables', data: OWN, body: `${'học '.repeat(20).trim()}.` },
  {
    what: 'cells and items that end without a full stop',
    data: OWN,
    body: `${'học '.repeat(12).trim()}\n${'học '.repeat(12).trim()}`,
  },
  { what: 'the words on a button', data: OWN, body: 'Bấm **Click here**, rồi **Truy cập**.' },
  {
    what: 'a foreign word beside the plain one',
    data: OWN,
    body: 'Nhớ địa chỉ thư điện tử (email).',
  },
  { what: 'names of shops for apps', data: OWN, body: 'Mở App Store hoặc CH Play.' },
  { what: 'a hard word within another', data: OWN, body: 'Xem happy, linker, filet.' },
  {
    what: 'an abbreviation after its full form',
    data: OWN,
    body: 'Ủy ban nhân dân (UBND) phường mở lớp. UBND mời bà con.',
  },
  {
    what: 'an abbreviation before its full form in brackets',
    data: OWN,
    body: 'Chọn **ANTT** (an ninh trật tự).',
  },
  { what: 'groups of the annex, QR', data: OWN, body: 'Nhóm III và IV quét mã QR.' },
  {
    what: 'times in words and days',
    data: OWN,
    body: 'Lúc 8 giờ 30 ngày 28/11/2026, tỷ lệ 2:1, 12 hộ.',
  },
  {
    what: 'a notice on its last day',
    collection: 'alerts',
    data: { from: '2026-01-01', until: '2026-02-01' },
    today: '2026-02-01',
  },
  {
    what: 'a notice of long ago, read without a day',
    collection: 'alerts',
    data: { from: '2026-01-01', until: '2026-02-01' },
  },
  {
    what: 'words of a screen, other senses, keys and a computer',
    collection: 'guides',
    data: {
      title: 'Đăng nhập sau sáp nhập',
      steps: [
        { action: 'Hiện “Vui lòng nhập mã” thì chạm **Nhập**.' },
        { action: 'Kẻ gian bảo bấm phím 1. Chỉ một mình bác biết.' },
        { action: 'Trên máy tính thì bấm **Đăng nhập**, nhập mật khẩu.' },
      ],
      history: [{ note: 'Bỏ chữ mình, chữ bấm.' }],
    },
  },
  {
    what: 'a page of a book, and a page to open',
    data: OWN,
    body: 'Mở trang này bằng Chrome. Xem trang 3.',
  },
  {
    what: 'days without noughts, documents, parts',
    data: OWN,
    body: 'Từ 1/6/2025 và 10/11, theo 57/2026, 10/2025.',
  },
  {
    what: 'a 1900 number with its cost, said elsewhere',
    collection: 'guides',
    data: { problems: [{ fix: 'Gọi 1900 0368.' }], helperNotes: ['Số 1900 thường tính cước.'] },
  },
  {
    what: 'fees with a paper, a year, or the day of their source',
    collection: 'guides',
    data: {
      cost: { text: 'Không mất tiền', source: 1 },
      inPerson: { cost: '0 đồng (Luật Hộ tịch)' },
      sources: [{ date: '5/2/2023' }],
    },
  },
  { what: 'a name in capitals of one word', data: { ...OWN, title: 'VNEID' }, body: 'Có.' },
  {
    what: 'somebody else’s words',
    collection: 'documents',
    data: { abstract: 'Tiến hành triển khai UBND lúc 8h00.' },
  },
];
