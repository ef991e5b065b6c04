import type { Mark } from './slate.ts';

/** The little of the DOM that reading needs; a test brings its own. */
export interface PastedNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PastedNode>;
  getAttribute?: (name: string) => string | null;
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  S: 'delete',
  DEL: 'delete',
  STRIKE: 'delete',
};

/** What is written in its style attribute. */
const styleOf = (node: PastedNode) => node.getAttribute?.('style') ?? '';

export const descendants = (node: PastedNode): PastedNode[] =>
  [...(node.childNodes ?? [])].flatMap((child) => [child, ...descendants(child)]);

/** How deep a paragraph of Word stands in a list; 0 for one that is in none. */
export const wordListLevel = (node: PastedNode) =>
  Number(/mso-list:[^;]*\blevel(\d)/i.exec(styleOf(node))?.[1] ?? 0);

/** The dot or number that Word writes before a point. */
export const isWordSign = (node: PastedNode) => /mso-list:\s*ignore/i.test(styleOf(node));

const MOST_COLUMNS = 40;
const EMPTY_CELL: PastedNode = { nodeType: 1, nodeName: 'TD', textContent: '', childNodes: [] };

const spanOf = (cell: PastedNode, name: string) => Number(cell.getAttribute?.(name) ?? 1);

/** Whether a table has cells that reach over several rows or columns. */
export const hasMergedCells = (root: PastedNode): boolean =>
  descendants(root).some(
    (node) =>
      /^T[DH]$/i.test(node.nodeName) &&
      ['rowspan', 'colspan'].some((name) => spanOf(node, name) !== 1),
  );

/** The rows of a table with their cells; where a cell reaches over others stand empty ones, so that each cell stays in its column. */
export function rowsOf(table: PastedNode): PastedNode[][] {
  const rows: PastedNode[] = [];
  const visit = (node: PastedNode) => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (name === 'TR') rows.push(child);
      else if (name !== 'TABLE') visit(child);
    }
  };
  visit(table);
  /** By column: how many more rows a cell above reaches over. */
  const reaching: number[] = [];
  return rows.map((row) => cellsOf(row, reaching)).filter((cells) => cells.length > 0);
}

function cellsOf(row: PastedNode, reaching: number[]): PastedNode[] {
  const cells: PastedNode[] = [];
  const takeReaching = () => {
    for (let left = reaching[cells.length] ?? 0; left > 0; left = reaching[cells.length] ?? 0) {
      reaching[cells.length] = left - 1;
      cells.push(EMPTY_CELL);
    }
  };
  for (const cell of row.childNodes) {
    if (!/^T[DH]$/i.test(cell.nodeName)) continue;
    takeReaching();
    // A span of no rows reaches to the end of the table.
    const rowsBelow = (spanOf(cell, 'rowspan') || Infinity) - 1;
    const width = Math.min(Math.max(spanOf(cell, 'colspan') || 1, 1), MOST_COLUMNS);
    for (let column = 0; column < width; column++) {
      reaching[cells.length] = rowsBelow;
      cells.push(column === 0 ? cell : EMPTY_CELL);
    }
  }
  takeReaching();
  return cells;
}

/** The marks of words in an element: those around it, and its own. */
export function marksFor(node: PastedNode, name: string, marks: readonly Mark[]): readonly Mark[] {
  const style = styleOf(node);
  // Google Docs wraps everything in <b style="font-weight:normal">.
  const isNormal = /font-weight:\s*(?:normal|[1-5]00)/i.test(style);
  const found = new Set(isNormal ? marks.filter((mark) => mark !== 'bold') : marks);
  const own = MARK_OF[name];
  if (own && !(own === 'bold' && isNormal)) found.add(own);
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) found.add('bold');
  if (/font-style:\s*italic/i.test(style)) found.add('italic');
  if (/text-decoration[^;]*line-through/i.test(style)) found.add('delete');
  return [...found];
}

/** The address of a link, without the detour that Facebook and Google put before it; empty for one that is no web address. */
export function safeUrl(href: string): string {
  if (/^(?:mailto|tel):/i.test(href)) return href;
  try {
    const url = new URL(href);
    const behind =
      /(?:^|\.)(?:l\.facebook\.com|google\.com)$/.test(url.hostname) &&
      /^\/(?:l\.php|url)$/.test(url.pathname)
        ? (url.searchParams.get('u') ?? url.searchParams.get('q'))
        : null;
    if (behind) return safeUrl(behind);
    return /^https?:$/.test(url.protocol) ? href.trim() : '';
  } catch {
    return '';
  }
}
