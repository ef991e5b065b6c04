import { errorIn, type FileDiagnostic } from '../../core/diagnostic.ts';
import { filesOf, pathOf } from './pages.ts';

export const PUBLISHED_ADDRESSES = 'published-addresses.txt';

/** Frames that the CMS draws in, what the one file begins with, and pages to print from: nobody keeps their addresses, paper names that of its guide. */
const NOT_KEPT = /^\/(?:admin\/.|mang-theo\/.|in\/)/;

/** Addresses of all pages of a built site, without the base path, sorted. The 404 page has none. */
export const builtAddresses = (dir: string): string[] => addressesOf(filesOf(dir));

/** The same, of the site that has these files. */
export const addressesOf = (files: Iterable<string>): string[] =>
  [...files]
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map(pathOf)
    .filter((path) => !NOT_KEPT.test(path))
    .sort();

/** The addresses in the list's text, one a line. */
export const parseAddresses = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line !== '');

/** Addresses that people may have kept and that no longer answer. An editor's new page may wait to be listed. */
export function findLostAddresses(
  addresses: readonly string[],
  listed: readonly string[],
): FileDiagnostic[] {
  const built = new Set(addresses);
  return listed
    .filter((address) => !built.has(address))
    .map((address) =>
      errorIn(
        PUBLISHED_ADDRESSES,
        `Địa chỉ ${address} đã công bố mà nay không còn. Hãy dựng lại trang ấy, kẻo người đã lưu không mở được.`,
      ),
    );
}
