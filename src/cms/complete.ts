import type { CMS } from 'decap-cms-core';
import type { EVIDENCE_KINDS } from '../collections/enums.ts';
import { hexOf } from '../core/digest.ts';
import { withoutAnswered } from '../core/plain-language/news-template.ts';
import { withCertainties } from './certainties.ts';
import { readEntries } from './draft.ts';
import { completeLink } from './home/link-item.ts';
import { readByline } from './home/links.ts';
import { isEmptyValue } from './is-empty.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an entry needs and its editor is not asked for, and what of a template no longer belongs in it. `form` is the list of the CMS that it is written in. */
export async function missingParts(
  form: string,
  data: Data,
  isNew = false,
): Promise<Record<string, unknown>> {
  if (form === 'links') return completeLink(data, await readByline());
  if (form === 'news' && typeof data.body === 'string') {
    const body = withoutAnswered(data.body);
    return body === data.body ? {} : { body };
  }
  if (form === 'reports') return withEvidenceKinds(data);
  if (form === 'events' && isNew && !data.calendarId) return { calendarId: newCalendarId() };
  if (form !== 'guides') return {};
  return { ...(!data.code && { code: await freeCode() }), ...withCertainties(data) };
}

/** A name that no other class has, whatever its title and day become. `randomUUID` is not there on a page without a certificate. */
const newCalendarId = () => hexOf(crypto.getRandomValues(new Uint8Array(8)));

/** The kind of a piece of evidence, by where it is. */
const KIND_BY_PLACE = {
  photo: 'photo',
  file: 'document',
  document: 'document',
  news: 'news',
  event: 'link',
  url: 'link',
} as const satisfies Record<string, keyof typeof EVIDENCE_KINDS>;

function withEvidenceKinds({ evidence }: Data): Record<string, unknown> {
  if (!Array.isArray(evidence) || (evidence as Data[]).every(({ kind }) => kind)) return {};
  return {
    evidence: (evidence as Data[]).map((proof) => {
      const place = Object.entries(KIND_BY_PLACE).find(([name]) => !isEmptyValue(proof[name]));
      return proof.kind || !place ? proof : { ...proof, kind: place[1] };
    }),
  };
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
      const parts = await missingParts(
        String(entry.get('collection')),
        data.toJS(),
        entry.get('newRecord') === true,
      );
      return Object.keys(parts).length > 0 ? data.merge(parts) : undefined;
    },
  });
}
