import type { Waiting } from '../../../server/api/contract.ts';
import { when } from './words.ts';

/** What becomes of an entry when it is published. */
export const KIND_NAMES: Readonly<Record<Waiting['kind'], string>> = {
  new: 'Bài mới',
  changed: 'Bài có sửa',
  withdrawn: 'Bài rút lại',
};

/** "Chị Lan gửi lúc 14:05 ngày 25/11/2026." */
export const whoWaits = ({ author }: Waiting): string =>
  author ? `${author.name} gửi lúc ${when(author.at)}.` : 'Bản phát hành mới của trang đề nghị.';

/** "src/content/news/a.mdx" → the form of that entry. */
export function entryAddress(path: string): string {
  const [, collection = '', id = ''] = /^src\/content\/(.*)\/(.*)\.[a-z]+$/.exec(path) ?? [];
  return `#/collections/${collection}/entries/${id}`;
}
