/** What the editors' page shows as typed and as read, by what it is about. In a file of its own: Prettier would reflow it in MDX. */
export const EXAMPLES = {
  paragraphs: `Bác mở ứng dụng, bấm **Đăng nhập**.

Chưa được thì *đừng vội*, ~~gọi ngay~~
xem lại từ đầu.`,

  lineBreak: `Dòng thứ nhất<br>
Dòng thứ hai`,

  headings: `## Giấy tờ cần mang

### Với trẻ em`,

  lists: `- Căn cước
- Điện thoại

1. Mở ứng dụng
2. Bấm **Đăng ký**

- [x] Đã nộp đơn
- [ ] Chờ kết quả`,

  links: `Xem [cách cài VNeID](/huong-dan/cai-vneid/)
hoặc vào <https://dichvucong.gov.vn/>.`,

  picture: `![Hai bác đang tập quét mã](2026/11/lop-hoc.jpg "Lớp học ở nhà văn hóa")`,

  figure: `<Figure src="2026/11/lop-hoc.jpg" alt="Hai bác đang tập quét mã" caption="Lớp học ở nhà văn hóa" />`,

  table: `| Mang theo | Để làm gì |
| --- | --- |
| Căn cước | Quét mã |
| Điện thoại | Nhận tin nhắn |`,

  quote: `> Học không bao giờ muộn.

Một điều có nguồn.[^nguon]

[^nguon]: Tên văn bản và ngày ban hành.`,

  callouts: `<Callout type="warning" title="Coi chừng">

Không đọc mã cho ai.

</Callout>

<Callout type="info">

Nhớ mang theo kính.

</Callout>`,

  steps: `<Steps>

<Step title="Mở ứng dụng">

Bấm vào hình **VNeID**.

</Step>

<Step title="Nhập số căn cước" />

</Steps>`,

  inline: `Gọi <Phone number="1022" label="tổng đài 1022" />,
đọc <Term id="otp">mã dùng một lần</Term>
cho <Abbr title="Ủy ban nhân dân">UBND</Abbr>? Không.`,

  attachment: `<Attachment href="/van-ban/thong-bao-phan-cong/" label="Thông báo phân công nhiệm vụ" />`,

  asTyped: `Điền {họ tên}, mức < 5 triệu, giảm 50 %.

import hàng, export gạo, <b>chữ</b>, a & b

<!-- Hỏi lại anh Ba trước khi đăng -->
Dấu sao thì thêm gạch chéo: 2 \\* 3 \\* 4`,
} as const;

/** What that page shows as refused, with the message. */
export const REFUSED = [
  '# Tên bài',
  'Xem [tại đây](/huong-dan/cai-vneid/).',
  '[Nhận quà](javascript:alert)',
  '![](2026/11/lop-hoc.jpg)',
  'Xem ảnh ![Lớp học](2026/11/lop-hoc.jpg) nhé.',
  '<Callout type="danger">Nguy hiểm</Callout>',
  '<Phone number=1022 />',
  '<Video src="a" />',
] as const;
