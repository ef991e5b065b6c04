import type { Element, ElementContent, Text } from 'hast';
import { findCalls, telOf, type Call } from '../calls.ts';
import { isElement, textOf } from './tree.ts';

const INLINE = new Set('strong em del sup br abbr span'.split(' '));
/** Words that stay as they are: a link leads where it leads, code is shown as typed. */
const CLOSED = new Set('a code pre figure'.split(' '));

/** Makes links of the numbers that a text tells to call. Words before and after decide, so bold is looked through. */
export const linkCalls = (nodes: readonly ElementContent[]): ElementContent[] => inRuns(nodes, '');

/** Links in each stretch of words between blocks. `lead` stands before the first one: the head of a table's column. */
function inRuns(nodes: readonly ElementContent[], lead: string): ElementContent[] {
  const out: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    out.push(...linkRun(run, lead));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || INLINE.has(node.tagName) || CLOSED.has(node.tagName)) {
      run.push(node);
      continue;
    }
    close();
    out.push(isElement(node, 'table') ? inTable(node) : inElement(node, ''));
  }
  close();
  return out;
}

const inElement = (node: Element, lead: string): Element => ({
  ...node,
  children: inRuns(node.children, lead),
});

function inTable(table: Element): Element {
  const rows = elementsIn(table, 'tr');
  const heads = elementsIn(rows[0], 'th').map((head) => textOf(head).trim());
  const inRow = (row: Element): Element => {
    let column = -1;
    return {
      ...row,
      children: row.children.map((cell) => {
        if (isElement(cell, 'th')) column += 1;
        if (!isElement(cell, 'td')) return cell;
        column += 1;
        return inElement(cell, `${heads[column] ?? ''} `);
      }),
    };
  };
  const inPart = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    return node.tagName === 'tr' ? inRow(node) : { ...node, children: node.children.map(inPart) };
  };
  return { ...table, children: table.children.map(inPart) };
}

const elementsIn = (node: Element | undefined, tagName: string): Element[] =>
  (node?.children ?? []).flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });

function linkRun(run: readonly ElementContent[], lead: string): ElementContent[] {
  const calls = findCalls(lead + run.map(textOf).join('')).map((call) => ({
    ...call,
    from: call.from - lead.length,
    to: call.to - lead.length,
  }));
  if (calls.length === 0) return [...run];
  let at = 0;
  const link = (node: ElementContent): ElementContent[] => {
    const from = at;
    if (node.type === 'element' && INLINE.has(node.tagName) && node.children.length > 0)
      return [{ ...node, children: node.children.flatMap(link) }];
    at += textOf(node).length;
    return node.type === 'text' ? cutAtCalls(node, from, calls) : [node];
  };
  return run.flatMap(link);
}

function cutAtCalls(node: Text, from: number, calls: readonly Call[]): ElementContent[] {
  const inside = calls.filter((call) => call.from >= from && call.to <= from + node.value.length);
  const pieces: ElementContent[] = [];
  let done = 0;
  const text = (value: string) => (value ? [{ type: 'text' as const, value }] : []);
  for (const call of inside) {
    const [start, end] = [call.from - from, call.to - from];
    pieces.push(...text(node.value.slice(done, start)), {
      type: 'element',
      tagName: 'a',
      properties: { href: telOf(call.number) },
      children: text(node.value.slice(start, end)),
    });
    done = end;
  }
  return [...pieces, ...text(node.value.slice(done))];
}
