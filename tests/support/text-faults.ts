import { findEnglish, findSensory } from '../../src/core/plain-language/senses.ts';
import {
  attributeOf,
  textOf,
  type Element,
  type Page,
} from '../../src/integration/check-site/pages.ts';
import { findGlued, linesOf } from './glued.ts';

/** Longest line that may be a heading. */
const LONGEST_HEADING = 60;

/** What was found in a line: pages share most of theirs. */
const found = new Map<string, { faults: string[]; english: string[] }>();

function faultsIn(line: string): { faults: string[]; english: string[] } {
  const faults = found.get(line) ?? {
    faults: [
      ...findGlued(line).map((words) => `glued: ${words}`),
      ...findSensory(line).map((words) => `senses: ${words}`),
    ],
    english: findEnglish(line).map((words) => `English: ${words}`),
  };
  found.set(line, faults);
  return faults;
}

/** What is wrong with the words of a page as they stand in it, one line each. */
export function findTextFaults({ elements }: Page, html: string): string[] {
  const isPage = elements.some(({ tagName }) => tagName === 'main');
  return [
    ...linesOf(html)
      .map(faultsIn)
      .flatMap(({ faults, english }) => (isPage ? [...faults, ...english] : faults)),
    ...elements.filter(looksLikeHeading).map((element) => `heading: ${textOf(element)}`),
  ];
}

/** A line in bold alone, before other text. The names of steps and the heads of boxes are no headings. */
function looksLikeHeading(element: Element): boolean {
  const { tagName, childNodes, parentNode } = element;
  if (!/^(?:p|div)$/.test(tagName)) return false;
  const [only, ...more] = childNodes.filter(
    (node) => !('value' in node) || node.value.trim() !== '',
  );
  const isInList = parentNode && 'tagName' in parentNode && parentNode.tagName === 'li';
  if (
    more.length > 0 ||
    only === undefined ||
    !('tagName' in only) ||
    !/^(?:b|strong)$/.test(only.tagName) ||
    isInList ||
    attributeOf(element, 'role') !== undefined
  )
    return false;
  const words = textOf(element);
  return words.length <= LONGEST_HEADING && !/[.!?:…]$/.test(words);
}
