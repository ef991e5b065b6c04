import type { Plugin } from 'vite';
import { CMS_BACKEND } from '../site.ts';
import { ACCESSIBILITY } from './patches/accessibility.ts';
import { gitHostOf, type GitHost } from './config/git-host.ts';
import { BODY, BODY_MODULES } from './patches/body.ts';
import { COLOURS } from './patches/colours.ts';
import { DRAFTS } from './patches/drafts.ts';
import { FORMS, FORM_MODULES } from './patches/forms.ts';
import { ownModule, patched, type Patch } from './patches/patch.ts';
import { PHOTOS, PHOTO_MODULES } from './patches/photos.ts';
import { SCREENS } from './patches/screens.ts';
import { WORDS } from './patches/ui-strings.ts';
import { UNDO } from './patches/undo.ts';

/** Every change to the code of Decap and its parts, each with its reason on the line above. */
export const PATCHES: readonly Patch[] = [
  ...WORDS,
  ...FORMS,
  ...BODY,
  ...ACCESSIBILITY,
  ...COLOURS,
  ...DRAFTS,
  ...PHOTOS,
  ...SCREENS,
  ...UNDO,
];

/** Modules that are replaced whole by ours. */
export const REPLACED: Readonly<Record<string, string>> = {
  // It registers every part of Decap, with ten backends and maps.
  'decap-cms-app/dist/esm/extensions.js': `import ${ownModule('extensions.ts')};`,
  ...FORM_MODULES,
  ...BODY_MODULES,
  ...PHOTO_MODULES,
};

/** Parts that come with decap-cms-app and are not registered: each would cost editors on phones. */
const UNUSED =
  /\/node_modules\/(?:decap-cms-(?:backend-|editor-component-|ui-auth\/|widget-(?:code|colorstring|file|image|map|relation|richtext|select|uuid)\/)|(?:@?platejs|codemirror|ol|react-select)\/)/;

/** A host of Git repositories whose backend is bundled in place of the ward's own. */
const VIRTUAL_HOST = 'virtual:git-host';
const BACKENDS: Readonly<Record<GitHost, string>> = {
  forgejo: 'ForgejoBackend',
  gitlab: 'GitLabBackend',
  github: 'GitHubBackend',
};

const isModule = (id: string, module: string) =>
  id.split('?')[0]?.endsWith(`/node_modules/${module}`) ?? false;

/** Vite plugin that makes the changes. A build fails when one no longer finds its place, or its module is not part of the CMS any more. */
export function decapPatches(host: GitHost | undefined = gitHostOf(CMS_BACKEND)): Plugin {
  const seen = new Set<string>();
  const isUnused = (id: string) =>
    UNUSED.test(id) && !id.includes(`/node_modules/decap-cms-backend-${host}/`);
  return {
    name: 'ward-decap-patches',
    enforce: 'pre',
    async resolveId(source, importer) {
      // Decap asks for an older version of a package that src/cms/format brings anyway.
      if (source === 'yaml' && importer?.includes('/decap-cms-core/'))
        return this.resolve(source, import.meta.filename);
      if (source === VIRTUAL_HOST) return `\0${VIRTUAL_HOST}`;
      if (host && source === './backend/register.ts' && importer?.endsWith('/src/cms/admin.ts'))
        return this.resolve('./backend/register-git.ts', importer);
      // Its parts are those of the app, wherever npm has put them.
      if (!/^decap-cms-(?!app\b)/.test(source) || importer?.includes('/node_modules/'))
        return undefined;
      return this.resolve(source, (await this.resolve('decap-cms-app', importer))?.id);
    },
    // Parts of Decap were written for Node and ask for its name of the window.
    configEnvironment: (name) =>
      name === 'client' ? { define: { global: 'globalThis' } } : undefined,
    load(id) {
      if (host && id === `\0${VIRTUAL_HOST}`)
        return `export { ${BACKENDS[host]} as Backend } from 'decap-cms-backend-${host}';
export const name = '${host}';`;
      const module = Object.keys(REPLACED).find((name) => isModule(id, name));
      if (module === undefined) return undefined;
      seen.add(module);
      return REPLACED[module];
    },
    transform(code, id) {
      const own = PATCHES.filter(({ module }) => isModule(id, module));
      if (own.length === 0) return undefined;
      for (const { module } of own) seen.add(module);
      return { code: patched(code, own), map: null };
    },
    generateBundle(_, bundle) {
      // Astro builds its pages and their scripts apart; only the scripts hold Decap.
      const ids = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const hasDecap = ids.some((id) => id.includes('/decap-cms-core/'));
      const idle = ids.filter(isUnused);
      if (idle.length > 0)
        this.error(`Decap: trang biên tập mang theo phần không dùng đến: ${idle.join(', ')}`);
      const unused = [...Object.keys(REPLACED), ...PATCHES.map(({ module }) => module)].filter(
        (module) => !seen.has(module),
      );
      if (hasDecap && unused.length > 0)
        this.error(
          `Decap: tệp cần sửa không còn trong trang biên tập: ${[...new Set(unused)].join(', ')}`,
        );
    },
  };
}
