import type { Waiting } from '../../../server/api/contract.ts';
import { when } from './words.ts';

/** What becomes of an entry when it is published. */
export const KIND_NAMES: Readonly<Record<Waiting['kind'], string>> = {
  new: 'Bài mới',
  changed: 'Bài có sửa',
  withdrawn: 'Bài rút lại',
};

/** What lists and forms say of a text that is not yet published. */
export const STATE_NAMES: Readonly<Record<Waiting['state'], string>> = {
  draft: 'Bản nháp',
  review: 'Chờ duyệt',
  scheduled: 'Hẹn giờ',
  failed: 'Lỗi, chưa lên trang',
};

/** "Chị Lan gửi lúc 14:05 ngày 25/11/2026." */
export function whoWaits({ author, state, origin }: Waiting): string {
  if (!author) return 'Bản phát hành mới của trang đề nghị.';
  const did =
    origin === 'withdrawal' ? 'hẹn giờ gỡ' : state === 'draft' ? 'viết, chưa gửi duyệt,' : 'gửi';
  return `${author.name} ${did} lúc ${when(author.at)}.`;
}

/** When it goes live or off the site, or why it could not; and what else somebody must know before it is published. */
export function whatComes({
  due,
  failure,
  isWithdrawn,
  origin,
}: Pick<Waiting, 'due' | 'failure' | 'isWithdrawn'> & { origin?: Waiting['origin'] }): string {
  const deed = origin === 'withdrawal' ? 'gỡ khỏi trang' : 'đăng';
  return [
    failure !== undefined && `Đến giờ hẹn chưa ${deed} được: ${failure}`,
    due !== undefined && failure === undefined && `Hẹn ${deed} lúc ${when(due)}.`,
    isWithdrawn &&
      'Bài này đã được gỡ khỏi trang. Đăng bản này thì bài hiện lại; không cần nữa thì bỏ bản chờ.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "src/content/news/a.mdx" → the form of that entry. */
export function entryAddress(path: string): string {
  const [, collection = '', id = ''] = /^src\/content\/(.*)\/(.*)\.[a-z]+$/.exec(path) ?? [];
  return `#/collections/${collection}/entries/${id}`;
}
