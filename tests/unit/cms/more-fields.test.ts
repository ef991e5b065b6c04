import { expect, it } from 'vitest';
import { cmsConfig } from '../../../src/cms/config/config.ts';
import { isMore } from '../../../src/cms/more-fields.ts';

const fields = cmsConfig().collections.find(({ name }) => name === 'news')?.fields ?? [];
const hiddenFor = (kind: string) =>
  fields
    .filter((field) =>
      isMore(
        { get: (key) => (field as unknown as Record<string, unknown>)[key] },
        { getIn: () => kind },
      ),
    )
    .map(({ name }) => name);

it('what only a notice needs is asked for in its form, and waits in every other', () => {
  expect(hiddenFor('news')).toEqual(expect.arrayContaining(['notice', 'expires', 'happened']));
  expect(hiddenFor('notice')).toEqual(expect.arrayContaining(['happened']));
  for (const field of ['notice', 'expires']) expect(hiddenFor('notice')).not.toContain(field);
  expect(hiddenFor('handbook')).not.toContain('happened');
});
