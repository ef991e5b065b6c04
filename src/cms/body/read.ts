import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { withoutEmoji } from '../../core/dialect/emoji.ts';
import { readMdx } from '../../core/dialect/mdx-tree.ts';
import { neutralise } from '../../core/dialect/neutralise.ts';
import { readComponent, type JsxElement } from './component-tags.ts';
import { hideComments, isComment, type Comments } from './comments.ts';
import {
  SOURCE_BLOCK,
  SOURCE_INLINE,
  block,
  componentBlock,
  componentInline,
  isComponent,
  type Leaf,
  type Mark,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

/** What the editor has no form for: shown as source. */
class NoForm extends Error {}

const HEADINGS = ['one', 'two', 'three', 'four', 'five', 'six'];
const MARK_OF: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'delete',
};
export const CHECKED = '☑ ';
export const UNCHECKED = '☐ ';

/** A body as blocks of the rich text: read by the site's own reader, so that editors see what readers will see. Never throws. */
export function readBody(body: string): SlateElement[] {
  const source = body.replace(/\r\n?/g, '\n');
  const comments = hideComments(source);
  for (const evenInCode of [false, true]) {
    try {
      return new BlockReader(source, comments).read(neutralise(comments.text, evenInCode));
    } catch {
      // Tags that do not match, or words that a parser takes for code.
    }
  }
  return source.trim() ? [componentBlock(SOURCE_BLOCK, { code: source })] : [];
}

class BlockReader {
  private readonly lines: readonly string[];
  private readonly comments: Comments;
  private safe = '';

  constructor(source: string, comments: Comments) {
    this.lines = source.split('\n');
    this.comments = comments;
  }

  read(safe: string): SlateElement[] {
    const { text, restore } = withoutEmoji(safe);
    this.safe = text;
    const tree = readMdx(text);
    // What stands in a line and has no form is cut out before the emoji come back.
    const { children } = restore(this.withSources(tree)) as Root;
    return sharingNoLine(children).flatMap((nodes) => this.blocks(nodes));
  }

  private withSources(node: Nodes): Nodes {
    if (!('children' in node)) return node;
    const children = (node.children as Nodes[]).map((child) =>
      needsSource(child) ? this.sourceOf(child) : this.withSources(child),
    );
    return { ...node, children } as Nodes;
  }

  private sourceOf(node: Nodes): Nodes {
    const { start, end } = node.position ?? {};
    return {
      type: 'html',
      value: this.safe.slice(start?.offset, end?.offset),
      position: node.position,
    } as Nodes;
  }

  /** One block of the file; several when they share a line. */
  private blocks(nodes: readonly RootContent[]): SlateElement[] {
    const [node] = nodes;
    if (!node) return [];
    try {
      if (nodes.length > 1) throw new NoForm();
      return [this.block(node)];
    } catch (error) {
      if (!(error instanceof NoForm)) throw error;
      const from = node.position?.start.line ?? 1;
      const to = nodes.at(-1)?.position?.end.line ?? from;
      return [componentBlock(SOURCE_BLOCK, { code: this.lines.slice(from - 1, to).join('\n') })];
    }
  }

  private block(node: RootContent | Nodes): SlateElement {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node.children);
      case 'heading':
        return block(
          `heading-${HEADINGS[node.depth - 1]}`,
          this.line(node.children),
          this.startsWith(node, /#/) ? undefined : { isUnderlined: true },
        );
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
        const component = readComponent(node as JsxElement, this.lines);
        if (!component) throw new NoForm();
        return component.isInline
          ? block('paragraph', [{ text: '' }, component.element, { text: '' }])
          : component.element;
      }
      default:
        throw new NoForm();
    }
  }

  private paragraph(children: readonly PhrasingContent[]): SlateElement {
    const [only] = children;
    if (children.length === 1 && only?.type === 'text' && isComment(only.value.trim()))
      return componentBlock(SOURCE_BLOCK, { code: this.comments.restore(only.value.trim()) });
    if (children.length === 1 && only?.type === 'image')
      return componentBlock('Figure', {
        src: decodeURI(only.url),
        alt: only.alt ?? '',
        ...(only.title && { caption: only.title }),
      });
    return block('paragraph', this.line(children));
  }

  /** Within lists and quotes only words, lists and quotes have a form. */
  private nested(node: Nodes): SlateElement {
    if (!['paragraph', 'list', 'blockquote', 'mdxJsxFlowElement'].includes(node.type))
      throw new NoForm();
    const found = this.block(node);
    if (isComponent(found)) throw new NoForm();
    return found;
  }

  private list(list: List): SlateElement {
    const sign = this.startsWith(list, /[-*+]|\d+[.)]/)?.at(-1);
    const items = list.children.map((item) => this.listItem(item));
    return block(list.ordered ? 'numbered-list' : 'bulleted-list', items, {
      start: list.start ?? undefined,
      spread: list.spread === true,
      sign,
    });
  }

  /** How a block is written, for when it is written again. */
  private startsWith({ position }: Nodes, pattern: RegExp) {
    return new RegExp(`^(?:${pattern.source})`).exec(this.safe.slice(position?.start.offset))?.[0];
  }

  private listItem({ checked, children }: ListItem): SlateElement {
    const blocks = children.map((child) => this.nested(child));
    const [first, ...rest] = blocks;
    if (typeof checked !== 'boolean')
      return block('list-item', blocks.length ? blocks : [block('paragraph', [])]);
    if (first?.type !== 'paragraph') throw new NoForm();
    return block('list-item', [
      block('paragraph', [{ text: checked ? CHECKED : UNCHECKED }, ...first.children]),
      ...rest,
    ]);
  }

  private table({ align, children }: Table): SlateElement {
    const rows = children.map((row) =>
      block(
        'table-row',
        row.children.map((cell) => block('table-cell', this.line(cell.children))),
      ),
    );
    return block('table', rows, { align: align ?? [] });
  }

  private line(nodes: readonly PhrasingContent[]): SlateNode[] {
    const parts = nodes.flatMap((node) => this.inline(node, []));
    // Slate wants words on both sides of what stands in a line.
    return parts.flatMap((part, place): SlateNode[] => {
      if ('text' in part) return [part];
      const before = parts[place - 1];
      return [
        ...(before && 'text' in before ? [] : [{ text: '' }]),
        part,
        ...(place === parts.length - 1 ? [{ text: '' }] : []),
      ];
    });
  }

  private inline(node: PhrasingContent, marks: readonly Mark[]): SlateNode[] {
    const leaf = (text: string, more: readonly Mark[] = []): Leaf => ({
      text,
      ...Object.fromEntries([...marks, ...more].map((mark) => [mark, true])),
    });
    switch (node.type) {
      case 'text':
        return this.comments
          .split(node.value)
          .map((piece) => ('comment' in piece ? this.source(piece.comment) : leaf(piece.text)));
      case 'strong':
      case 'emphasis':
      case 'delete':
        return node.children.flatMap((child) =>
          this.inline(child, [...new Set([...marks, MARK_OF[node.type] as Mark])]),
        );
      case 'inlineCode':
        return [leaf(this.comments.restore(node.value), ['code'])];
      case 'break':
        return [block('break', [])];
      case 'link':
        return [
          block(
            'link',
            node.children.flatMap((child) => this.inline(child, marks)),
            { url: node.url, ...(node.title && { title: node.title }) },
          ),
        ];
      case 'html':
        return [this.source(this.comments.restore(node.value))];
      default:
        return this.jsx(node as unknown as JsxElement, marks);
    }
  }

  private jsx(node: JsxElement, marks: readonly Mark[]): SlateNode[] {
    if (node.name === 'br') return [block('break', [], { isTag: true })];
    const component =
      node.type === 'mdxJsxTextElement' ? readComponent(node, this.lines) : undefined;
    if (!component?.isInline) throw new NoForm();
    return [
      { ...component.element, data: { ...component.element.data, ...(marks.length && { marks }) } },
    ];
  }

  private readonly source = (code: string) => componentInline(SOURCE_INLINE, { code });
}

const needsSource = (node: Nodes) =>
  ['footnoteReference', 'linkReference', 'imageReference'].includes(node.type);

/** The blocks of a body, those together that share a line. */
function sharingNoLine(nodes: readonly RootContent[]): RootContent[][] {
  const groups: RootContent[][] = [];
  let end = 0;
  for (const node of nodes) {
    const { start, end: last } = node.position ?? {
      start: { line: end + 1 },
      end: { line: end + 1 },
    };
    if (groups.length && start.line <= end) groups.at(-1)?.push(node);
    else groups.push([node]);
    end = Math.max(end, last.line);
  }
  return groups;
}
