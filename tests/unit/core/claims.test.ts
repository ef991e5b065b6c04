import { expect, it } from 'vitest';
import { countClaims } from '../../../src/core/claims.ts';

it('counts steps, problems, other ways and sources by certainty, over all guides', () => {
  const guides = [
    {
      steps: [{ certainty: 'certain' }, { certainty: 'to-check', image: { alt: 'x' } }],
      problems: [{ certainty: 'certain' }],
      sources: [{ level: 'certain' }],
    },
    { otherWays: [{ certainty: 'pending-law' }], sources: [{ level: 'to-check' }] },
  ];
  expect(countClaims(guides)).toEqual({ certain: 3, 'to-check': 2, 'pending-law': 1 });
});

it('counts nothing without guides, and says so for each grade', () =>
  expect(countClaims([])).toEqual({ certain: 0, 'to-check': 0, 'pending-law': 0 }));
