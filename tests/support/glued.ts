import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements inside a line; all others begin a new one. */
const INLINE = new Set('a abbr b bdi cite dfn em i mark q small span strong time u'.split(' '));
/** What is no sentence: code, drawings and what nobody sees. */
const NO_SENTENCE = new Set('code head kbd pre samp script style svg template'.split(' '));

/** The text of a page, a line for each block. */
export function linesOf(html: string): string[] {
  const text = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    if (NO_SENTENCE.has(node.nodeName)) return '\n';
    const inner = 'childNodes' in node ? node.childNodes.map(text).join('') : '';
    // White space inside a block is one space, its own line ends included.
    return INLINE.has(node.nodeName) ? inner : `\n${inner}\n`;
  };
  const joined = text(parse(html.replace(/\s+/g, ' ')));
  return joined.split('\n').map((line) => line.trim());
}

const UNITS = 'km|kg|cm|mm|ml|px|kb|mb|gb|tr|ph';
const GLUED = [
  // A word that runs into a number or a day: "từ29/09".
  /\p{Ll}{2,}\d/u,
  // A number that runs into a word: "3buổi".
  new RegExp(`\\d(?!(?:${UNITS})(?!\\p{L}))\\p{Ll}{2,}`, 'u'),
  // A comma that the next word runs into: "buổi,78".
  /\p{L},[\p{L}\d]/u,
];
const ADDRESS = /[@_]|:\/\/|\.[a-z]{2,}|^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/?$/;

/** Places of a line where a space is missing between words and numbers, or one too many stands before a comma. */
export function findGlued(line: string): string[] {
  const words = line.split(/\s+/);
  return [
    ...words.filter((word) => !ADDRESS.test(word) && GLUED.some((pattern) => pattern.test(word))),
    ...[...line.matchAll(/\S*\s+,/g)].map(([found]) => found),
  ];
}
