import type { CmsField } from 'decap-cms-core';
import type { CmsView } from '../../collections/collection.ts';
import { COLLECTIONS, type CollectionName } from '../../collections/index.ts';
import { quoted } from '../../core/diagnostic.ts';
import type { Json } from './text-widget.ts';

// What one line of a schema says of its field: first value, choices, limits, the collection that it names.

/** What a new entry starts with. */
export function firstValueOf({ initial, default: value }: Json): object {
  if (typeof initial === 'object') return { default: initial.code };
  // Made into values by src/cms/default-values.ts; the first is Decap's own word.
  if (initial)
    return { default: { today: '{{now}}', year: '{{year}}', last: '{{last}}' }[initial] };
  return value === undefined ? {} : { default: value };
}

export const eitherOf = (choices: readonly Json[]) =>
  choices.map(({ pattern }) => `(?:${pattern})`).join('|');

/** First values that are no words of Decap's own. */
export const literalsOf = (fields: readonly CmsField[]) =>
  Object.fromEntries(
    fields.flatMap((field) =>
      'default' in field && !String(field.default).startsWith('{{')
        ? [[field.name, field.default]]
        : [],
    ),
  );

export const relationTo = (collection: CollectionName, within?: string) => {
  const { choice, title = 'title' }: Partial<CmsView> = COLLECTIONS[collection].cms ?? {};
  return {
    widget: 'relation',
    collection,
    display_fields: [choice ?? title],
    ...(within && { within }),
  };
};

export function optionOf(code: string, json: Json, path: string): { value: string; label: string } {
  const label = json.labels?.[code];
  if (!label)
    throw new Error(
      `CMS: lựa chọn ${quoted(code)} của ô ${quoted(path)} thiếu tên tiếng Việt. Hãy ghi vào src/collections/enums.ts.`,
    );
  return { value: code, label };
}

/** Whole numbers carry the limits of JavaScript itself, which say nothing. */
export const limitsOf = ({ minimum, maximum, exclusiveMinimum }: Json) => ({
  ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? { min: minimum } : {}),
  ...(typeof exclusiveMinimum === 'number' ? { min: exclusiveMinimum + 1 } : {}),
  ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? { max: maximum } : {}),
});
