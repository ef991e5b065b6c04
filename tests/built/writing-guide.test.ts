import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, REFUSED } from '../../src/components/content/examples.ts';
import { PAIRS } from '../../src/components/content/pairs.ts';
import { attributeOf, textOf, toPage } from '../../src/integration/check-site/pages.ts';
import { COMPONENT_NAMES } from '../../src/core/dialect/components.ts';
import { parseBody } from '../../src/core/dialect/parse.ts';
import { SITES } from '../support/sites.ts';

const FILE = 'bien-tap/cach-viet/index.html';
const { elements } = toPage(FILE, readFileSync(join(SITES.real.dir, FILE), 'utf8'));
const texts = (tagName: string) =>
  elements.filter((element) => element.tagName === tagName).map(textOf);
/** Between blocks the one has a space where the other has none. */
const bare = (text: string) => text.replace(/\s+/g, '');

describe('the editors’ page on how to write', () => {
  const words = bare(texts('main').join());

  it.each(Object.values(PAIRS).flat())('shows “$before” beside what to write', (pair) => {
    const row = bare(`${pair.before}${pair.after.replaceAll('**', '')}`);
    expect(texts('tr').map(bare)).toContain(row);
  });
  it('shows every example as it is typed', () =>
    expect(texts('pre').map(bare).toSorted()).toEqual(
      [...Object.values(EXAMPLES), ...REFUSED].map(bare).toSorted(),
    ));
  it.each(COMPONENT_NAMES)('shows how %s is typed', (name) =>
    expect(texts('pre').some((typed) => typed.includes(`<${name}`))).toBe(true),
  );
  it.each(Object.entries(EXAMPLES))('shows what readers get of the example: %s', (_, source) => {
    for (const line of parseBody(source).text.split(/\n| \| /)) expect(words).toContain(bare(line));
  });
  it.each(REFUSED)('shows what the checks say of %s', (source) =>
    expect(words).toContain(bare(parseBody(source).faults[0]?.message ?? 'nothing')),
  );
  it('leads to each of its parts', () => {
    const parts = elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => decodeURIComponent(attributeOf(link, 'href') ?? ''));
    const headings = elements
      .filter(({ tagName }) => tagName === 'h2' || tagName === 'h3')
      .map((heading) => attributeOf(heading, 'id') ?? '');
    expect(headings.filter((id) => parts.includes(`#${id}`)).length).toBeGreaterThan(10);
  });
});
