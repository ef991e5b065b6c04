import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { attachmentAddressOf } from '../../collections/urls.ts';
import { findComponent, type ContentComponent } from '../../core/dialect/components.ts';
import { hasComment } from './comments.ts';
import { componentBlock, componentInline, type FormData, type SlateElement } from './slate.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What the editor has no form for: shown as source. */
export class UnsupportedNode extends Error {}

/** A component's form: its attributes, its text as `text` (in a line) or `body` (Markdown), its parts as `items`. Throws when it is not written as we write it. */
export function readComponent(
  node: JsxElement,
  lines: readonly string[],
): { isInline: boolean; element: SlateElement } {
  const component = knownComponent(node.name);
  const values = attributesOf(node, component);
  const name = node.name ?? '';
  if (component.inside) throw new UnsupportedNode();
  if (component.display === 'inline') {
    const text = component.bodyLabel ? plainText(node) : '';
    return { isInline: true, element: componentInline(name, { ...values, ...(text && { text }) }) };
  }
  const inside = component.holds
    ? { items: itemsOf(node, component.holds, lines) }
    : component.bodyLabel
      ? bodyOf(node, lines)
      : {};
  return { isInline: false, element: componentBlock(name, { ...values, ...inside }) };
}

function knownComponent(name: string | null): ContentComponent {
  const component = findComponent(name);
  if (!component) throw new UnsupportedNode();
  return component;
}

function attributesOf(
  { attributes }: JsxElement,
  component: ContentComponent,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { type, ...attribute } of attributes) {
    const name = 'name' in attribute ? attribute.name : '';
    const { value } = attribute;
    if (
      type !== 'mdxJsxAttribute' ||
      typeof value !== 'string' ||
      !Object.hasOwn(component.attributes, name) ||
      name in values ||
      hasComment(value)
    )
      throw new UnsupportedNode();
    values[name] = isAddress(component, name) ? value.replace(PDF_ADDRESS, '') : value;
  }
  return values;
}

/** Where a PDF stands on the site, before its path below the uploads folder: the form chooses it by that. */
const PDF_ADDRESS = new RegExp(`^${attachmentAddressOf('')}`);
const isAddress = ({ attributes }: ContentComponent, name: string) =>
  attributes[name]?.kind === 'url';

function plainText({ children }: JsxElement): string {
  const texts = children.map((child) => {
    if (child.type !== 'text' || hasComment(child.value)) throw new UnsupportedNode();
    return child.value;
  });
  return texts.join('').trim();
}

/** The lines between the two tags, each on a line of its own. */
function bodyOf({ name, children, position }: JsxElement, lines: readonly string[]): FormData {
  const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } };
  const open = lines[start.line - 1]?.trimEnd() ?? '';
  const close = lines[end.line - 1]?.trim() ?? '';
  if (start.line === end.line) {
    if (children.length > 0 || !open.endsWith('/>')) throw new UnsupportedNode();
    return {};
  }
  if (!open.startsWith(`<${name}`) || !open.endsWith('>') || close !== `</${name}>`)
    throw new UnsupportedNode();
  const body = lines.slice(start.line, end.line - 1).join('\n');
  return { body: body.replace(/^\s*\n|\s+$/g, '') };
}

const itemsOf = ({ children }: JsxElement, part: string, lines: readonly string[]): FormData[] =>
  children.map((child) => {
    if (child.type !== 'mdxJsxFlowElement' || child.name !== part) throw new UnsupportedNode();
    return { ...attributesOf(child, knownComponent(part)), ...bodyOf(child, lines) };
  });

/** The tags of a block component as this project writes them. */
export function writeComponent(name: string, form: FormData): string {
  const component = findComponent(name);
  if (!component) return '';
  const open = `<${name}${writeAttributes(component, form)}`;
  const inside = component.holds
    ? writeItems(component.holds, form.items)
    : String(form.body ?? '').trim();
  return inside ? `${open}>\n\n${inside}\n\n</${name}>` : `${open} />`;
}

/** The tags of a component that stands in a line, around a text that is already Markdown. */
export function writeInlineComponent(name: string, form: FormData, text: string): string {
  const component = findComponent(name);
  if (!component) return text;
  const open = `<${name}${writeAttributes(component, form)}`;
  return component.bodyLabel ? `${open}>${text}</${name}>` : `${open} />`;
}

const writeItems = (part: string, items: unknown) =>
  Array.isArray(items)
    ? items.map((item) => writeComponent(part, item as FormData)).join('\n\n')
    : '';

function writeAttributes(component: ContentComponent, form: FormData): string {
  const { attributes, required } = component;
  return Object.keys(attributes)
    .map((key): [string, string] => {
      const text = String(form[key] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      const isChosen = isAddress(component, key) && /^[^/:][^:]*\.pdf$/.test(text);
      return [key, isChosen ? attachmentAddressOf(text) : text];
    })
    .filter(([key, value]) => value || required.includes(key))
    .map(
      ([key, value]) =>
        ` ${key}="${value.replace(/[<>{}"]|&(?=#?\w)/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');
}
