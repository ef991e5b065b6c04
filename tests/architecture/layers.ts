import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

interface Layer {
  /** Layers that it may import; its own and site always. */
  to: readonly string[];
  /** Layers of which it may import types besides. */
  types?: readonly string[];
}

const EVERYWHERE = ['site'];

/** The layers of the project. A folder that is missing here is a fault. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  site: { to: [] },
  collections: { to: [] },
  core: { to: ['collections'] },
  'core/dialect': { to: ['collections', 'core'] },
  'core/entry': { to: ['collections', 'core', 'core/dialect'] },
  search: { to: ['collections', 'core'], types: ['core/entry'] },
  store: { to: ['collections', 'core', 'core/dialect', 'core/entry'] },
  'content.config': { to: ['store', 'collections'] },
  queries: { to: ['collections', 'core'] },
  'office-files': { to: ['collections', 'core'] },
  components: {
    to: ['collections', 'core', 'core/dialect', 'client', 'assets'],
    types: ['queries'],
  },
  layouts: {
    to: [
      'collections',
      'core',
      'core/dialect',
      'queries',
      'client',
      'assets',
      'components',
      'styles',
    ],
  },
  pages: {
    to: [
      'collections',
      'core',
      'core/dialect',
      'search',
      'store',
      'queries',
      'office-files',
      'components',
      'layouts',
      'client',
      'styles',
      'assets',
      'integration',
    ],
  },
  'pages/admin': { to: ['collections', 'cms', 'queries', 'components', 'layouts', 'styles'] },
  // Without the descriptors: residents' phones would load Zod.
  client: { to: ['core', 'search'] },
  cms: {
    to: ['collections', 'core', 'core/dialect', 'core/entry', 'cms/preview', 'server/api/contract'],
  },
  // Draws the site's own components and asks the site's own queries, in the browser.
  'cms/preview': { to: ['cms', 'collections', 'core/dialect', 'core', 'components', 'queries'] },
  integration: { to: ['collections', 'core', 'search', 'store', 'cms'] },
  server: { to: ['collections', 'core/dialect', 'core', 'store', 'server/api/contract'] },
  // What the CMS and the server say to one another: both import it, so it runs anywhere.
  'server/api/contract': { to: [], types: ['core'] },
};

/** Layers that Astro's own modules may be used in. What editors and residents run, and what runs before Astro, does without. */
const WITH_ASTRO = [
  'content.config',
  'queries',
  'components',
  'layouts',
  'pages',
  'pages/admin',
  'integration',
  'cms/preview',
];
const WITH_CONTENT = ['content.config', 'queries'];
const WITH_NODE = ['content.config', 'store', 'queries', 'integration', 'pages', 'server'];

/** Where the layers lie that are apart from the folder that they are in. */
const APART: Readonly<Record<string, string>> = {
  'core/dialect': 'src/core/dialect/',
  'core/entry': 'src/core/entry/',
  'pages/admin': 'src/pages/admin/',
  'cms/preview': 'src/cms/preview/',
  'server/api/contract': 'server/api/contract.ts',
};

/** The layer of a file: its folder below src, or its own name there; "server" beside it. */
export function layerOf(file: string): string {
  const apart = Object.keys(APART).find((layer) => file.startsWith(APART[layer] ?? ''));
  if (apart) return apart;
  const [top = '', second = '', ...rest] = file.split('/');
  if (top !== 'src') return top;
  return rest.length ? second : second.replace(/\.ts$/, '');
}

/** A pattern for the files of a layer. */
function filesOf(layer: string): string {
  if (['site', 'content.config'].includes(layer)) return `^src/${layer}\\.ts$`;
  if (APART[layer]) return `^${APART[layer]}`;
  const folder = layer === 'server' ? 'server/' : `src/${layer}/`;
  const inside = Object.values(APART).filter((place) => place.startsWith(folder));
  return `^${inside.map((place) => `(?!${place})`).join('')}${folder}`;
}

const OWN_FILES = '^(?:src|server|scripts|tests)/';
const AT_RUN_TIME = { dependencyTypesNot: ['type-only' as const] };
const layersWithout = (allowed: readonly string[]) =>
  Object.keys(LAYERS)
    .filter((layer) => !allowed.includes(layer))
    .map(filesOf);
const forbidden = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, severity: 'error', from, to });

/** Who may import whom, as rules of dependency-cruiser. */
export const RULES: IRegularForbiddenRuleType[] = [
  forbidden('no circle', {}, { circular: true }),
  ...Object.entries(LAYERS).flatMap(([layer, { to, types = [] }]) => {
    const run = [layer, ...EVERYWHERE, ...to];
    const from = { path: filesOf(layer) };
    return [
      forbidden(`from ${layer}`, from, {
        path: OWN_FILES,
        pathNot: run.map(filesOf),
        ...AT_RUN_TIME,
      }),
      forbidden(`types from ${layer}`, from, {
        path: OWN_FILES,
        pathNot: [...run, ...types].map(filesOf),
        dependencyTypes: ['type-only'],
      }),
    ];
  }),
  forbidden(
    'the content is asked for by queries',
    { path: layersWithout(WITH_CONTENT) },
    { path: '^astro/content', ...AT_RUN_TIME },
  ),
  forbidden(
    'no Astro here',
    { path: layersWithout(WITH_ASTRO) },
    { path: '^astro[:/]|node_modules/(?:astro|@astrojs)/', ...AT_RUN_TIME },
  ),
  forbidden(
    'no Node here',
    { path: layersWithout(WITH_NODE) },
    { dependencyTypes: ['core'], ...AT_RUN_TIME },
  ),
];
