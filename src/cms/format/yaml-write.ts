import { Document, Scalar, visit } from 'yaml';

/** Names of fields in the order of the form, with what they hold. */
export interface Field {
  name?: string;
  field?: Field;
  fields?: readonly Field[];
}

const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

/** YAML as our files have it: texts in quotes, codes and days bare, one item a line, lines as long as they are. Ends with a line break. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return document.toString({ lineWidth: 0 });
}

function styleOf(text: string): Scalar.Type {
  if (/[^\n]\n+[^\n]/.test(text)) return Scalar.BLOCK_LITERAL;
  // The library puts quotes around what would be read as a number.
  if (CODE.test(text)) return Scalar.PLAIN;
  return text.includes('"') && !text.includes("'") ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

/** The same data, its keys in the order of the form; what the form does not know comes last. */
export function inOrder(value: unknown, fields: readonly Field[]): unknown {
  if (!isRecord(value)) return value;
  const names = sortKeys(Object.keys(value), fields);
  return Object.fromEntries(
    names.map((name) => [name, itemsInOrder(value[name], fieldNamed(fields, name))]),
  );
}

const itemsInOrder = (value: unknown, field: Field | undefined): unknown =>
  Array.isArray(value)
    ? value.map((item) => inOrder(item, fieldsIn(field)))
    : inOrder(value, fieldsIn(field));

export function sortKeys(keys: readonly string[], fields: readonly Field[]): string[] {
  const known = fields
    .map(({ name }) => name)
    .filter((name) => name !== undefined && keys.includes(name)) as string[];
  return [...known, ...keys.filter((key) => !known.includes(key))];
}

export const fieldNamed = (fields: readonly Field[], name: string) =>
  fields.find((field) => field.name === name);

/** The fields of an object, or of the objects in a list. */
export const fieldsIn = (field: Field | undefined): readonly Field[] =>
  field?.fields ?? field?.field?.fields ?? [];

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
