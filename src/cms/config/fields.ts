import type { CmsField } from 'decap-cms-core';
import { z, type GlobalMeta } from 'zod';
import type { CollectionName } from '../../collections/index.ts';
import { quoted } from '../../core/diagnostic.ts';

type Json = z.core.JSONSchema.JSONSchema & GlobalMeta;

/** What the fields of one schema need to know of the others. */
export interface FieldContext {
  /** How entries of a collection are shown where another entry chooses one. */
  titleOf: (collection: CollectionName) => readonly string[];
  /** Within a group that may stay empty nothing has a first value, or it could not. */
  isInOptionalGroup?: boolean;
}

/** Fields of the CMS for an object schema: labels, hints, options, patterns and messages all come from it. Throws on what no form can show. */
export function fieldsOf(schema: z.ZodType, context: FieldContext): CmsField[] {
  // The metadata of zod's registry stand in the JSON Schema beside its own keys.
  return propertiesOf(z.toJSONSchema(schema, { io: 'input' }) as Json, context, '');
}

function propertiesOf(json: Json, context: FieldContext, path: string): CmsField[] {
  if (!json.properties) throw new Error(withoutForm(json, path));
  return Object.entries(json.properties).map(([name, property]) =>
    toField(
      name,
      property as Json,
      (json.required ?? []).includes(name),
      context,
      path ? `${path}.${name}` : name,
    ),
  );
}

const withoutForm = (json: Json, path: string) =>
  `CMS: chưa có cách nhập cho ô ${quoted(path)}: ${JSON.stringify(json).slice(0, 200)}. Hãy thêm vào src/cms/config/fields.ts.`;

function toField(
  name: string,
  json: Json,
  isRequired: boolean,
  context: FieldContext,
  path: string,
): CmsField {
  if (!json.title || !json.description)
    throw new Error(
      `CMS: ô ${quoted(path)} thiếu tên hoặc lời nhắc. Hãy thêm title và description vào .meta() của ô.`,
    );
  const base = { name, label: json.title, hint: json.description, required: isRequired };
  return {
    ...base,
    ...(context.isInOptionalGroup ? {} : initialOf(json)),
    ...widgetOf(json, isRequired, context, path),
  } as CmsField;
}

/** What a new entry starts with. */
function initialOf(json: Json): object {
  if (typeof json.initial === 'object') return { default: json.initial.code };
  // Made into values by src/cms/initial.ts; the first is Decap's own word.
  if (json.initial)
    return { default: { today: '{{now}}', year: '{{year}}', last: '{{last}}' }[json.initial] };
  return json.default === undefined ? {} : { default: json.default };
}

function widgetOf(json: Json, isRequired: boolean, context: FieldContext, path: string): object {
  if (json.readOnly) return { widget: 'locked', required: false };
  if (json.picture) return { widget: 'image', choose_url: false };
  if (json.attachment) return { widget: 'attachment' };
  if (json.indicator) return { widget: 'indicator' };
  if (json.relation) return relationTo(json.relation, context, json.within);
  if (json.enum)
    return {
      widget: 'select',
      options: json.enum.map((code) => optionOf(String(code), json, path)),
    };
  switch (json.type) {
    case 'boolean':
      return { widget: 'boolean', required: false };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: json.type === 'integer' ? 'int' : 'float',
        ...limitsOf(json),
      };
    case 'array':
      return listOf(json, context, path);
    case 'object':
      return {
        widget: 'object',
        // An object that may stay empty stays out of the way.
        collapsed: !isRequired,
        fields: propertiesOf(
          json,
          isRequired ? context : { ...context, isInOptionalGroup: true },
          path,
        ),
      };
    case 'string':
      return textOf(json, path);
    default:
      // Two ways of writing one text, such as a day or a month.
      if (json.anyOf?.every((choice) => (choice as Json).type === 'string'))
        return textOf({ ...json, pattern: eitherOf(json.anyOf as Json[]) }, path);
      throw new Error(withoutForm(json, path));
  }
}

function textOf(json: Json, path: string): object {
  if (json.format === 'date')
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'DD/MM/YYYY',
      time_format: false,
    };
  if (json.clock) return { widget: 'clock' };
  if (json.format === 'date-time')
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DDTHH:mm',
      date_format: 'DD/MM/YYYY',
      time_format: 'HH:mm',
    };
  if (json.multiline || !isLong(json))
    return { widget: json.multiline ? 'text' : 'string', ...patternOf(json, path) };
  // A line that no screen shows whole gets a box of several lines, but stays one line.
  return {
    widget: 'text',
    pattern: [
      `^.{0,${json.maxLength}}$`,
      `Viết liền một đoạn, không xuống dòng, tối đa ${json.maxLength} ký tự.`,
    ],
  };
}

const LONGEST_SHOWN = 100;
const isLong = ({ maxLength = 0, format, pattern }: Json) =>
  maxLength > LONGEST_SHOWN && format === undefined && pattern === undefined;

function patternOf(json: Json, path: string): object {
  if (json.format === 'uri')
    return { pattern: ['^https?://[^\\s/]+\\S*$', 'Hãy dán cả địa chỉ, bắt đầu bằng https://'] };
  if (json.format === 'email')
    return {
      pattern: [json.pattern ?? '@', 'Hãy viết đủ địa chỉ thư, ví dụ “ten@haiphong.gov.vn”.'],
    };
  if (json.format !== undefined)
    throw new Error(`CMS: chưa biết dạng ${quoted(json.format)} của ô ${quoted(path)}.`);
  if (json.pattern !== undefined) return { pattern: [json.pattern, json.description ?? ''] };
  return json.maxLength === undefined
    ? {}
    : {
        pattern: [
          `^[\\s\\S]{0,${json.maxLength}}$`,
          `Dài quá. Hãy rút còn tối đa ${json.maxLength} ký tự.`,
        ],
      };
}

const eitherOf = (choices: readonly Json[]) =>
  choices.map(({ pattern }) => `(?:${pattern})`).join('|');

function listOf(json: Json, { titleOf }: FieldContext, path: string): object {
  // An item is there only once somebody has added it.
  const context = { titleOf };
  const item = json.items as Json;
  if (item.relation) return { ...relationTo(item.relation, context), multiple: true };
  if (!json.singular)
    throw new Error(
      `CMS: danh sách ${quoted(path)} thiếu tên gọi một mục. Hãy thêm singular vào .meta().`,
    );
  const list = {
    widget: 'list',
    label_singular: json.singular,
    default: json.default ?? [],
    min: json.minItems,
    max: json.maxItems,
  };
  const limits = Object.fromEntries(
    Object.entries(list).filter(([, value]) => value !== undefined),
  );
  if (item.type !== 'object')
    return {
      ...limits,
      collapsed: false,
      summary: '{{fields.item}}',
      field: toField('item', item, true, context, `${path}[]`),
    };
  const fields = propertiesOf(item, context, `${path}[]`);
  const first =
    fields.find(
      ({ widget }) => widget === 'string' || widget === 'relation' || widget === 'text',
    ) ?? fields[0];
  return {
    ...limits,
    collapsed: true,
    summary: json.summary ?? `{{fields.${first?.name}}}`,
    fields,
  };
}

const relationTo = (collection: CollectionName, { titleOf }: FieldContext, within?: string) => ({
  widget: 'relation',
  collection,
  display_fields: titleOf(collection),
  ...(within && { within }),
});

function optionOf(code: string, json: Json, path: string): { value: string; label: string } {
  const label = json.labels?.[code];
  if (!label)
    throw new Error(
      `CMS: lựa chọn ${quoted(code)} của ô ${quoted(path)} thiếu tên tiếng Việt. Hãy ghi vào src/collections/enums.ts.`,
    );
  return { value: code, label };
}

/** Whole numbers carry the limits of JavaScript itself, which say nothing. */
const limitsOf = ({ minimum, maximum, exclusiveMinimum }: Json) => ({
  ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? { min: minimum } : {}),
  ...(typeof exclusiveMinimum === 'number' ? { min: exclusiveMinimum + 1 } : {}),
  ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { max: maximum } : {}),
});
