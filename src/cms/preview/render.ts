import type { SSRResult } from 'astro';
import { renderToString } from 'astro/runtime/server/index.js';

type Component = Parameters<typeof renderToString>[1];

/** What a component asks of the page that it stands in: nothing but its own props. */
function emptyPage(): SSRResult {
  const page = {
    base: '/',
    cancelled: false,
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    compressHTML: true,
    createAstro: (props: object, slots: object) => ({ props, slots }),
    inlinedScripts: new Map(),
    links: new Set(),
    params: {},
    partial: true,
    pathname: '/',
    renderers: [],
    response: new Response(),
    scripts: new Set(),
    styles: new Set(),
    _metadata: {
      extraHead: [],
      extraScriptHashes: [],
      extraStyleHashes: [],
      hasDirectives: new Set(),
      hasHydrationScript: false,
      hasRenderedHead: true,
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      pendingSlotEvaluations: [],
      propagators: new Set(),
      renderedScripts: new Set(),
      rendererSpecificHydrationScripts: new Set(),
      routeHasPropagation: false,
      templateDepth: 0,
    },
  };
  return page as unknown as SSRResult;
}

/** The HTML of one of the site's components, as a build writes it. */
export const renderComponent = (component: unknown, props: object): Promise<string> =>
  renderToString(
    emptyPage(),
    component as Component,
    props as Parameters<typeof renderToString>[2],
    {},
  ) as Promise<string>;
