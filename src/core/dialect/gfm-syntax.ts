import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';
import { onlyAt } from './only-at.ts';

const GFM = gfm();
const TABLES = [GFM.flow?.null ?? []].flat();
/** What must stand somewhere in a text that has an address of each kind. Looking for them breaks every word apart. */
const ADDRESS_SIGNS: Readonly<Record<string, string>> = {
  emailAutolink: '@',
  protocolAutolink: '://',
  wwwAutolink: 'www.',
};
/** The row below the head of a table, in a list or a quotation too. */
const DELIMITER_ROW = /^[ \t>]*[-:|][-:| \t]*$/;

/** GFM for micromark, without what this text cannot hold: finding that out sign by sign takes as long as all the rest. */
export function gfmSyntax(source: string): Extension {
  const lower = source.toLowerCase();
  const isPossible = (one: Construct | undefined) =>
    lower.includes(ADDRESS_SIGNS[one?.name ?? ''] ?? '');
  const text = Object.entries(GFM.text ?? {})
    .map(([code, constructs]) => [code, [constructs].flat().filter(isPossible)] as const)
    .filter(([, possible]) => possible.length > 0);
  const tableLines = findTableLines(source);
  return {
    ...GFM,
    flow: { null: TABLES.map((table) => onlyAt(table, ({ line }) => tableLines.has(line))) },
    text: Object.fromEntries(text) as Extension['text'],
  };
}

/** Lines that can be rows of a table, 1-based: from the one above each row of dashes to an empty line. */
function findTableLines(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  let isTable = false;
  const lines = source.split('\n');
  for (const [at, line] of lines.entries()) {
    isTable = DELIMITER_ROW.test(lines[at + 1] ?? '') || (isTable && line.trim() !== '');
    if (isTable) found.add(at + 1);
  }
  return found;
}
