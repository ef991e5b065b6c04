import type { CmsField } from 'decap-cms-core';
import { z } from 'zod';
import { quoted } from '../../core/diagnostic.ts';
import {
  eitherOf,
  firstValueOf,
  limitsOf,
  literalsOf,
  optionOf,
  relationTo,
} from './field-parts.ts';
import { WRITE_DAY, textWidget, type Json } from './text-widget.ts';

/** Fields of the CMS for an object schema: labels, hints, options, patterns and messages all come from it. Throws on what no form can show. */
export const fieldsOf = (schema: z.ZodType): CmsField[] =>
  propertiesOf(z.toJSONSchema(schema, { io: 'input' }) as Json, '');

/** Within a group that may stay empty nothing has a first value, or it could not. */
function propertiesOf(json: Json, path: string, isInOptionalGroup = false): CmsField[] {
  if (!json.properties) throw new Error(withoutForm(json, path));
  const seen = Object.entries(json.properties as Record<string, Json>).filter(
    ([, { unseen }]) => !unseen,
  );
  return seen.map(([name, field]) => {
    const isRequired = json.required?.includes(name) ?? false;
    return toField(name, field, path ? `${path}.${name}` : name, isRequired, isInOptionalGroup);
  });
}

const withoutForm = (json: Json, path: string) =>
  `CMS: chưa có cách nhập cho ô ${quoted(path)}: ${JSON.stringify(json).slice(0, 200)}. Hãy thêm vào src/cms/config/fields.ts.`;

function toField(
  name: string,
  json: Json,
  path: string,
  isRequired: boolean,
  isInOptionalGroup: boolean,
): CmsField {
  if (!json.title || !json.description)
    throw new Error(
      `CMS: ô ${quoted(path)} thiếu tên hoặc lời nhắc. Hãy thêm title và description vào .meta() của ô.`,
    );
  return {
    name,
    label: json.title,
    hint: json.description,
    required: isRequired && !json.given,
    ...(isInOptionalGroup ? {} : firstValueOf(json)),
    ...widgetOf(json, path, isRequired, isInOptionalGroup),
  } as CmsField;
}

function widgetOf(
  json: Json,
  path: string,
  isRequired: boolean,
  isInOptionalGroup: boolean,
): object {
  if (json.readOnly) return { widget: 'locked', required: false };
  if (json.picture) return { widget: 'image', choose_url: false };
  if (json.attachment) return { widget: 'attachment' };
  if (json.drawing) return { widget: 'drawing' };
  if (json.indicator) return { widget: 'indicator' };
  if (json.relation)
    return {
      ...relationTo(json.relation, json.within),
      ...(json.leadOf && { lead_of: json.leadOf }),
    };
  if (json.enum)
    return {
      widget: 'select',
      options: json.enum.map((code) => optionOf(String(code), json, path)),
    };
  switch (json.type) {
    case 'boolean':
      return { widget: 'boolean', required: false };
    case 'integer':
      return { widget: 'number', value_type: 'int', ...limitsOf(json) };
    case 'number':
      return { widget: 'number', value_type: 'float', ...limitsOf(json) };
    case 'array':
      return listOf(json, path, isInOptionalGroup);
    case 'object':
      return {
        widget: 'object',
        // An object that may stay empty stays out of the way.
        collapsed: !isRequired,
        fields: propertiesOf(json, path, isInOptionalGroup || !isRequired),
      };
    case 'string':
      return textWidget(json, path);
    default:
      // A day, or a month.
      if (json.anyOf?.every((choice) => (choice as Json).type === 'string'))
        return {
          widget: 'day',
          month: true,
          pattern: [eitherOf(json.anyOf as Json[]), WRITE_DAY],
        };
      throw new Error(withoutForm(json, path));
  }
}

/** An item is there only once somebody has added it: its fields have first values, in an optional group too. */
function listOf(json: Json, path: string, isInOptionalGroup: boolean): object {
  const item = json.items as Json;
  if (item.relation) return { ...relationTo(item.relation), multiple: true };
  if (!json.singular)
    throw new Error(
      `CMS: danh sách ${quoted(path)} thiếu tên gọi một mục. Hãy thêm singular vào .meta().`,
    );
  // A list that must have items begins with them, so that its editor sees what to fill in.
  const { minItems = 0, begins = minItems } = json;
  const count = isInOptionalGroup ? 0 : begins;
  const list = {
    widget: 'list',
    label_singular: json.singular,
    ...(json.minItems !== undefined && { min: json.minItems }),
    ...(json.maxItems !== undefined && { max: json.maxItems }),
  };
  if (item.type !== 'object') {
    const field = toField('item', item, `${path}[]`, true, false);
    const first = Array<string>(count).fill('');
    return { ...list, default: first, collapsed: false, summary: '{{fields.item}}', field };
  }
  const fields = propertiesOf(item, `${path}[]`);
  const first =
    fields.find(({ widget = '' }) => ['string', 'relation', 'text'].includes(widget)) ?? fields[0];
  return {
    ...list,
    default: Array.from({ length: count }, () => literalsOf(fields)),
    collapsed: true,
    summary: json.summary ?? `{{fields.${first?.name}}}`,
    fields,
  };
}
