import { readBody } from './read.ts';
import { block, type SlateElement } from './slate.ts';
import { writeBody } from './write.ts';

/** A body as the rich text editor shows it. In the place of Decap's own function of this name. */
export function markdownToSlate(markdown: string): SlateElement[] {
  const blocks = readBody(markdown);
  return blocks.length ? blocks : [block('paragraph', [])];
}

/** What the rich text editor shows, as a body. In the place of Decap's own function of this name. */
export const slateToMarkdown = (blocks: readonly SlateElement[]): string => writeBody(blocks);
