import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

/** Marks a component that is compiled for the browser. Not ".astro": Astro gives browsers an empty stub for those. */
const PREFIX = '\0in-browser:';
const PREVIEW = 'src/cms/preview';

/** What components and queries use, and what a browser takes instead. */
const BROWSER_VERSIONS: Readonly<Record<string, string>> = {
  'astro:content': `${PREVIEW}/content.ts`,
  'astro:assets': `${PREVIEW}/assets.ts`,
};

/**
 * Vite plugin that lets the preview of the CMS draw the site's own components: in the browser's bundle, .astro files are
 * compiled as they are for pages, and what only a build has is replaced. Pages and their scripts are not touched.
 */
export function astroInBrowser(): Plugin {
  let root = process.cwd();
  const toFull = (file: string) => resolve(root, file);
  return {
    name: 'ward-astro-in-browser',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved: (config) => void (root = config.root),
    resolveId: {
      order: 'pre',
      handler(source, importer = '') {
        const from = importer
          .replace(PREFIX, '')
          .replace(/\.ts$/, importer.startsWith(PREFIX) ? '' : '.ts');
        const folder = relative(root, from);
        if (!/^src\/(?:cms\/preview|queries|components)\//.test(folder)) return undefined;
        const target = source.startsWith('.')
          ? relative(root, resolve(dirname(from), source))
          : source;
        const version = BROWSER_VERSIONS[target];
        if (version) return toFull(version);
        if (target.endsWith('.astro')) return `${PREFIX}${toFull(target)}.ts`;
        // Vite would look beside the mark, where there is nothing.
        return importer.startsWith(PREFIX) && source.startsWith('.') ? toFull(target) : undefined;
      },
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = id.slice(PREFIX.length).replace(/\.ts$/, '');
      this.addWatchFile(file);
      const name = `/${relative(root, file)}`;
      const { code, diagnostics } = transform(readFileSync(file, 'utf8'), {
        compact: true,
        filename: name,
        normalizedFilename: name,
        internalURL: 'astro/compiler-runtime',
        // Without it the compiler asks for metadata that Astro no longer has.
        resolvePath: (specifier) => specifier,
        resultScopedSlot: true,
      });
      const error = diagnostics.find(({ severity }) => severity === 'error');
      if (error) throw new Error(`${name}: ${error.text}`);
      return { code, moduleType: 'ts', map: null };
    },
  };
}
