import type { List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { parseMarkdown } from '../../core/dialect/markdown.ts';
import { hideComments, isComment, type Comments } from './comments.ts';
import { UnsupportedNode, readComponent } from './component-tags.ts';
import { readLine } from './read-line.ts';
import {
  CHECKED,
  HEADINGS,
  SOURCE_BLOCK,
  UNCHECKED,
  block,
  componentBlock,
  isComponent,
  leaf,
  type SlateElement,
} from './slate.ts';

/** A body as blocks of the rich text: parsed as the site parses it, so that editors see what readers will see. Never throws. */
export function readBody(body: string): SlateElement[] {
  const source = body.replace(/\r\n?/g, '\n');
  const comments = hideComments(source);
  try {
    const { children } = parseMarkdown(comments.text);
    const reader = new BlockReader(source, comments);
    return groupByLines(children).flatMap((nodes) => reader.read(nodes));
  } catch {
    // Tags that do not match.
    return source.trim() ? [sourceBlock(source)] : [];
  }
}

const sourceBlock = (code: string) => componentBlock(SOURCE_BLOCK, { code });

class BlockReader {
  private readonly lines: readonly string[];
  private readonly comments: Comments;

  constructor(source: string, comments: Comments) {
    this.lines = source.split('\n');
    this.comments = comments;
  }

  /** One block of the file; several when they share a line. What has no form stands as its source. */
  read(nodes: readonly RootContent[]): SlateElement[] {
    const [node] = nodes;
    if (!node) return [];
    try {
      if (nodes.length > 1) throw new UnsupportedNode();
      return [this.block(node)];
    } catch (error) {
      if (!(error instanceof UnsupportedNode)) throw error;
      const { start } = linesOf(node);
      const { end } = linesOf(nodes.at(-1) ?? node);
      return [sourceBlock(this.lines.slice(start - 1, end).join('\n'))];
    }
  }

  private block(node: Nodes): SlateElement {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node);
      case 'heading':
        return block(HEADINGS[node.depth - 1] ?? '', readLine(node.children, this.comments));
      case 'blockquote':
        return block(
          'quote',
          node.children.map((child) => this.nested(child)),
        );
      case 'list':
        return this.list(node);
      case 'table':
        return this.table(node);
      case 'thematicBreak':
        return block('thematic-break', []);
      case 'mdxJsxFlowElement': {
        const { isInline, element } = readComponent(node, this.lines);
        return isInline ? block('paragraph', [leaf(''), element, leaf('')]) : element;
      }
      default:
        throw new UnsupportedNode();
    }
  }

  private paragraph({ children }: Paragraph): SlateElement {
    const [only, second] = children;
    if (!second && only?.type === 'text' && isComment(only.value.trim()))
      return sourceBlock(this.comments.restore(only.value.trim()));
    return block('paragraph', readLine(children, this.comments));
  }

  /** Within lists and quotes only words, lists and quotes have a form. */
  private nested(node: Nodes): SlateElement {
    if (!['paragraph', 'list', 'blockquote', 'mdxJsxFlowElement'].includes(node.type))
      throw new UnsupportedNode();
    const found = this.block(node);
    if (isComponent(found)) throw new UnsupportedNode();
    return found;
  }

  private list({ ordered, start, spread, children }: List): SlateElement {
    const items = children.map((item) => this.listItem(item));
    return block(ordered ? 'numbered-list' : 'bulleted-list', items, {
      start: start ?? undefined,
      spread: spread === true,
    });
  }

  private listItem({ checked, children }: ListItem): SlateElement {
    const blocks = children.map((child) => this.nested(child));
    if (typeof checked !== 'boolean')
      return block('list-item', blocks.length ? blocks : [block('paragraph', [])]);
    const [first, ...rest] = blocks;
    if (first?.type !== 'paragraph') throw new UnsupportedNode();
    const box = leaf(checked ? CHECKED : UNCHECKED);
    return block('list-item', [block('paragraph', [box, ...first.children]), ...rest]);
  }

  private table({ align, children }: Table): SlateElement {
    const rows = children.map((row) =>
      block(
        'table-row',
        row.children.map((cell) => block('table-cell', readLine(cell.children, this.comments))),
      ),
    );
    return block('table', rows, { align: align ?? [] });
  }
}

/** The blocks of a body, those together that share a line. */
function groupByLines(nodes: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [];
  let last = 0;
  for (const node of nodes) {
    const { start, end } = linesOf(node);
    if (start <= last) groups.at(-1)?.push(node);
    else groups.push([node]);
    last = Math.max(last, end);
  }
  return groups;
}

const linesOf = ({ position }: Nodes) => ({
  start: position?.start.line ?? 1,
  end: position?.end.line ?? 1,
});
