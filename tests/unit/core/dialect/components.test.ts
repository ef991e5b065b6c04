import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  COMPONENT_NAMES,
  CONTENT_COMPONENTS,
  findComponent,
} from '../../../../src/core/dialect/components.ts';

const render = (name: string, attributes: Record<string, string>, words = '') => {
  const element = findComponent(name)?.render(
    attributes,
    words ? [{ type: 'text', value: words }] : [],
  );
  return element && toHtml(element);
};

describe('the table of components', () => {
  it('holds nothing but its own entries', () => {
    expect(COMPONENT_NAMES.map(findComponent)).not.toContain(undefined);
    for (const name of ['constructor', '__proto__', 'toString', 'callout', '', null])
      expect(findComponent(name)).toBeUndefined();
  });
  it('requires only attributes that it has', () => {
    for (const { required, attributes } of Object.values(CONTENT_COMPONENTS))
      expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...required]));
  });
  it('names only components that it has where one stands in another', () => {
    for (const { holds, inside } of Object.values(CONTENT_COMPONENTS))
      expect([holds, inside].filter(Boolean).every((name) => findComponent(name ?? null))).toBe(
        true,
      );
  });
});

describe('what readers get', () => {
  it.each([
    [
      'a box with a title',
      render('Callout', { type: 'warning', title: 'Coi chừng' }, 'x'),
      '<div class="callout callout-warning"><p class="callout-title">Coi chừng</p>x</div>',
    ],
    [
      'a box without one',
      render('Callout', { type: 'info' }, 'x'),
      '<div class="callout callout-info">x</div>',
    ],
    [
      'a number to call, spaces left out of the link',
      render('Phone', { number: '1900 0368' }),
      '<a href="tel:19000368">1900 0368</a>',
    ],
    [
      'a number under a name',
      render('Phone', { number: '1022', label: 'tổng đài' }),
      '<a href="tel:1022">tổng đài</a>',
    ],
    [
      'a number under an empty name',
      render('Phone', { number: '1022', label: '' }),
      '<a href="tel:1022">1022</a>',
    ],
    [
      'a link to the glossary',
      render('Term', { id: 'otp' }, 'mã'),
      '<a href="/thuat-ngu/#otp" class="term">mã</a>',
    ],
    [
      'a file',
      render('Attachment', { href: '/van-ban/a/', label: 'Thông báo' }),
      '<p><a href="/van-ban/a/" class="alone">Thông báo</a></p>',
    ],
    [
      'a short form',
      render('Abbr', { title: 'Ủy ban nhân dân' }, 'UBND'),
      '<abbr title="Ủy ban nhân dân">UBND</abbr>',
    ],
    ['steps', render('Steps', {}, 'x'), '<ol class="steps">x</ol>'],
    [
      'a step',
      render('Step', { title: 'Mở máy' }, 'x'),
      '<li><p><strong>Mở máy</strong></p>x</li>',
    ],
  ])('%s', (_, html, expected) => expect(html).toBe(expected));

  it('no mark of an attribute becomes HTML', () =>
    expect(render('Callout', { type: 'info', title: '<script>' }, '')).not.toContain('<script'));
});
