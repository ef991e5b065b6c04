import type { Element, ElementContent } from 'hast';

/** How an attribute's text is checked. */
export type AttributeKind = 'text' | 'url' | 'picture' | 'phone' | 'term' | readonly string[];

export interface ContentComponent {
  /** Whether it stands in a line of text or on its own. */
  display: 'block' | 'inline';
  /** Attribute → how it is checked. */
  attributes: Readonly<Record<string, AttributeKind>>;
  required: readonly string[];
  /** Whether it wraps text. */
  hasBody: boolean;
  /** Whether it becomes a link: no link may hold another. */
  isLink?: true;
  /** The one component that it holds, and nothing else. */
  holds?: string;
  /** The component that it must stand in. */
  inside?: string;
  /** The plain HTML that readers get. */
  render: (attributes: Readonly<Record<string, string>>, children: ElementContent[]) => Element;
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** The only components that editors' text may hold. The CMS, the renderer and the checks read this table. */
export const CONTENT_COMPONENTS: Readonly<Record<string, ContentComponent>> = {
  Callout: {
    display: 'block',
    attributes: { type: ['info', 'warning'], title: 'text' },
    required: ['type'],
    hasBody: true,
    render: ({ type = 'info', title }, children) =>
      element('div', { className: ['callout', `callout-${type}`] }, [
        ...(title ? [element('p', { className: ['callout-title'] }, [text(title)])] : []),
        ...children,
      ]),
  },
  Figure: {
    display: 'block',
    attributes: { src: 'picture', alt: 'text', caption: 'text' },
    required: ['src', 'alt'],
    hasBody: false,
    // The page puts the finished picture here; the reader of the body cuts the text at this place.
    render: ({ src = '', alt = '', caption = '' }) => element('figure', { dataSrc: src, dataAlt: alt, dataCaption: caption }, []),
  },
  Steps: {
    display: 'block',
    attributes: {},
    required: [],
    hasBody: true,
    holds: 'Step',
    render: (_, children) => element('ol', { className: ['steps'] }, children),
  },
  Step: {
    display: 'block',
    attributes: { title: 'text' },
    required: ['title'],
    hasBody: true,
    inside: 'Steps',
    // The reader of the body gives the heading its id.
    // No heading: a body cannot know at which level of the page's outline it would stand.
    render: ({ title = '' }, children) => element('li', {}, [element('p', {}, [element('strong', {}, [text(title)])]), ...children]),
  },
  Phone: {
    display: 'inline',
    attributes: { number: 'phone', label: 'text' },
    required: ['number'],
    hasBody: false,
    isLink: true,
    render: ({ number = '', label }) => element('a', { href: `tel:${number.replace(/[ .]/g, '')}` }, [text(label || number)]),
  },
  Attachment: {
    display: 'block',
    attributes: { href: 'url', label: 'text' },
    required: ['href', 'label'],
    hasBody: false,
    render: ({ href = '', label = '' }) => element('p', {}, [element('a', { href, className: ['alone'] }, [text(label)])]),
  },
  Term: {
    display: 'inline',
    attributes: { id: 'term' },
    required: ['id'],
    hasBody: true,
    isLink: true,
    render: ({ id = '' }, children) => element('a', { href: `/thuat-ngu/#${id}`, className: ['term'] }, children),
  },
  Abbr: {
    display: 'inline',
    attributes: { title: 'text' },
    required: ['title'],
    hasBody: true,
    render: ({ title = '' }, children) => element('abbr', { title }, children),
  },
};

export const COMPONENT_NAMES = Object.keys(CONTENT_COMPONENTS);

/** Own table entries only: "constructor" is no component. */
export const findComponent = (name: string | null): ContentComponent | undefined =>
  name !== null && Object.hasOwn(CONTENT_COMPONENTS, name) ? CONTENT_COMPONENTS[name] : undefined;
