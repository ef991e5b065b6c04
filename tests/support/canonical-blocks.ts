import { tidyLine, type Part } from '../../src/cms/body/line.ts';
import {
  formOf,
  isComponent,
  isInline,
  isLeaf,
  nameOf,
  titleOf,
  urlOf,
  type SlateElement,
  type SlateNode,
} from '../../src/cms/body/slate.ts';

/** The same text for blocks that a reader cannot tell apart, found apart from the tree that bodies are written from. */
export const canonical = (blocks: readonly SlateNode[]): string =>
  JSON.stringify(blocks.flatMap(plainBlock));

function plainBlock(node: SlateNode): unknown[] {
  if (isLeaf(node)) return node.text.trim() ? [['paragraph', plainLine([node])]] : [];
  if (isComponent(node)) return [plainComponent(node)];
  if (node.type === 'thematic-break') return [[node.type]];
  if (!node.children.every(isInline))
    return [[node.type, ...extras(node), node.children.flatMap(plainBlock)]];
  const words = plainLine(node.children);
  // An empty cell counts, an empty paragraph does not.
  return words.length || node.type === 'table-cell' ? [[node.type, ...extras(node), words]] : [];
}

function extras({ type, data }: SlateElement): unknown[] {
  if (type === 'table')
    return Array.isArray(data?.align) && data.align.some(Boolean) ? [data.align] : [];
  return type === 'numbered-list' ? [data?.start ?? 1] : [];
}

const plainLine = (nodes: readonly SlateNode[]) => tidyLine(nodes).map(plainPart);

function plainPart(part: Part): unknown {
  if ('text' in part) return [part.text, ...part.marks];
  const { element, inside, marks } = part;
  if (isComponent(element)) return [...plainComponent(element), ...marks];
  return element.type === 'link'
    ? [element.type, urlOf(element), titleOf(element), inside.map(plainPart), ...marks]
    : [element.type];
}

const plainComponent = (node: SlateElement) => [nameOf(node), plainForm(formOf(node))];

function plainForm(form: unknown): unknown {
  if (Array.isArray(form)) return form.map(plainForm);
  if (typeof form !== 'object' || form === null)
    return typeof form === 'string' ? form.trim() : form;
  return Object.entries(form)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, plainForm(value)]);
}
