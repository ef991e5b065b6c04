import { toPagefind } from '../search/full-text.ts';
import type { SearchPage } from '../search/page.ts';

/** A page as Pagefind reads it: nothing but its text, what the results need in the head. */
export function toPagefindPage({ id, kind, title, summary, aliases, headings, body }: SearchPage): {
  url: string;
  content: string;
} {
  const meta = Object.entries({ id, kind, summary, aliases: aliases.join('\n') })
    .map(
      ([name, content]) =>
        `<meta content="${escape(content)}" data-pagefind-meta="${name}[content]">`,
    )
    .join('');
  const main = [
    `<p>${escape(summary)}</p>`,
    ...headings.map((heading) => `<h2>${escape(heading)}</h2>`),
    ...body.split('\n').map((line) => `<p>${escape(line)}</p>`),
  ];
  const content = `<html lang="vi"><head><title>${escape(title)}</title>${meta}</head><body><main data-pagefind-body><h1>${escape(title)}</h1>${main.join('')}</main></body></html>`;
  return { url: `/${id}`, content: toPagefind(content) };
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
