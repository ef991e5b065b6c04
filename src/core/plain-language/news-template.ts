/** What a weekly news item must tell. A new item starts with these questions; each is replaced by its answer. */
export const NEWS_QUESTIONS = [
  'Việc gì đã diễn ra?',
  'Ai tổ chức, ai tham gia, khoảng bao nhiêu người?',
  'Diễn ra ngày nào, lúc mấy giờ?',
  'Ở đâu: tổ dân phố nào, địa điểm nào?',
  'Bà con được gì, nên làm gì tiếp?',
] as const;

/** The running text that a new weekly news item starts with. */
export const NEWS_TEMPLATE = NEWS_QUESTIONS.join('\n\n');

/** The questions that still stand in a running text (`bodyText`). */
export const unansweredIn = (text: string) =>
  NEWS_QUESTIONS.filter((question) => text.includes(question));
