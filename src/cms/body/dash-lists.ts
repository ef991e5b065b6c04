import { block, isLeaf, isList, type SlateElement, type SlateNode } from './slate.ts';

// Zalo, Facebook and hurried typists write points of a list as lines that begin with a dash or a dot.

const POINT = /^\s*(?:[-–—•●▪◦*+]|\u00b7)\s+(?=\S)/;
/** One line with a dash is a line with a dash. */
const FEWEST_POINTS = 2;

/** The blocks, with neighbouring lines that are points of a list as one. */
export function listsIn(blocks: readonly SlateElement[]): SlateElement[] {
  const lines = blocks.flatMap((one) => (one.type === 'paragraph' ? linesOf(one) : [one]));
  const runs: SlateElement[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0] && isPoint(last[0]) && isPoint(line)) last.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) =>
    run.length < FEWEST_POINTS
      ? run
      : [
          block(
            'bulleted-list',
            run.map((line) => block('list-item', [withoutSign(line)])),
          ),
        ],
  );
}

/** A paragraph by its lines, if any of them is a point; else as it is. */
function linesOf(paragraph: SlateElement): SlateElement[] {
  const lines: SlateNode[][] = [[]];
  for (const node of paragraph.children)
    if (!isLeaf(node) && node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  const parts = lines.filter((line) => line.length > 0).map((line) => block('paragraph', line));
  return parts.some(isPoint) ? parts : [paragraph];
}

const isPoint = (line: SlateElement): boolean => {
  const [first] = line.children;
  return (
    !isList(line) &&
    line.type === 'paragraph' &&
    first !== undefined &&
    isLeaf(first) &&
    POINT.test(first.text)
  );
};

const withoutSign = (line: SlateElement): SlateElement =>
  block(
    'paragraph',
    line.children.map((node, place) =>
      place === 0 && isLeaf(node) ? { ...node, text: node.text.replace(POINT, '') } : node,
    ),
  );
