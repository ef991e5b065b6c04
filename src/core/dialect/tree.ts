import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import type { BodyPart, BodyPicture } from '../body.ts';
import { element } from './element.ts';

export type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const BLOCKS = new Set(
  'p h2 h3 h4 h5 h6 li tr blockquote div aside figure ol ul table pre br'.split(' '),
);

/** The words of a node; blocks end with a line break. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const words =
    tagName === 'figure'
      ? String(properties.dataCaption ?? '')
      : tagName === 'tr'
        ? rowText(children)
        : children.map(textOf).join('');
  return BLOCKS.has(tagName) ? `${words}\n` : words;
}

const rowText = (cells: readonly ElementContent[]) =>
  cells
    .filter((cell) => cell.type === 'element')
    .map((cell) => textOf(cell).trim())
    .join(' | ');

/** Only what CommonMark itself gives: list start, sides of table columns, and the marks of footnotes and task lists; cells that head a column say so (WCAG 1.3.1). */
export function safeProperties({ tagName, properties }: Element): Element['properties'] {
  const kept: Element['properties'] = {};
  if (tagName === 'ol' && typeof properties.start === 'number') kept.start = properties.start;
  if (tagName === 'th') kept.scope = 'col';
  const { align } = properties;
  if (align === 'center' || align === 'right') kept.className = [`align-${align}`];
  if (tagName === 'section' || tagName === 'li' || tagName === 'sup') {
    if (properties.id) kept.id = properties.id;
    if (properties.className) kept.className = properties.className;
  }
  return kept;
}

/** A table that scrolls by keyboard on a narrow screen (WCAG 2.1.1). */
export function scrollableTable(children: ElementContent[]): Element {
  const properties = {
    className: ['table-scroll'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: 'Bảng, kéo ngang để xem hết',
  };
  return element('div', properties, [element('table', {}, children)]);
}

/** The HTML, cut where pictures stand. No text can look like the marker: "<" is always escaped in text, quotes in attributes. */
export function cutAtPictures(
  children: ElementContent[],
  pictures: readonly BodyPicture[],
): BodyPart[] {
  const pieces = toHtml({ type: 'root', children }).split(
    /<figure data-src="[^"]*" data-alt="[^"]*" data-caption="[^"]*"><\/figure>/,
  );
  return pieces.flatMap((html, index): BodyPart[] => {
    const picture = pictures[index - 1];
    const parts: BodyPart[] = picture
      ? [{ picture: { src: picture.src, alt: picture.alt, caption: picture.caption } }]
      : [];
    return html.trim() ? [...parts, { html: html.trim() }] : parts;
  });
}
