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

/** What is wrong with the words of a page as they stand in it, one line each. */
export const findTextFaults = (page: Page, html: string): string[] => [
  ...linesOf(html).flatMap((line) => [
    ...findGlued(line).map((words) => `glued: ${words}`),
    ...findSensory(line).map((words) => `senses: ${words}`),
    ...(page.elements.some(({ tagName }) => tagName === 'main')
      ? findEnglish(line).map((words) => `English: ${words}`)
      : []),
  ]),
  ...page.elements.filter(looksLikeHeading).map((element) => `heading: ${textOf(element)}`),
];

/** A line in bold alone, before other text. The names of steps and the heads of boxes are no headings. */
function looksLikeHeading({ tagName, childNodes, parentNode, ...element }: Element): boolean {
  const [only, ...more] = childNodes.filter(
    (node) => !('value' in node) || node.value.trim() !== '',
  );
  const words = textOf({ tagName, childNodes, parentNode, ...element });
  const isInList = parentNode && 'tagName' in parentNode && parentNode.tagName === 'li';
  return (
    /^(?:p|div)$/.test(tagName) &&
    more.length === 0 &&
    only !== undefined &&
    'tagName' in only &&
    /^(?:b|strong)$/.test(only.tagName) &&
    !isInList &&
    words.length <= LONGEST_HEADING &&
    !/[.!?:…]$/.test(words) &&
    attributeOf({ tagName, childNodes, parentNode, ...element }, 'role') === undefined
  );
}
