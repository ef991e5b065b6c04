export interface BenchEntry {
  /** File name without its ending. */
  id: string;
  frontMatter: string;
  /** The body with the project's components. */
  mdx: string;
  /** The same words as plain Markdown. */
  markdown: string;
}

const SYLLABLES =
  'bà con phường mình tập huấn điện thoại ứng dụng cài đặt dịch vụ công trực tuyến hồ sơ giấy tờ nhà văn hóa tổ công nghệ số cộng đồng hướng dẫn từng người cao tuổi thanh niên tình nguyện buổi sáng chiều học dễ hiểu kỹ năng mới an toàn mạng giữ mật khẩu kín đáo mua bán chợ quét mã thanh toán nộp phí tra cứu kết quả đăng nhập tài khoản gửi phản ánh tổng đài trả lời nhanh gọn sạch đẹp văn minh'.split(
    ' ',
  );
const LINKS = [
  '[cách cài VNeID](/huong-dan/cai-vneid/)',
  '[cách gọi Tổng đài 1022](/huong-dan/goi-1022/)',
  '[trang mẫu của cơ quan](https://example.org/vi/tin)',
  '[danh sách từ khó](/thuat-ngu/)',
];

/** The n-th made-up news item, the same in every run: 400 to 1,200 words, headings, list, table, links, a callout and steps. */
export function makeEntry(n: number): BenchEntry {
  const random = seededRandom(n);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const words = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
      pick(SYLLABLES),
    ).join(' ');
  const phrase = (least: number, most: number) =>
    words(least, most).replace(/^./u, (letter) => letter.toUpperCase());
  const sentence = () => `${phrase(8, 20)}.`;
  const paragraph = (length: number) => Array.from({ length }, sentence).join(' ');
  const section = () =>
    [
      `## ${phrase(3, 7)}`,
      ...Array.from(
        { length: 2 },
        () => `${paragraph(4)} Xem ${pick(LINKS)}. Nhớ **${words(2, 4)}**.`,
      ),
    ].join('\n\n');
  const list = Array.from({ length: 5 }, () => `- ${sentence()}`).join('\n');
  const table = [
    '| Việc | Nơi làm | Ngày |',
    '| --- | --- | --- |',
    ...Array.from({ length: 6 }, () => `| ${words(2, 5)} | ${words(2, 4)} | ${words(1, 2)} |`),
  ].join('\n');
  const note = { title: phrase(3, 6), text: paragraph(2) };
  const steps = Array.from({ length: 3 }, () => ({ title: phrase(3, 6), text: paragraph(1) }));
  const sections = Array.from({ length: 1 + Math.floor(random() * 6) }, section);
  const body = (callout: string, howTo: string) =>
    [paragraph(4), ...sections, list, callout, table, howTo, paragraph(3)].join('\n\n') + '\n';
  const day = new Date(Date.UTC(2000, 0, 1 + (n % 9_000))).toISOString().slice(0, 10);
  return {
    id: `${day}-tin-${n}`,
    frontMatter: frontMatter(`${phrase(4, 8)} ${n}`, day, paragraph(1)),
    mdx: body(
      `<Callout type="warning" title="${note.title}">\n\n${note.text}\n\n</Callout>`,
      `<Steps>\n\n${steps.map(({ title, text }) => `<Step title="${title}">\n\n${text}\n\n</Step>`).join('\n\n')}\n\n</Steps>`,
    ),
    markdown: body(
      `> **${note.title}**\n>\n> ${note.text}`,
      steps.map(({ title, text }, at) => `${at + 1}. **${title}**\n\n   ${text}`).join('\n\n'),
    ),
  };
}

function frontMatter(title: string, day: string, summary: string): string {
  const lines = [
    `title: "${title}"`,
    `date: "${day}"`,
    `summary: "${summary.slice(0, 180)}"`,
    'kind: article',
    'source:',
    '  kind: other',
    '  items:',
    '    - name: "Thông báo mẫu của cơ quan mẫu"',
    '      url: "https://example.org/vi/thong-bao"',
    'byline: "Nhóm làm chuyên mục"',
    'guides: [cai-vneid, goi-1022]',
  ];
  return lines.join('\n');
}

/** Mulberry32: small, and good enough for made-up text. */
function seededRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
