import { describe, expect, it } from 'vitest';
import { EXAMPLES, REFUSED } from '../../../../src/components/content/examples.ts';
import { CONTENT_COMPONENTS } from '../../../../src/core/dialect/components.ts';
import { parseBody } from '../../../../src/core/dialect/parse.ts';

const typed = Object.values(EXAMPLES).join('\n');

describe('the examples for editors', () => {
  it.each(Object.entries(CONTENT_COMPONENTS))(
    'show the component %s with every attribute',
    (name, { attributes }) => {
      const tags = typed.match(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g')) ?? [];
      expect(tags).not.toEqual([]);
      for (const attribute of Object.keys(attributes))
        expect(tags.join()).toContain(`${attribute}="`);
    },
  );
  it.each(Object.entries(EXAMPLES))('are accepted: %s', (_, source) =>
    expect(parseBody(source).faults).toEqual([]),
  );
  it.each(REFUSED)('are refused with one message: %s', (source) =>
    expect(parseBody(source).faults).toHaveLength(1),
  );
});
