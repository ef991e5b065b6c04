import type { Result } from '../../../server/api/contract.ts';
import { shortenSame } from '../../core/word-diff.ts';
import { el } from '../dom.ts';

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
      ...shortenSame(runs).map(({ kind, text }) => {
        if (kind === 'gone') return el('del', {}, text);
        return kind === 'new' ? el('ins', {}, text) : text;
      }),
    ),
  );
