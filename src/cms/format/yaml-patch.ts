import {
  Document,
  Pair,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { fieldsIn, inOrder, isRecord, isSameData, sortKeys, type Field } from './yaml-write.ts';

/** Gives a document new data, in place: what did not change keeps its node, with its remarks, blank lines and order of keys. */
export function patchYaml(
  document: Document,
  data: Record<string, unknown>,
  fields: readonly Field[],
) {
  document.contents = patch(document.contents as Node | null, data, fields);
}

function patch(node: Node | null, value: unknown, fields: readonly Field[]): Node {
  if (node && isSameData(node.toJSON(), value)) return node;
  if (isMap(node) && isRecord(value)) return patchMap(node, value, fields);
  if (isSeq(node) && Array.isArray(value)) return patchList(node, value, fields);
  const made = newNode(value, fields);
  return node ? asBefore(made, node) : made;
}

function patchMap(map: YAMLMap, data: Record<string, unknown>, fields: readonly Field[]): YAMLMap {
  removeItems(map, (pair) => Object.hasOwn(data, keyOf(pair as Pair)));
  // New keys stand where the form has them: after the nearest field above.
  let place = -1;
  for (const key of sortKeys(Object.keys(data), fields)) {
    const found = map.items.findIndex((pair) => keyOf(pair) === key);
    const pair = map.items[found];
    if (pair) pair.value = patch(pair.value as Node | null, data[key], fieldsIn(fields, key));
    else
      map.items.splice(
        place + 1,
        0,
        new Pair(newNode(key, []), newNode(data[key], fieldsIn(fields, key))),
      );
    place = pair ? found : place + 1;
  }
  return map;
}

function patchList(list: YAMLSeq, values: readonly unknown[], fields: readonly Field[]): YAMLSeq {
  const [first] = list.items as Node[];
  const olds = oldItems(list.items as Node[], values);
  removeItems(list, (item) => olds.includes(item as Node));
  const items = values.map((value, place) => patch(olds[place] ?? null, value, fields));
  // A blank line stands between two items: it does not move to the top with one of them.
  if (items[0]?.spaceBefore && items[0] !== first) {
    items[0].spaceBefore = false;
    if (first) first.spaceBefore = true;
  }
  list.items = items;
  return list;
}

/** For every new item the old one that it is, wherever it stood, changed or not; undefined for one that was added. */
function oldItems(items: readonly Node[], values: readonly unknown[]): (Node | undefined)[] {
  const left = new Map(items.map((item) => [item, item.toJSON() as unknown]));
  const take = (isWanted: (old: unknown) => boolean) => {
    const [item] = [...left].find(([, old]) => isWanted(old)) ?? [];
    if (item) left.delete(item);
    return item;
  };
  const same = values.map((value) => take((old) => isSameData(old, value)));
  return same.map(
    (item, place) =>
      // With as many items before as after, each is taken for the changed one.
      item ?? take((old) => items.length === values.length || isAlike(old, values[place])),
  );
}

function isAlike(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.filter((key) => isSameData(a[key], b[key])).length * 2 >= keys.length;
}

/** Takes items out of a collection. The remarks above them stay, for whoever wrote them. */
function removeItems(collection: YAMLMap | YAMLSeq, isKept: (item: unknown) => boolean) {
  let remarks: string | null | undefined;
  const kept = [];
  for (const item of collection.items) {
    const head = headOf(item) as Node;
    const all = joined(remarks, head.commentBefore);
    if (isKept(item)) {
      kept.push(item);
      head.commentBefore = all;
    }
    remarks = isKept(item) ? undefined : all;
  }
  const first = headOf(kept[0]);
  if (first?.spaceBefore && kept[0] !== collection.items[0]) first.spaceBefore = false;
  collection.items = kept;
  collection.comment = joined(remarks, collection.comment);
}

const headOf = (item: unknown) => (isPair(item) ? item.key : item) as Node | undefined;

const joined = (...remarks: (string | null | undefined)[]) =>
  remarks.filter((remark) => remark !== null && remark !== undefined).join('\n') || null;

function asBefore(made: Node, old: Node): Node {
  const { commentBefore, comment, spaceBefore } = old;
  if (isScalar(made) && isScalar(old) && old.type) made.type = old.type;
  return Object.assign(made, { commentBefore, comment, spaceBefore });
}

/** A node of its own, in the order of the form. */
const newNode = (value: unknown, fields: readonly Field[]): Node =>
  new Document(inOrder(value, fields), { schema: 'core', aliasDuplicateObjects: false })
    .contents as Node;

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
