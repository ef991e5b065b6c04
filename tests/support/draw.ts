import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';

/** Draws a component alone, as it stands in a page. */
export async function draw(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<HTMLElement> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  return parseHTML(`<html><body>${html}</body></html>`).document.body;
}

/** The words of an element as a reader meets them. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The words of every element that a selector finds. */
export const allWords = (body: Element, selector: string): string[] =>
  [...body.querySelectorAll(selector)].map(wordsOf);
