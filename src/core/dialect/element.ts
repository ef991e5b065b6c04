import type { Element, ElementContent, Nodes } from 'hast';

/** An element of a tree of HTML. Text is always text. */
export const element = (
  tagName: string,
  properties: Element['properties'] = {},
  children: readonly (ElementContent | string)[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});

export const isElement = (node: Nodes | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;
