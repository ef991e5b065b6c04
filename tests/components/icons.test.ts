import { expect, it } from 'vitest';
import Icon from '../../src/components/ui/Icon.astro';
import SiteHeader from '../../src/components/navigation/SiteHeader.astro';
import { draw } from '../support/draw.ts';

it.each([
  ['an icon', () => draw(Icon, { name: 'search' })],
  ['each drawing of the head of a page', () => draw(SiteHeader, { helper: '', path: '/' })],
])('%s is small and not filled where there is no style sheet', async (_, drawn) => {
  const drawings = [...(await drawn()).querySelectorAll('svg')];
  expect(drawings).not.toEqual([]);
  for (const drawing of drawings) {
    expect(Number(drawing.getAttribute('width'))).toBeLessThanOrEqual(44);
    expect(drawing.getAttribute('height')).toBe(drawing.getAttribute('width'));
    expect([drawing.getAttribute('fill'), drawing.getAttribute('stroke')]).toEqual([
      'none',
      'currentColor',
    ]);
  }
});
