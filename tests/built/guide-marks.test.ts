import { expect, it } from 'vitest';
import { isMarked } from '../../src/core/guide-figures.ts';
import { attributeOf, descendantsOf } from '../../src/integration/check-site/pages.ts';
import { readContent } from '../../src/store/read.ts';
import { sitePages } from '../support/site-pages.ts';
import { SITES } from '../support/sites.ts';

const pages = new Map(sitePages(SITES.real).map(({ path, elements }) => [path, elements] as const));
const guides = readContent(['src']).entries.filter(
  ({ collection, data }) => collection === 'guides' && !data.withdrawn,
);

it('every step that is unsure and can cost something shows its mark, and no other step does', () => {
  const stepsOf = ({ id, data }: (typeof guides)[number]) =>
    (data.steps as Parameters<typeof isMarked>[0][])
      .map((step, index) => ({ step, place: `${id}#buoc-${index + 1}` }))
      .filter(({ step }) => isMarked(step))
      .map(({ place }) => place);
  const marksOn = ({ id }: (typeof guides)[number]) =>
    (pages.get(`/huong-dan/${id}/`) ?? [])
      .filter((element) => attributeOf(element, 'id')?.startsWith('buoc-'))
      .filter((step) =>
        descendantsOf(step).some((one) => attributeOf(one, 'class')?.includes('st-late')),
      )
      .map((step) => `${id}#${attributeOf(step, 'id') ?? ''}`);
  const expected = guides.flatMap(stepsOf);
  expect(expected.length).toBeGreaterThan(0);
  expect(guides.flatMap(marksOn)).toEqual(expected);
});
