import { PICTURE_REMARK } from '../../core/plain-language/pasted-picture.ts';
import { tidyLine } from './line.ts';
import {
  descendants,
  marksFor,
  rowsOf,
  safeUrl,
  styleOf,
  wordListLevel,
  type PastedNode,
} from './pasted-dom.ts';
import {
  block,
  isInline,
  isLeaf,
  type Leaf,
  type Mark,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

const SKIPPED = new Set(
  'STYLE SCRIPT META LINK TITLE HEAD TEMPLATE NOSCRIPT COLGROUP BUTTON INPUT SELECT TEXTAREA'.split(
    ' ',
  ),
);
const PICTURES = new Set('IMG PICTURE SVG VIDEO AUDIO IFRAME OBJECT CANVAS EMBED'.split(' '));
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV FIGURE FIGCAPTION CENTER ADDRESS DL DT DD FORM FIELDSET DETAILS SUMMARY PRE BODY HTML LI'.split(
    ' ',
  ),
);
const EMOJI = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d\ufe0f]*$/u;

/** Blocks for what was pasted from Word, Google Docs, Facebook or a page: every word, with bold, italics, links, lists and tables. */
export function pastedBlocks(root: PastedNode): SlateElement[] {
  const reader = new PasteReader();
  reader.read(root, []);
  return reader.finish();
}

class PasteReader {
  private readonly blocks: SlateElement[] = [];
  private line: SlateNode[] = [];

  finish(): SlateElement[] {
    this.endLine();
    return this.blocks;
  }

  read(node: PastedNode, marks: readonly Mark[]): void {
    if (node.nodeType === 3) return this.text(node.textContent ?? '', marks);
    if (node.nodeType !== 1) return this.children(node, marks);
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name) || /mso-list:\s*ignore/i.test(styleOf(node))) return;
    if (PICTURES.has(name)) return this.picture(node);
    if (name === 'BR') return void this.line.push(block('break', []));
    if (name === 'HR') return this.add(block('thematic-break', []));
    if (name === 'A') return this.link(node, marks);
    if (name === 'UL' || name === 'OL') return this.add(listOf(node));
    if (name === 'TABLE') return this.table(node, marks);
    if (name === 'BLOCKQUOTE') return this.quote(node);
    if (/^H[1-6]$/.test(name))
      return this.heading(node, name <= 'H2' ? 'heading-two' : 'heading-three');
    const level = wordListLevel(node);
    if (level) return this.wordItem(node, level, marks);
    if (!BLOCKS.has(name)) return this.children(node, marksFor(node, name, marks));
    this.endLine();
    this.children(node, marksFor(node, name, marks));
    this.endLine();
  }

  private children(node: PastedNode, marks: readonly Mark[]) {
    for (const child of node.childNodes ?? []) this.read(child, marks);
  }

  private text(text: string, marks: readonly Mark[]) {
    const words = text.normalize('NFC').replace(/[\s\u00a0]+/g, ' ');
    if (words) this.line.push(leaf(words, marks));
  }

  private picture(node: PastedNode) {
    const alt = node.getAttribute?.('alt') ?? '';
    // Facebook shows emoji as pictures.
    if (EMOJI.test(alt)) return void this.line.push({ text: alt });
    const last = this.blocks.at(-1);
    this.endLine();
    if (last && textOf(last) === PICTURE_REMARK && this.blocks.at(-1) === last) return;
    this.blocks.push(block('paragraph', [{ text: PICTURE_REMARK }]));
  }

  private link(node: PastedNode, marks: readonly Mark[]) {
    const url = safeUrl(node.getAttribute?.('href') ?? '');
    const inner = new PasteReader();
    inner.children(node, marks);
    const found = inner.finish();
    const words =
      found.length === 1 && found[0]?.type === 'paragraph' ? found[0].children : undefined;
    // A link around whole blocks, or to nowhere, is no link.
    if (url && words?.every(isLeaf) && words.some(({ text }) => text.trim()))
      this.line.push(block('link', words, { url }));
    else if (words) this.line.push(...words);
    else for (const part of found) this.add(part);
  }

  private heading(node: PastedNode, type: string) {
    this.endLine();
    for (const part of blocksIn(node))
      this.blocks.push(
        part.type === 'paragraph'
          ? block(
              type,
              part.children.map((child) => (isLeaf(child) ? { text: child.text } : child)),
            )
          : part,
      );
  }

  private quote(node: PastedNode) {
    this.endLine();
    const parts = blocksIn(node);
    const isPlain = parts.every(({ type }) => type === 'paragraph' || type.endsWith('-list'));
    if (parts.length) this.blocks.push(...(isPlain ? [block('quote', parts)] : parts));
  }

  private table(node: PastedNode, marks: readonly Mark[]) {
    const rows = rowsOf(node);
    const isLayout =
      rows.every((cells) => cells.length < 2) ||
      rows
        .flat()
        .some((cell) =>
          descendants(cell).some(({ nodeName }) => nodeName.toUpperCase() === 'TABLE'),
        );
    if (isLayout) {
      this.endLine();
      for (const cell of rows.flat()) {
        this.children(cell, marks);
        this.endLine();
      }
      return;
    }
    const width = Math.max(...rows.map((cells) => cells.length));
    const filled = rows.map((cells) => [
      ...cells.map(cellOf),
      ...Array.from({ length: width - cells.length }, () => block('table-cell', [])),
    ]);
    this.add(
      block(
        'table',
        filled.map((cells) => block('table-row', cells)),
      ),
    );
  }

  /** Word writes lists as paragraphs that say how deep they stand. */
  private wordItem(node: PastedNode, level: number, marks: readonly Mark[]) {
    this.endLine();
    const inner = new PasteReader();
    inner.children(node, marks);
    const sign =
      descendants(node).find((child) => /mso-list:\s*ignore/i.test(styleOf(child)))?.textContent ??
      '';
    const type = /[a-z\d]+[.)]/i.test(sign) ? 'numbered-list' : 'bulleted-list';
    const item = block('list-item', inner.finish());
    const last = this.blocks.at(-1);
    if (last?.type.endsWith('-list') && (last.type === type || level > 1))
      appendItem(last, item, level, type);
    else this.blocks.push(block(type, [item]));
  }

  private add(part: SlateElement) {
    this.endLine();
    this.blocks.push(part);
  }

  private endLine() {
    const line = this.line;
    this.line = [];
    if (tidyLine(line).length) this.blocks.push(block('paragraph', line));
  }
}

function blocksIn(node: PastedNode): SlateElement[] {
  const reader = new PasteReader();
  for (const child of node.childNodes) reader.read(child, []);
  return reader.finish();
}

/** A list; what is no item in it belongs to the item before. */
function listOf(node: PastedNode): SlateElement {
  const items: SlateElement[] = [];
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    const parts =
      name === 'LI'
        ? blocksIn(child)
        : name === 'UL' || name === 'OL'
          ? [listOf(child)]
          : blocksIn({ ...wrapped(child) });
    const last = items.at(-1);
    if (parts.length === 0) continue;
    if (name !== 'LI' && last) last.children.push(...parts.map(plainInList));
    else items.push(block('list-item', parts.flatMap(itemParts)));
  }
  return block(node.nodeName.toUpperCase() === 'OL' ? 'numbered-list' : 'bulleted-list', items);
}

const wrapped = (node: PastedNode): PastedNode => ({
  nodeType: 1,
  nodeName: 'DIV',
  textContent: node.textContent,
  childNodes: [node],
});

/** What Markdown cannot hold in a list, as words in it. */
const plainInList = (part: SlateElement): SlateElement =>
  part.type === 'paragraph' || part.type.endsWith('-list')
    ? part
    : block(
        'paragraph',
        part.type.startsWith('heading-') ? part.children : [{ text: textOf(part) }],
      );
const itemParts = (part: SlateElement, place: number): SlateElement[] =>
  place === 0 && part.type.endsWith('-list') ? [block('paragraph', []), part] : [plainInList(part)];

function appendItem(list: SlateElement, item: SlateElement, level: number, type: string) {
  const lastItem = list.children.at(-1);
  if (level <= 1 || !lastItem || isLeaf(lastItem)) return void list.children.push(item);
  const inner = lastItem.children.at(-1);
  if (inner && !isLeaf(inner) && inner.type.endsWith('-list'))
    appendItem(inner, item, level - 1, type);
  else lastItem.children.push(block(type, [item]));
}

/** The words of a cell on one line: its blocks one after the other, with breaks between them. */
function cellOf(cell: PastedNode): SlateElement {
  const lines = blocksIn(cell).flatMap(linesOf);
  return block(
    'table-cell',
    lines.flatMap((line, place) => (place ? [block('break', []), ...line] : line)),
  );
}

function linesOf(part: SlateElement): SlateNode[][] {
  return part.children.every(isInline)
    ? [part.children]
    : part.children.flatMap((child) => (isLeaf(child) ? [] : linesOf(child)));
}

const leaf = (text: string, marks: readonly Mark[]): Leaf => ({
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true])),
});
const textOf = (node: SlateNode): string =>
  isLeaf(node) ? node.text : node.children.map(textOf).join(' ');
