import { Scalar, isNode, visit, type Document } from 'yaml';

/** Names of fields in the order of the form, with what they hold. */
export interface Field {
  name?: string;
  field?: Field;
  fields?: readonly Field[];
}

const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** YAML as our files have it: texts in quotes, codes and days bare, block texts for several lines, lines as long as they are. Keeps remarks, blank lines and the order of keys. */
export function writeYaml(document: Document): string {
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string')
        node.type = styleOf(node.value, node.type);
    },
    // A list with remarks in its brackets stands one item a line.
    Seq(_, list) {
      if (
        list.flow &&
        list.items.some((item) => isNode(item) && (item.comment ?? item.commentBefore))
      )
        list.flow = false;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function styleOf(text: string, before: Scalar.Type | undefined): Scalar.Type {
  if (/[^\n]\n+[^\n]/.test(text)) return Scalar.BLOCK_LITERAL;
  // The library puts quotes around what would be read as a number. One word may have them: it need not be a code.
  if (CODE.test(text) && before !== Scalar.QUOTE_DOUBLE) return Scalar.PLAIN;
  return text.includes('"') && !text.includes("'") ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

/** The same data, its keys in the order of the form; what the form does not know comes last. */
export function inOrder(value: unknown, fields: readonly Field[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, fields));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    sortKeys(Object.keys(value), fields).map((name) => [
      name,
      inOrder(value[name], fieldsIn(fields, name)),
    ]),
  );
}

export function sortKeys(keys: readonly string[], fields: readonly Field[]): string[] {
  const known = fields
    .map(({ name }) => name)
    .filter((name) => name !== undefined && keys.includes(name)) as string[];
  return [...known, ...keys.filter((key) => !known.includes(key))];
}

/** The fields of an object, or of the objects in a list. */
export function fieldsIn(fields: readonly Field[], name: string): readonly Field[] {
  const field = fields.find((one) => one.name === name);
  return field?.fields ?? field?.field?.fields ?? [];
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Same data, whatever the order of keys. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, place) => isSameData(item, b[place]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  );
}
