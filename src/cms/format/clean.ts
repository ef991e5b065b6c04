import { plainBody, plainLetters } from '../../core/plain-letters.ts';
import { inHouseStyle } from '../../core/tone-style.ts';
import { isEmptyValue } from '../is-empty.ts';
import { pageAddress, withoutTracks } from './address.ts';
import { isRecord, isSameData } from './yaml-write.ts';

/** What readers type in searches, and the annex: kept letter for letter. */
const AS_TYPED = new Set(['hiddenTerms', 'aliases', 'verbatim']);
/** Pages of the site by their addresses. */
const PAGES = new Set(['to']);

/**
 * What an editor typed, as it is saved: composed and plain letters, the site's tone style, no blanks around a line, and nothing for an
 * optional field that is empty. What stood in the file before (`before`) and was not changed stays as it was.
 */
export function cleanFields(
  data: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Record<string, unknown> {
  const known = new Set<string>();
  collectTexts(before, known);
  return (clean(data, before, known) ?? {}) as Record<string, unknown>;
}

/** A body, cleaned line by line. */
export function cleanBody(body: string, before = ''): string {
  const known = new Set(before.split('\n'));
  return body
    .split('\n')
    .map((line) => (known.has(line) ? line : inHouseStyle(plainBody(line))))
    .join('\n');
}

function clean(value: unknown, before: unknown, known: ReadonlySet<string>): unknown {
  if (isSameData(value, before)) return value;
  if (typeof value === 'string') return known.has(value) ? value : cleanText(value);
  if (Array.isArray(value)) {
    const old = Array.isArray(before) ? before : [];
    return value
      .map((item, place) =>
        clean(item, old.find((was) => isSameData(was, item)) ?? old[place], known),
      )
      .filter((item) => !isEmpty(item));
  }
  if (!isRecord(value)) return value;
  const old = isRecord(before) ? before : {};
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [
    key,
    AS_TYPED.has(key)
      ? trimmed(part)
      : PAGES.has(key) && Array.isArray(part)
        ? part.map((typed) => pageAddress(String(typed ?? ''))).filter(Boolean)
        : clean(part, old[key], known),
  ]);
  return Object.fromEntries(
    entries.filter(([key, part]) => !isEmpty(part) || (key in old && isSameData(part, old[key]))),
  );
}

function cleanText(text: string): string {
  const styled = inHouseStyle(plainLetters(text));
  return styled.includes('\n') ? styled : withoutTracks(styled.trim());
}

/** A box that is not ticked is an answer; within a group in which nothing else was filled in, it is none. */
const isEmpty = (value: unknown) => value !== false && isEmptyValue(value);

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(trimmed).filter((item) => !isEmpty(item));
  return value;
}

function collectTexts(value: unknown, into: Set<string>) {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectTexts(part, into);
}
