import { quoted } from '../diagnostic.ts';
import type { FieldVisit } from '../fields.ts';
import { parseInline } from './parse.ts';
import { HIDDEN_CHARACTERS, explainHidden, findPictureFault, findUrlFault } from './urls.ts';

/** What the dialect refuses in a text of front matter, and where its links lead. */
export function readFieldText({ value, meta }: Pick<FieldVisit, 'value' | 'meta'>): {
  faults: string[];
  links: string[];
} {
  const badPicture = meta.picture ? findPictureFault(value) : undefined;
  const badUrl = /^https?:/i.test(value) && !meta.multiline ? findUrlFault(value) : undefined;
  const faults = [badPicture, badUrl]
    .filter((problem) => problem !== undefined)
    .map((problem) => `${quoted(value)}: ${problem}`);
  if (meta.multiline) {
    const read = parseInline(value);
    return {
      faults: [...faults, ...read.faults.map(({ message }) => message)],
      links: read.links.map(({ url }) => url),
    };
  }
  const hidden = !badUrl && HIDDEN_CHARACTERS.test(value) ? [explainHidden(value)] : [];
  return { faults: [...faults, ...hidden], links: [] };
}
