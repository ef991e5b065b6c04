import type { CmsField } from 'decap-cms-core';
import {
  findComponent,
  type ComponentAttribute,
  type ContentComponent,
} from '../../core/dialect/components.ts';
import { INNER_FIELD } from './field.ts';

/** The form of a component that stands alone, from the table of components. */
export function fieldsFor(component: ContentComponent): CmsField[] {
  const attributes = Object.entries(component.attributes).map(([name, attribute]) =>
    toField(name, attribute, component.required.includes(name)),
  );
  const part = findComponent(component.holds ?? null);
  if (part) return [...attributes, listOf(part)];
  if (!component.bodyLabel) return attributes;
  const body = { name: 'body', label: component.bodyLabel, required: !component.inside };
  return [...attributes, { ...body, ...INNER_FIELD } as unknown as CmsField];
}

function toField(
  name: string,
  { kind, label, hint }: ComponentAttribute,
  required: boolean,
): CmsField {
  const field = { name, label, hint, required };
  if (kind === 'url') return { ...field, widget: 'attachment' } as unknown as CmsField;
  if (kind === 'picture') return { ...field, widget: 'image', choose_url: false } as CmsField;
  if (typeof kind === 'string') return { ...field, widget: 'string' };
  const options = Object.entries(kind).map(([value, words]) => ({ value, label: words }));
  return { ...field, widget: 'select', options, default: options[0]?.value ?? '' };
}

const listOf = (part: ContentComponent) =>
  ({
    name: 'items',
    label: 'Danh sách',
    label_singular: part.label.toLowerCase(),
    widget: 'list',
    default: [],
    summary: '{{fields.title}}',
    collapsed: false,
    fields: fieldsFor(part),
  }) as CmsField;
