import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { alignItems } from './list-items.ts';
import { rewriteScalar } from './yaml-scalar.ts';
import {
  fieldNamed,
  fieldsIn,
  inOrder,
  isRecord,
  isSameData,
  sortKeys,
  writeYaml,
  type Field,
} from './yaml-write.ts';

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Thrown at a place that small changes cannot handle: what holds it is written anew. */
export class TooUnusual extends Error {}

/** Small changes in the text of one YAML document, by the places that the parser gives. `wholeFields` writes every field that changed anew. For one edit. */
export class YamlEditor {
  private readonly source: string;
  private readonly wholeFields: boolean;
  private readonly edits: Edit[] = [];

  constructor(source: string, wholeFields: boolean) {
    this.source = source;
    this.wholeFields = wholeFields;
  }

  edit(data: Record<string, unknown>, fields: readonly Field[]): string {
    const { contents } = parseDocument(this.source, { schema: 'core', logLevel: 'silent' });
    if (!isMap(contents) || contents.flow || contents.items.length === 0) throw new TooUnusual();
    this.editMap(contents, data, fields);
    let out = '';
    let at = 0;
    for (const { from, to, text } of this.edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
      if (from < at) throw new TooUnusual();
      out += this.source.slice(at, from) + text;
      at = to;
    }
    return out + this.source.slice(at);
  }

  private editMap(map: YAMLMap, data: Record<string, unknown>, fields: readonly Field[]) {
    const pairs = map.items as Pair<Node, Node | null>[];
    const old = map.toJSON() as Record<string, unknown>;
    const kept = pairs.filter((pair) => Object.hasOwn(data, keyOf(pair)));
    const [first] = pairs;
    if (!first || kept.length === 0) throw new TooUnusual();
    for (const pair of pairs) {
      const key = keyOf(pair);
      if (!kept.includes(pair)) this.removePair(pair, pair === first);
      else if (!isSameData(old[key], data[key]))
        this.editPair(pair, data[key], fieldNamed(fields, key));
    }
    this.addPairs(pairs, data, fields);
  }

  /** New keys stand where the form has them: after the nearest field above that the file has. */
  private addPairs(
    pairs: readonly Pair<Node, Node | null>[],
    data: Record<string, unknown>,
    fields: readonly Field[],
  ) {
    const indent = this.columnOf(startOf(pairs[0]?.key));
    const known = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    let above: Pair<Node, Node | null> | undefined;
    for (const key of sortKeys(Object.keys(data), fields)) {
      const pair = known.get(key);
      if (pair) {
        above = pair;
        continue;
      }
      const text = indented(
        writeYaml({ [key]: ordered(data[key], fieldNamed(fields, key)) }),
        indent,
      );
      if (above) this.insertAfter(this.endOf(above), text);
      else
        this.edits.push({
          from: startOf(pairs[0]?.key),
          to: startOf(pairs[0]?.key),
          text: `${text.trimStart()}\n${' '.repeat(indent)}`,
        });
    }
  }

  private removePair(pair: Pair<Node, Node | null>, isFirst: boolean) {
    const key = startOf(pair.key);
    const end = this.lineEnd(this.endOf(pair));
    const start = this.lineStart(key);
    const isBehindDash = this.source.slice(start, key).trim() !== '';
    if (isBehindDash && !isFirst) throw new TooUnusual();
    // Behind a dash, the next key moves up.
    if (isBehindDash)
      this.edits.push({
        from: key,
        to: end + (/^\s*/.exec(this.source.slice(end))?.[0].length ?? 0),
        text: '',
      });
    else this.edits.push({ from: start, to: end, text: '' });
  }

  private editPair(pair: Pair<Node, Node | null>, value: unknown, field: Field | undefined) {
    const node = pair.value;
    if (!this.wholeFields && this.editNode(node, value, field, false)) return;
    const key = startOf(pair.key);
    const text = indented(
      writeYaml({ [keyOf(pair)]: ordered(value, field) }),
      this.columnOf(key),
    ).trimStart();
    this.edits.push({ from: key, to: this.endOf(pair), text });
  }

  /** Whether the value could be changed in its place. */
  private editNode(
    node: Node | null,
    value: unknown,
    field: Field | undefined,
    inFlow: boolean,
  ): boolean {
    if (
      isScalar(node) &&
      node.range &&
      node.range[0] < node.range[1] &&
      (value === null || typeof value !== 'object')
    ) {
      const [from] = node.range;
      const to = contentEnd(node, this.source);
      const tail = this.source.slice(to, node.range[1]);
      const text = rewriteScalar(
        {
          text: this.source.slice(from, to),
          type: node.type as never,
          value: node.value,
          inFlow,
          tail,
        },
        value,
      );
      this.edits.push({ from, to, text });
      return true;
    }
    if (isSeq(node) && Array.isArray(value) && node.items.length > 0 && value.length > 0) {
      if (node.flow) return this.editFlowList(node, value);
      this.editList(node, value, field);
      return true;
    }
    if (isMap(node) && node.flow && isRecord(value)) return this.editFlowMap(node, value);
    if (
      isMap(node) &&
      isRecord(value) &&
      (node.items as Pair[]).some((pair) => Object.hasOwn(value, keyOf(pair)))
    ) {
      this.editMap(node, value, fieldsIn(field));
      return true;
    }
    return false;
  }

  private editList(list: YAMLSeq, values: readonly unknown[], field: Field | undefined) {
    const items = list.items as Node[];
    const old = list.toJSON() as unknown[];
    const regionOf = (place: number) => {
      const item = items[place];
      return (
        item && {
          from: this.lineStart(this.dashBefore(startOf(item))),
          to: contentEnd(item, this.source),
        }
      );
    };
    const fates = alignItems(old, values);
    const used = new Set(fates.filter((from) => from !== undefined));
    items.forEach((_, place) => {
      const region = used.has(place) ? undefined : regionOf(place);
      if (region) this.edits.push({ from: region.from, to: this.lineEnd(region.to), text: '' });
    });
    let above: number | undefined;
    fates.forEach((from, place) => {
      const value = values[place];
      if (from !== undefined) {
        above = from;
        if (isSameData(old[from], value)) return;
        if (this.editNode(items[from] ?? null, value, { fields: fieldsIn(field) }, false)) return;
        throw new TooUnusual();
      }
      // An item that only moved keeps its text.
      const moved = old.findIndex((item, index) => !used.has(index) && isSameData(item, value));
      const region = regionOf(moved);
      const indent = this.columnOf(this.dashBefore(startOf(items[0])));
      const text = region
        ? this.source.slice(region.from, region.to)
        : indented(writeYaml([ordered(value, { fields: fieldsIn(field) })]), indent);
      const end = above === undefined ? undefined : regionOf(above)?.to;
      const start = regionOf(0)?.from ?? 0;
      if (end === undefined) this.edits.push({ from: start, to: start, text: `${text}\n` });
      else this.insertAfter(end, text);
    });
  }

  /** A list in brackets: each item in its place; with more or fewer items, the brackets anew, on one line. */
  private editFlowList(list: YAMLSeq, values: readonly unknown[]): boolean {
    const items = list.items as Node[];
    const old = list.toJSON() as unknown[];
    if (old.length === values.length)
      return values.every(
        (value, place) =>
          isSameData(old[place], value) ||
          this.editNode(items[place] ?? null, value, undefined, true),
      );
    const [from = 0, to = 0] = list.range ?? [];
    const text = this.source.slice(from, to);
    if (values.some((value) => value !== null && typeof value === 'object') || /[\n#]/.test(text))
      return false;
    const padding = /^\[( *)/.exec(text)?.[1] ?? '';
    const fates = alignItems(old, values);
    const written = values.map((value, place) => {
      const item = items[fates[place] ?? 0];
      const [start = 0, end = 0] = item?.range ?? [];
      const source = this.source.slice(start, end);
      const isKept = fates[place] !== undefined && isSameData(old[fates[place]], value);
      return isKept
        ? source
        : rewriteScalar(
            {
              text: source,
              type: isScalar(item) ? (item.type as never) : null,
              value: old[0],
              inFlow: true,
              tail: '',
            },
            value,
          );
    });
    this.edits.push({ from, to, text: `[${padding}${written.join(', ')}${padding}]` });
    return true;
  }

  /** Fields in braces, each in its place; with other fields, the caller writes them anew. */
  private editFlowMap(map: YAMLMap, data: Record<string, unknown>): boolean {
    const old = map.toJSON() as Record<string, unknown>;
    const pairs = map.items as Pair<Node, Node | null>[];
    if (
      pairs.length !== Object.keys(data).length ||
      !pairs.every((pair) => Object.hasOwn(data, keyOf(pair)))
    )
      return false;
    return pairs.every(
      (pair) =>
        isSameData(old[keyOf(pair)], data[keyOf(pair)]) ||
        this.editNode(pair.value, data[keyOf(pair)], undefined, true),
    );
  }

  private insertAfter(end: number, text: string) {
    const at = this.lineEnd(end);
    const isLastLine = at === this.source.length && !this.source.endsWith('\n');
    this.edits.push({ from: at, to: at, text: isLastLine ? `\n${text}` : `${text}\n` });
  }

  private dashBefore(position: number): number {
    const dash = /-\s*$/.exec(this.source.slice(0, position));
    if (!dash || this.source.slice(this.lineStart(dash.index), dash.index).trim())
      throw new TooUnusual();
    return dash.index;
  }

  private endOf(pair: Pair<Node, Node | null>) {
    return pair.value?.range ? contentEnd(pair.value, this.source) : (pair.key.range?.[1] ?? 0) + 1;
  }

  private lineStart(position: number) {
    return this.source.lastIndexOf('\n', position - 1) + 1;
  }

  /** Behind the line break of the line. */
  private lineEnd(position: number) {
    const end = this.source.indexOf('\n', position);
    return end < 0 ? this.source.length : end + 1;
  }

  private columnOf(position: number) {
    return position - this.lineStart(position);
  }
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
const startOf = (node: Node | null | undefined): number => {
  if (!node?.range) throw new TooUnusual();
  return node.range[0];
};
const ordered = (value: unknown, field: Field | undefined) =>
  (inOrder({ value }, [{ ...field, name: 'value' }]) as { value: unknown }).value;

/** Without the last line break. */
const indented = (text: string, indent: number) =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line && ' '.repeat(indent) + line)
    .join('\n');

/** Where the words of a node end: before its comment and its last line break. */
function contentEnd(node: Node, source: string): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | Node | undefined;
    if (!last) throw new TooUnusual();
    if (!('key' in last)) return contentEnd(last as Node, source);
    return last.value?.range ? contentEnd(last.value, source) : (last.key.range?.[1] ?? 0) + 1;
  }
  const [from, to] = node.range ?? [0, 0];
  return from + source.slice(from, to).replace(/[\r\n]+$/, '').length;
}
