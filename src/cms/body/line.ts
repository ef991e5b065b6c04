import {
  INLINE_COMPONENT,
  MARKS,
  isLeaf,
  titleOf,
  urlOf,
  type Leaf,
  type Mark,
  type SlateElement,
  type SlateNode,
} from './slate.ts';

/** A stretch of words with the same marks, or one thing that stands among them. */
export type Part = { marks: readonly Mark[] } & (
  { text: string } | { element: SlateElement; inside: Part[] }
);

/**
 * A line as Markdown can say it: equal neighbours joined, addresses that link by themselves as plain words, no marks on the
 * spaces around words, no spaces at the ends or around line breaks.
 */
export function tidyLine(nodes: readonly SlateNode[]): Part[] {
  return trimLine(joinEqual(unmarkSpaces(nodes.flatMap(partsOf))));
}

function partsOf(node: SlateNode): Part[] {
  if (isLeaf(node))
    return node.text
      ? [
          {
            text: node.code ? node.text.replace(/\s*\n\s*/g, ' ') : node.text,
            marks: marksOf(node),
          },
        ]
      : [];
  if (node.type === 'link')
    return isLiteralLink(node) ? node.children.flatMap(partsOf) : linkParts(node);
  return [
    {
      element: node,
      inside: [],
      marks: node.type === INLINE_COMPONENT ? ((node.data?.marks ?? []) as Mark[]) : [],
    },
  ];
}

/** A link stands within the marks that all its words have. */
function linkParts(link: SlateElement): Part[] {
  const inside = joinEqual(link.children.flatMap(partsOf));
  const shared = MARKS.filter(
    (mark) => mark !== 'code' && inside.every(({ marks }) => marks.includes(mark)),
  );
  const rest = inside.map((part) => ({
    ...part,
    marks: part.marks.filter((mark) => !shared.includes(mark)),
  }));
  return inside.some((part) => !('text' in part) || part.text.trim())
    ? [{ element: link, inside: rest, marks: shared }]
    : inside;
}

const marksOf = (leaf: Leaf): Mark[] => {
  const marks = MARKS.filter((mark) => leaf[mark]);
  return leaf.text.trim() ? marks : marks.filter((mark) => mark !== 'code');
};

/** Spaces at the edge of a marked stretch keep only the marks of both neighbours. */
function unmarkSpaces(parts: readonly Part[]): Part[] {
  const pieces = parts.flatMap((part): Part[] => {
    if (!('text' in part) || part.marks.length === 0 || part.marks.includes('code')) return [part];
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(part.text) ?? [];
    return [before, words, after].filter(Boolean).map((text) => ({ text, marks: part.marks }));
  });
  const isSpace = (part: Part | undefined) => part && 'text' in part && !part.text.trim();
  return pieces.map((part, place) => {
    if (!isSpace(part)) return part;
    const before = pieces.slice(0, place).findLast((other) => !isSpace(other))?.marks ?? [];
    const after = pieces.slice(place + 1).find((other) => !isSpace(other))?.marks ?? [];
    return { ...part, marks: before.filter((mark) => mark !== 'code' && after.includes(mark)) };
  });
}

function joinEqual(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in part && String(last.marks) === String(part.marks))
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

const isBreak = (part: Part | undefined) =>
  part && 'element' in part && part.element.type === 'break';

function trimLine(parts: readonly Part[]): Part[] {
  const trimmed = parts
    .map((part, place): Part => {
      if (!('text' in part) || part.marks.includes('code')) return part;
      const isFirst = place === 0 || isBreak(parts[place - 1]);
      const isLast = place === parts.length - 1 || isBreak(parts[place + 1]);
      const text = part.text.replace(/[ \t]*\n\s*/g, '\n');
      return {
        ...part,
        text: text.replace(isFirst ? /^[ \t\n]+/ : '', '').replace(isLast ? /[ \t\n]+$/ : '', ''),
      };
    })
    .filter((part) => !('text' in part) || part.text);
  const from = trimmed.findIndex((part) => !isBreak(part));
  return from < 0 ? [] : trimmed.slice(from, trimmed.findLastIndex((part) => !isBreak(part)) + 1);
}

/** A link that Markdown makes by itself from an address in words. */
export function isLiteralLink(link: SlateElement): boolean {
  const url = urlOf(link);
  const words = link.children.map((child) => (isLeaf(child) ? child.text : ' ')).join('');
  if (titleOf(link) || link.children.some((child) => isLeaf(child) && child.code)) return false;
  return (
    (/^https?:\/\/\S+$/i.test(words) && url === words) ||
    (/^www\.\S+$/i.test(words) && url === `http://${words}`) ||
    (/^\S+@\S+$/.test(words) && url === `mailto:${words}`)
  );
}
