import type { Nodes } from 'mdast';
import { findComponent, type ContentComponent } from '../../core/dialect/components.ts';
import { componentBlock, componentInline, type FormData, type SlateElement } from './slate.ts';

/** A component as the parser gives it. */
export interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: (Nodes | JsxElement)[];
  position?: { start: { line: number }; end: { line: number } } | undefined;
}

/** A component's form: its attributes, its text as `text` (in a line) or `body` (Markdown), its parts as `items`. Undefined when it is not written as we write it. */
export function readComponent(
  node: JsxElement,
  lines: readonly string[],
): { isInline: boolean; element: SlateElement } | undefined {
  const component = findComponent(node.name);
  const values = component && attributesOf(node, component);
  if (!component || !values || component.inside) return undefined;
  if (component.display === 'inline') {
    const text = component.hasBody ? plainText(node.children) : undefined;
    if (component.hasBody && text === undefined) return undefined;
    return {
      isInline: true,
      element: componentInline(node.name ?? '', { ...values, ...(text && { text }) }),
    };
  }
  const inside = component.holds
    ? itemsOf(node, component.holds, lines)
    : component.hasBody
      ? bodyOf(node, lines)
      : {};
  return (
    inside && {
      isInline: false,
      element: componentBlock(node.name ?? '', { ...values, ...inside }),
    }
  );
}

function attributesOf(
  { attributes }: JsxElement,
  component: ContentComponent,
): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const { type, name = '', value } of attributes) {
    if (
      type !== 'mdxJsxAttribute' ||
      typeof value !== 'string' ||
      !Object.hasOwn(component.attributes, name) ||
      name in values ||
      /\uE000/.test(value)
    )
      return undefined;
    values[name] = value;
  }
  return values;
}

function plainText(children: JsxElement['children']): string | undefined {
  const texts = children.map((child) =>
    child.type === 'text' && !/\uE000/.test(child.value) ? child.value : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('').trim();
}

/** The lines between the two tags, each on a line of its own. */
function bodyOf(
  { name, children, position }: JsxElement,
  lines: readonly string[],
): FormData | undefined {
  const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } };
  const open = lines[start.line - 1] ?? '';
  const close = lines[end.line - 1] ?? '';
  if (start.line === end.line)
    return children.length === 0 && open.trimEnd().endsWith('/>') ? {} : undefined;
  if (
    !open.startsWith(`<${name}`) ||
    !open.trimEnd().endsWith('>') ||
    close.trim() !== `</${name}>`
  )
    return undefined;
  return {
    body: lines
      .slice(start.line, end.line - 1)
      .join('\n')
      .replace(/^\s*\n|\s+$/g, ''),
  };
}

function itemsOf(
  { children }: JsxElement,
  part: string,
  lines: readonly string[],
): FormData | undefined {
  const items = children.map((child) => {
    const isPart =
      'attributes' in child && child.type === 'mdxJsxFlowElement' && child.name === part;
    const component = isPart ? findComponent(part) : undefined;
    const values = component && isPart ? attributesOf(child, component) : undefined;
    const body = isPart ? bodyOf(child, lines) : undefined;
    return values && body ? { ...values, ...body } : undefined;
  });
  return items.includes(undefined) ? undefined : { items };
}

/** The tags of a block component as this project writes them. */
export function writeComponent(name: string, form: FormData): string {
  const component = findComponent(name);
  if (!component) return '';
  const open = `<${name}${writeAttributes(component, form)}`;
  const inside = component.holds
    ? writeItems(component.holds, form.items)
    : String(form.body ?? '').trim();
  return component.hasBody && inside ? `${open}>\n\n${inside}\n\n</${name}>` : `${open} />`;
}

/** The tags of a component that stands in a line, around a text that is already Markdown. */
export function writeInlineComponent(name: string, form: FormData, text: string): string {
  const component = findComponent(name);
  if (!component) return text;
  const open = `<${name}${writeAttributes(component, form)}`;
  return component.hasBody ? `${open}>${text}</${name}>` : `${open} />`;
}

const writeItems = (part: string, items: unknown) =>
  Array.isArray(items)
    ? items.map((item) => writeComponent(part, item as FormData)).join('\n\n')
    : '';

function writeAttributes({ attributes, required }: ContentComponent, form: FormData): string {
  return Object.keys(attributes)
    .map((key): [string, string] => [
      key,
      String(form[key] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ])
    .filter(([key, value]) => value || required.includes(key))
    .map(
      ([key, value]) =>
        ` ${key}="${value.replace(/[<>{}"]|&(?=#?\w)/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');
}
