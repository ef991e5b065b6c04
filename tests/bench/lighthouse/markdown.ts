import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

const BLOCKS: Readonly<Record<string, string>> = {
  h2: '## ',
  h3: '### ',
  p: '',
  li: '- ',
  dt: '',
  dd: '',
};

/** The text of a page's article as Markdown: headings, paragraphs, list items, links and bold words. */
export function articleToMarkdown(html: string): { title: string; markdown: string } {
  const nodes = [...descendants(parse(html))];
  const article = nodes.find((node) => node.nodeName === 'article');
  const title = nodes.find((node) => node.nodeName === 'h1');
  if (!article || !title) throw new Error('The guide page has no article or no title.');
  return { title: words(title), markdown: blocks(article).join('\n\n') };
}

function blocks(node: Node): string[] {
  return childrenOf(node).flatMap((child) => {
    const mark = BLOCKS[child.nodeName];
    if (mark === undefined || holdsBlocks(child)) return blocks(child);
    return [mark + inline(child).replaceAll(/\s+/g, ' ').trim()];
  });
}

const holdsBlocks = (node: Node): boolean =>
  [...descendants(node)].some(({ nodeName }) => nodeName in BLOCKS);

function inline(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
  const text = childrenOf(node).map(inline).join('');
  if (node.nodeName === 'b' || node.nodeName === 'strong') return `**${text}**`;
  const target =
    defaultTreeAdapter.isElementNode(node) && node.attrs.find(({ name }) => name === 'href')?.value;
  return target ? `[${text}](${target})` : text;
}

const words = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node) ? node.value : childrenOf(node).map(words).join('');

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

function* descendants(node: Node): Generator<Node> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* descendants(child);
  }
}
