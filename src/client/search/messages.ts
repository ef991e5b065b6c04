import type { Answer } from '../../search/site-search.ts';

/** What the search says, in the words of residents. `helper` is whom to ask. */
export const sayMessages = (helper: string) => ({
  searching: 'Đang tìm…',
  slow: `Mạng đang chậm, chưa tìm được. Bác chờ thêm một chút, xem danh mục, hoặc hỏi ${helper}.`,
  offline: `Chưa tìm được vì mạng yếu hoặc bị ngắt. Bác xem danh mục, hoặc hỏi ${helper}.`,
  /** How many pages there are, or that there are none that fit. */
  count: ({ results, certainty }: Answer, typed: string) => {
    if (certainty === 'none')
      return `Không tìm thấy trang nào cho “${typed}”. Bác thử chữ khác, hoặc hỏi ${helper}.`;
    if (certainty === 'guess')
      return `Không tìm thấy trang nào đúng với “${typed}”. Dưới đây là ${results.length} trang hơi giống.`;
    return `Có ${results.length} trang cho “${typed}”.`;
  },
  onlyCards: ' Mới tìm trong bài hướng dẫn và tên tin, chưa tìm được trong toàn bộ nội dung.',
});
