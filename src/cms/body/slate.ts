/** Words with their marks, as Decap's rich text (Slate) has them. */
export interface Leaf {
  text: string;
  bold?: boolean;
  italic?: boolean;
  delete?: boolean;
  code?: boolean;
}

/** A block, or something that stands in a line (link, break, component). */
export interface SlateElement {
  type: string;
  id?: string;
  url?: string;
  data?: Record<string, unknown>;
  children: SlateNode[];
}

export type SlateNode = Leaf | SlateElement;

/** A component's form as the editor fills it. */
export type FormData = Record<string, unknown>;

export const MARKS = ['bold', 'italic', 'delete', 'code'] as const;
export type Mark = (typeof MARKS)[number];

/** Headings by their levels. */
export const HEADINGS = ['one', 'two', 'three', 'four', 'five', 'six'].map((n) => `heading-${n}`);
/** How the rich text shows points of a task list. */
export const CHECKED = '☑ ';
export const UNCHECKED = '☐ ';

const BLOCK_COMPONENT = 'shortcode';
export const INLINE_COMPONENT = 'inline-shortcode';
/** Text that the editor has no form for, kept letter for letter. */
export const SOURCE_BLOCK = 'source';
export const SOURCE_INLINE = 'source-inline';

const INLINE_TYPES = new Set(['link', 'break', 'image', INLINE_COMPONENT]);

export const isLeaf = (node: SlateNode): node is Leaf => 'text' in node;
export const isElement = (node: SlateNode): node is SlateElement => !isLeaf(node);
export const isInline = (node: SlateNode) => isLeaf(node) || INLINE_TYPES.has(node.type);
export const isList = ({ type }: SlateElement) => type.endsWith('-list');
export const isComponent = ({ type }: SlateElement) =>
  type === BLOCK_COMPONENT || type === INLINE_COMPONENT;

export const leaf = (text: string, marks: readonly Mark[] = []): Leaf => ({
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true])),
});

export const block = (
  type: string,
  children: SlateNode[],
  data?: Record<string, unknown>,
): SlateElement => ({
  type,
  ...(data && { data }),
  children: children.length ? children : [{ text: '' }],
});

const component = (type: string, name: string, form: FormData): SlateElement => ({
  type,
  id: name,
  data: { shortcode: name, shortcodeData: form },
  children: [{ text: '' }],
});
export const componentBlock = (name: string, form: FormData) =>
  component(BLOCK_COMPONENT, name, form);
export const componentInline = (name: string, form: FormData) =>
  component(INLINE_COMPONENT, name, form);

export const nameOf = ({ data }: SlateElement) => String(data?.shortcode ?? '');
export const formOf = ({ data }: SlateElement) => (data?.shortcodeData ?? {}) as FormData;
export const urlOf = (link: SlateElement) => String(link.data?.url ?? link.url ?? '');
export const titleOf = (link: SlateElement) => String(link.data?.title ?? '');
