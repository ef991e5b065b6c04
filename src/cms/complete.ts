import type { CMS } from 'decap-cms-core';
import { withoutAnswered } from '../core/plain-language/news-template.ts';
import { readEntries } from './draft.ts';
import { completeLink } from './home/link-item.ts';
import { readByline } from './home/links.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an entry needs and its editor is not asked for, and what of a template no longer belongs in it. `form` is the list of the CMS that it is written in. */
export async function missingParts(form: string, data: Data): Promise<Record<string, unknown>> {
  if (form === 'links') return completeLink(data, await readByline());
  if (form === 'news' && typeof data.body === 'string') {
    const body = withoutAnswered(data.body);
    return body === data.body ? {} : { body };
  }
  return form === 'guides' && !data.code ? { code: await freeCode() } : {};
}

/** The next short number of a guide: those of the past are printed on paper. */
async function freeCode(): Promise<number> {
  const codes = (await readEntries('guides')).map(({ data }) => Number(data.code) || 0);
  return Math.max(0, ...codes) + 1;
}

/** Completes entries before they are looked at and saved. Call before the review is registered. */
export function registerCompletion(cms: CMS): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const data = entry.get('data');
      const parts = await missingParts(String(entry.get('collection')), data.toJS());
      return Object.keys(parts).length > 0 ? data.merge(parts) : undefined;
    },
  });
}
