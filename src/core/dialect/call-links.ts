import type { Element, ElementContent, Text } from 'hast';
import { findCalls, telOf, wordsOfCall, type Call } from '../calls.ts';
import { element, isElement } from './element.ts';
import { textOf } from './tree.ts';

const INLINE = new Set('strong em del sup br abbr span'.split(' '));
/** Words that stay as they are: a link leads where it leads, code is shown as typed. */
const CLOSED = new Set('a code pre figure'.split(' '));

/** Makes links of the numbers that a text tells to call. Words before and after decide, so bold is looked through. */
export const linkCalls = (nodes: readonly ElementContent[]): ElementContent[] => inRuns(nodes, []);

/** Links in each run of words between blocks. `heads` are the heads of the table around, which stand before the words of their columns. */
function inRuns(nodes: readonly ElementContent[], heads: readonly string[], lead = '') {
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
    out.push(inBlock(node, heads));
  }
  close();
  return out;
}

function inBlock(node: Element, heads: readonly string[]): Element {
  if (node.tagName === 'table')
    return { ...node, children: inRuns(node.children, headsOf(node).map(textOf)) };
  if (node.tagName !== 'tr') return { ...node, children: inRuns(node.children, heads) };
  const cells = node.children.filter((cell) => cell.type === 'element');
  return {
    ...node,
    children: node.children.map((cell) =>
      isElement(cell, 'td')
        ? {
            ...cell,
            children: inRuns(cell.children, [], `${heads[cells.indexOf(cell)]?.trim() ?? ''} `),
          }
        : cell,
    ),
  };
}

const headsOf = (node: ElementContent): Element[] => {
  if (node.type !== 'element') return [];
  return node.tagName === 'th' ? [node] : node.children.flatMap(headsOf);
};

function linkRun(run: readonly ElementContent[], lead: string): ElementContent[] {
  const calls = findCalls(lead + run.map(textOf).join(''));
  if (calls.length === 0) return [...run];
  let at = lead.length;
  const link = (node: ElementContent): ElementContent[] => {
    const from = at;
    if (node.type === 'element' && INLINE.has(node.tagName) && node.children.length > 0)
      return [{ ...node, children: node.children.flatMap(link) }];
    at += textOf(node).length;
    return node.type === 'text' ? cutAtCalls(node, from, calls) : [node];
  };
  return run.flatMap(link);
}

function cutAtCalls({ value }: Text, from: number, calls: readonly Call[]): ElementContent[] {
  const inside = calls
    .map((call) => ({ ...call, from: call.from - from, to: call.to - from }))
    .filter((call) => call.from >= 0 && call.to <= value.length);
  const ends = [0, ...inside.map(({ to }) => to)];
  const words = (text: string) => (text ? [{ type: 'text' as const, value: text }] : []);
  return [
    ...inside.flatMap((call, place) => [
      ...words(value.slice(ends[place], call.from)),
      element('a', { href: telOf(call.number) }, [wordsOfCall(value, call)]),
    ]),
    ...words(value.slice(ends.at(-1))),
  ];
}
