import { CONTENT_COMPONENTS } from '../../core/dialect/components.ts';

/** Components that an editor may add. A part of another one is added in its form. */
const ADDED = Object.entries(CONTENT_COMPONENTS).flatMap(([name, { inside }]) =>
  inside ? [] : [name],
);

/** The field of running text: rich text with the marks that the dialect has, and its components. The buttons fit one row of a phone. */
export const BODY_FIELD = {
  widget: 'markdown',
  modes: ['rich_text'],
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: ADDED,
} as const;

/** The text within a component: without headings, and with no component in the component. */
export const INNER_FIELD = {
  ...BODY_FIELD,
  buttons: ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'],
  editor_components: ADDED.filter((name) => CONTENT_COMPONENTS[name]?.display === 'inline'),
  minimal: true,
} as const;
