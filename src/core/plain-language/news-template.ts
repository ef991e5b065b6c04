import type { NEWS_KINDS } from '../../collections/enums.ts';

type NewsKind = keyof typeof NEWS_KINDS;

/** What an item of a kind must tell. A new one starts with these questions; each is replaced by its answer. */
export const NEWS_QUESTIONS = {
  news: [
    'Việc gì đã diễn ra?',
    'Ai tổ chức, ai tham gia, khoảng bao nhiêu người?',
    'Diễn ra ngày nào, lúc mấy giờ?',
    'Ở đâu: tổ dân phố nào, địa điểm nào?',
    'Bà con được gì, nên làm gì tiếp?',
  ],
  // When, where, for whom, with what, whom to ask and until when are fields of their own.
  notice: [
    'Phường báo việc gì, vì sao có việc ấy?',
    'Bà con làm gì trước, làm gì sau?',
    'Ai không đến được thì làm thế nào?',
  ],
  class: [
    'Lớp hướng dẫn những việc gì?',
    'Ai dạy, khoảng bao nhiêu người học?',
    'Lớp mở ngày nào, ở đâu?',
    'Học xong, bà con tự làm được việc gì?',
    'Buổi sau mở khi nào, muốn học thì hỏi ai?',
  ],
  learner: [
    'Người học ở tổ dân phố nào, đã đồng ý kể chuyện chưa?',
    'Trước khi học, người ấy vướng việc gì?',
    'Học ở đâu, ai hướng dẫn, mất bao lâu?',
    'Nay người ấy tự làm được việc gì?',
    'Người ấy nói gì? Ghi đúng từng lời.',
  ],
  bulletin: [
    'Loa báo tin gì, cho ai nghe?',
    'Việc ấy vào ngày nào, mấy giờ, ở đâu?',
    'Bà con cần làm gì, mang theo gì?',
    'Bà con muốn biết thêm thì hỏi nơi nào?',
  ],
} as const satisfies Partial<Record<NewsKind, readonly string[]>>;

/** The kinds that have a template. */
export type TemplateKind = keyof typeof NEWS_QUESTIONS;

/** The running text that a new item of a kind starts with. */
export const newsTemplate = (kind: TemplateKind) => NEWS_QUESTIONS[kind].join('\n\n');

const QUESTIONS: readonly string[] = Object.values(NEWS_QUESTIONS).flat();
const questionOf = (paragraph: string | undefined) =>
  QUESTIONS.find((question) => paragraph?.startsWith(question));

/** A running text without the questions that an answer stands behind, on the same line or in the next paragraph. */
export function withoutAnswered(body: string): string {
  const paragraphs = body.split(/\n{2,}/);
  const kept = paragraphs.flatMap((paragraph, place) => {
    const question = questionOf(paragraph);
    if (!question) return [paragraph];
    const answer = paragraph.slice(question.length).trim();
    if (answer) return [answer];
    const next = paragraphs[place + 1];
    return next?.trim() && !questionOf(next) ? [] : [paragraph];
  });
  return kept.length < paragraphs.length || kept.some((one, place) => one !== paragraphs[place])
    ? kept.join('\n\n')
    : body;
}

/** The questions of any template that still stand in a running text (`bodyText`). */
export const unansweredIn = (text: string): string[] =>
  QUESTIONS.filter((question) => text.includes(question));
