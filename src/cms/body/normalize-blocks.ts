import { formOf, nameOf, type SlateElement } from './slate.ts';
import { toMdast } from './to-mdast.ts';

/** The same text for blocks that a reader cannot tell apart, however they are written. */
export const normalizeBlocks = (blocks: readonly SlateElement[]): string =>
  JSON.stringify(blocks.flatMap(toMdast), (key, value: unknown) => {
    if (key === 'spread') return undefined;
    if (key === 'align') return (value as unknown[]).some(Boolean) ? value : undefined;
    if (key === 'element')
      return [nameOf(value as SlateElement), plainForm(formOf(value as SlateElement))];
    return value;
  });

function plainForm(form: unknown): unknown {
  if (Array.isArray(form)) return form.map(plainForm);
  if (typeof form !== 'object' || form === null)
    return typeof form === 'string' ? form.trim() : form;
  return Object.entries(form)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, plainForm(value)]);
}
