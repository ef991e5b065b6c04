import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Piece = string | Tag;
interface Tag {
  name: string;
  attributes: Record<string, string>;
  children: Piece[];
}

const BLOCKS = new Set(
  'blockquote div figure h2 h3 h4 h5 h6 hr li ol p pre root section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const HOLDERS_OF_BLOCKS = new Set(['blockquote', 'div', 'li', 'root']);
const FOOTNOTES_ID = 'footnote-label';

/**
 * The HTML as one line a node, without what the site does on purpose otherwise than stock MDX. Nothing else is
 * forgiven: words, links, levels, lists, cells, emphasis, code and the white space within them count.
 */
export function normalHtml(html: string): string {
  const root = withShownSpace({
    name: 'root',
    attributes: {},
    children: parseFragment(html).childNodes.flatMap(read),
  });
  return root.children.flatMap((child) => written(child, '')).join('\n');
}

function read(node: DefaultTreeAdapterTypes.ChildNode): Piece[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [
    withShownSpace({ name: node.tagName, attributes, children: node.childNodes.flatMap(read) }),
  ].map(withoutOurWays);
}

/** White space between blocks, and at the ends of a block, is not shown. Words that follow each other are one text. */
function withShownSpace(tag: Tag): Tag {
  const children = HOLDERS_OF_BLOCKS.has(tag.name) ? inParagraphs(tag.children) : tag.children;
  const isEdge = (node: Piece | undefined) =>
    node === undefined || (typeof node !== 'string' && BLOCKS.has(node.name));
  const shown = BLOCKS.has(tag.name)
    ? children.filter(
        (child, at) => !isBlank(child) || (!isEdge(children[at - 1]) && !isEdge(children[at + 1])),
      )
    : children;
  return { ...tag, children: shown.reduce<Piece[]>(joined, []) };
}

const isBlank = (node: Piece) => typeof node === 'string' && !/[^ \t\r\n]/.test(node);

function joined(nodes: Piece[], node: Piece): Piece[] {
  const last = nodes.at(-1);
  return typeof last === 'string' && typeof node === 'string'
    ? [...nodes.slice(0, -1), last + node]
    : [...nodes, node];
}

/** MDX takes away the paragraph of components that stand alone in it; the site keeps it, for its distance to the next. */
function inParagraphs(children: Piece[]): Piece[] {
  const isComponent = (node: Piece) =>
    typeof node !== 'string' &&
    (node.name === 'abbr' ||
      node.attributes.class === 'term' ||
      /^tel:/.test(node.attributes.href ?? ''));
  const isAlone = children.every(
    (child) =>
      isBlank(child) ||
      isComponent(child) ||
      (typeof child !== 'string' && (child.name === 'br' || BLOCKS.has(child.name))),
  );
  return isAlone
    ? children.map((child) =>
        isComponent(child) ? { name: 'p', attributes: {}, children: [child] } : child,
      )
    : children;
}

function withoutOurWays(tag: Tag): Piece {
  const [child] = tag.children;
  if (
    tag.name === 'div' &&
    tag.attributes.class === 'table-scroll' &&
    tag.children.length === 1 &&
    child
  )
    return child;
  if (tag.name === 'input') return 'checked' in tag.attributes ? '☑' : '☐';
  if (
    tag.name === 'p' &&
    tag.children.length === 1 &&
    typeof child === 'object' &&
    child.name === 'img'
  )
    return figureOf(child);
  return {
    ...tag,
    attributes: Object.fromEntries(
      Object.entries(tag.attributes).flatMap(([name, value]) => attributeOf(tag, name, value)),
    ),
  };
}

/** A picture that stands alone is a figure, its title the caption. */
function figureOf({ attributes: { src = '', alt = '', title = '' } }: Tag): Tag {
  return {
    name: 'figure',
    attributes: { 'data-src': src, 'data-alt': alt, 'data-caption': title },
    children: [],
  };
}

function attributeOf(
  { name: tag, attributes }: Tag,
  name: string,
  value: string,
): [string, string][] {
  const isHeading = /^h[2-6]$/.test(tag);
  // MDX has no ids for headings; Astro's are Vietnamese, the site's ASCII.
  if (isHeading && name === 'id' && value !== FOOTNOTES_ID) return [];
  // Marks for style sheets and scripts that the site has not.
  if (isHeading && name === 'class' && attributes.id === FOOTNOTES_ID) return [];
  if (name.startsWith('data-footnote')) return [];
  if (tag === 'ul' && value === 'contains-task-list') return [];
  if (tag === 'code' && value.startsWith('language-')) return [];
  // What the site adds: targets for thumbs, cells for screen readers.
  if (tag === 'a' && name === 'class')
    return value === 'alone' ? [] : [[name, value.replace(/ alone$/, '')]];
  if (tag === 'th' && name === 'scope') return [];
  // The Content-Security-Policy forbids style attributes. Left is where words stand anyway.
  if (name === 'style')
    return value === 'text-align:left' ? [] : [['class', value.replace('text-align:', 'align-')]];
  return [[name, value]];
}

function written(node: Piece, indent: string): string[] {
  if (typeof node === 'string') return [`${indent}${JSON.stringify(node)}`];
  const attributes = Object.entries(node.attributes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return [
    `${indent}<${node.name}${attributes.join('')}>`,
    ...node.children.flatMap((child) => written(child, `${indent}  `)),
  ];
}
