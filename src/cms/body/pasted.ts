import { PICTURE_REMARK } from '../../core/plain-language/pasted-picture.ts';
import { plainLetters } from '../../core/plain-letters.ts';
import { listsIn } from './dash-lists.ts';
import { tidyLine } from './line.ts';
import { appendItem, listItem, plainInList, tableOf, textOf } from './pasted-blocks.ts';
import {
  descendants,
  isWordSign,
  marksFor,
  rowsOf,
  safeUrl,
  wordListLevel,
  type PastedNode,
} from './pasted-dom.ts';
import {
  block,
  isLeaf,
  isList,
  leaf,
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
export const pastedBlocks = (root: PastedNode): SlateElement[] => listsIn(blocksOf([root]));

/** Blocks for pasted text without marks: a line a paragraph, points as a list. */
export const pastedLines = (text: string): SlateElement[] =>
  listsIn(
    text
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map((line) => plainLetters(line).trim())
      .filter(Boolean)
      .map((line) => block('paragraph', [leaf(line)])),
  );

function blocksOf(nodes: Iterable<PastedNode>, marks: readonly Mark[] = []): SlateElement[] {
  const reader = new PasteReader();
  for (const node of nodes) reader.read(node, marks);
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
    if (SKIPPED.has(name) || isWordSign(node)) return;
    if (PICTURES.has(name)) return this.picture(node);
    if (name === 'SUP' || name === 'SUB') return this.text(raised(node, name), marks);
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
    text.split(/[\u2028\u2029]/).forEach((part, place) => {
      if (place > 0) this.line.push(block('break', []));
      const words = plainLetters(part.normalize('NFC')).replace(/[\s\u00a0]+/g, ' ');
      if (words) this.line.push(leaf(words, marks));
    });
  }

  private picture(node: PastedNode) {
    const alt = node.getAttribute?.('alt') ?? '';
    // Facebook shows emoji as pictures.
    if (EMOJI.test(alt)) return void this.line.push(leaf(alt));
    this.endLine();
    const last = this.blocks.at(-1);
    if (!last || textOf(last) !== PICTURE_REMARK)
      this.add(block('paragraph', [leaf(PICTURE_REMARK)]));
  }

  private link(node: PastedNode, marks: readonly Mark[]) {
    const url = safeUrl(node.getAttribute?.('href') ?? '');
    const found = blocksOf(node.childNodes, marks);
    const [only, other] = found;
    const words = only?.type === 'paragraph' && !other ? only.children : undefined;
    // A link around whole blocks, or to nowhere, is no link.
    if (url && words?.every(isLeaf) && words.some(({ text }) => text.trim()))
      this.line.push(block('link', words, { url }));
    else if (words) this.line.push(...words);
    else this.add(...found);
  }

  private heading(node: PastedNode, type: string) {
    const plain = (child: SlateNode) => (isLeaf(child) ? leaf(child.text) : child);
    this.add(
      ...blocksOf(node.childNodes).map((part) =>
        part.type === 'paragraph' ? block(type, part.children.map(plain)) : part,
      ),
    );
  }

  private quote(node: PastedNode) {
    const parts = blocksOf(node.childNodes);
    const isPlain = parts.every((part) => part.type === 'paragraph' || isList(part));
    this.add(...(isPlain && parts.length ? [block('quote', parts)] : parts));
  }

  private table(node: PastedNode, marks: readonly Mark[]) {
    const rows = rowsOf(node);
    const cells = rows.flat();
    const isLayout =
      cells.length === rows.length ||
      cells.flatMap(descendants).some(({ nodeName }) => nodeName.toUpperCase() === 'TABLE');
    if (isLayout) for (const cell of cells) this.add(...blocksOf(cell.childNodes, marks));
    else this.add(tableOf(rows.map((row) => row.map((cell) => blocksOf(cell.childNodes)))));
  }

  /** Word writes lists as paragraphs that say how deep they stand. */
  private wordItem(node: PastedNode, level: number, marks: readonly Mark[]) {
    this.endLine();
    const item = block('list-item', blocksOf(node.childNodes, marks));
    const sign = descendants(node).find(isWordSign);
    const isNumbered = /[a-z\d]+[.)]/i.test(sign?.textContent ?? '');
    const type = isNumbered ? 'numbered-list' : 'bulleted-list';
    const last = this.blocks.at(-1);
    if (last && isList(last) && (last.type === type || level > 1))
      appendItem(last, item, level, type);
    else this.add(block(type, [item]));
  }

  private add(...parts: SlateElement[]) {
    this.endLine();
    this.blocks.push(...parts);
  }

  private endLine() {
    const line = this.line;
    this.line = [];
    if (tidyLine(line).length) this.blocks.push(block('paragraph', line));
  }
}

/** “m²”, “H₂O”: figures have signs of their own, other words stay as they are. */
function raised({ textContent }: PastedNode, name: 'SUP' | 'SUB'): string {
  const text = textContent ?? '';
  const signs = name === 'SUP' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => signs.charAt(Number(digit))) : text;
}

/** A list; what is no item in it belongs to the item before. */
function listOf(node: PastedNode): SlateElement {
  const items: SlateElement[] = [];
  for (const child of node.childNodes) {
    const isItem = child.nodeName.toUpperCase() === 'LI';
    const parts = blocksOf(isItem ? child.childNodes : [child]);
    const last = items.at(-1);
    if (!isItem && last) last.children.push(...parts.map(plainInList));
    else if (parts.length) items.push(listItem(parts));
  }
  return block(node.nodeName.toUpperCase() === 'OL' ? 'numbered-list' : 'bulleted-list', items);
}
