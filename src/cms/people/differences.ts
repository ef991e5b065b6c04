import type { Result } from '../../../server/api/contract.ts';
import { el } from '../dom.ts';

/** As many letters of what did not change as stand on each side of what did. */
const AROUND = 120;

type Difference = Result<'compare'>[number];

/** A field of the form with what goes and what comes, told by marks that readers aloud know too. */
export const differencePart = ({ field, runs }: Difference): HTMLElement =>
  el(
    'section',
    {},
    el('h3', {}, field),
    el(
      'p',
      {},
      ...runs.map(({ kind, text }, at) => {
        if (kind === 'gone') return el('del', {}, text);
        if (kind === 'new') return el('ins', {}, text);
        return shortened(text, at === 0, at === runs.length - 1);
      }),
    ),
  );

/** What did not change, as far as it helps to find the place. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  const [before, after] = [isFirst ? '' : text.slice(0, AROUND), isLast ? '' : text.slice(-AROUND)];
  return `${before} … ${after}`;
}
