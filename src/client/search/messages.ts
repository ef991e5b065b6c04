import type { Answer } from '../../search/site-search.ts';

/** Share of a question that the best page must have for the pages to be called ones that speak of it. */
const SPEAKS_OF_IT = 0.5;

/** What the search says, in the words of residents. `helper` is whom to ask. */
export const sayMessages = (helper: string) => ({
  searching: 'Đang tìm…',
  slow: `Mạng đang chậm, chưa tìm được. Bác chờ thêm một chút, xem danh mục, hoặc hỏi ${helper}.`,
  offline: `Chưa tìm được vì mạng yếu hoặc bị ngắt. Bác xem danh mục, hoặc hỏi ${helper}.`,
  /** That there are pages about it, pages that only have its words, or none and whom to ask. */
  count: ({ query, results: { 0: first, length }, certainty }: Answer, typed: string) =>
    ({
      found: `Có ${length} trang cho “${typed}”.`,
      mentioned: `Chưa chắc có bài đúng việc này. ${length} trang ${
        (first?.coverage ?? 0) < SPEAKS_OF_IT ? 'chỉ có vài chữ của' : 'có nhắc tới'
      } “${typed}”.`,
      absent:
        `Chuyên mục không có bài về “${typed}”. ${query.ask ?? ''}` +
        (length > 0 ? ` Dưới đây là ${length} trang gần nhất.` : ''),
      none: `Không tìm thấy trang nào cho “${typed}”. Bác thử chữ khác, hoặc hỏi ${helper}.`,
    })[certainty],
  reading: 'Đang tìm trong toàn bộ nội dung…',
  onlyCards: 'Chưa tìm được trong toàn bộ nội dung. Bác thử lại khi mạng khỏe hơn.',
  noMore: 'Toàn bộ nội dung không có thêm trang nào.',
  more: (count: number) => `Thêm ${count} trang tìm trong toàn bộ nội dung.`,
});
