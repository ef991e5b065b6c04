import { isEmptyValue } from './is-empty.ts';

type Data = Readonly<Record<string, unknown>>;

/** Lists and groups of a guide whose sentences have a certainty. */
const GRADED = ['steps', 'problems', 'otherWays', 'inPerson'] as const;

/** Those parts of a guide in which a sentence has no certainty of its own, as sure as the least sure of its sources: that is asked once a source. */
export function withCertainties({ sources, ...data }: Data): Record<string, unknown> {
  const levels = Array.isArray(sources) ? (sources as Data[]).map(({ level }) => level) : [];
  const isCertain = levels.length > 0 && levels.every((level) => level === 'certain');
  const certainty = isCertain
    ? 'certain'
    : levels.includes('pending-law')
      ? 'pending-law'
      : 'to-check';
  const graded = (item: Data) => (isUngraded(item) ? { ...item, certainty } : item);
  const parts = GRADED.flatMap((name) => {
    const part = data[name] as Data | readonly Data[] | undefined;
    if (![part ?? []].flat().some(isUngraded)) return [];
    return [[name, Array.isArray(part) ? part.map(graded) : graded(part as Data)]];
  });
  return Object.fromEntries(parts) as Record<string, unknown>;
}

/** What nobody has filled in stays empty. */
const isUngraded = (item: Data) => !item.certainty && !isEmptyValue(item);
