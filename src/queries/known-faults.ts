import type { CollectionEntry } from 'astro:content';
import { findSensory } from '../core/plain-language/senses.ts';
import { wordsOfHtml } from '../core/text.ts';
import { getGuides } from './content.ts';

/** Words of a guide that only eyes or ears can follow. */
export interface KnownFault {
  guide: CollectionEntry<'guides'>;
  words: string[];
}

/** Other people's words, and what only editors see. */
const NOT_SHOWN = new Set(['sources', 'missing', 'hiddenTerms']);

/** What the check of the guides' words finds and nobody can mend yet: the name of the button is not known. */
export async function getKnownFaults(): Promise<KnownFault[]> {
  return (await getGuides())
    .map((guide) => ({
      guide,
      words: [...new Set(textsOf(guide.data).flatMap((text) => findSensory(wordsOfHtml(text))))],
    }))
    .filter(({ words }) => words.length > 0);
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value ?? {}).flatMap(([key, part]) =>
        NOT_SHOWN.has(key) ? [] : textsOf(part),
      );
