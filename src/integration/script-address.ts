import { relative } from 'node:path';
import type { Plugin } from 'vite';

const QUERY = '?address';

/** Vite plugin: `import address from '../integration/x.ts?address'` bundles the script apart and gives its address, for an `import()` that can be tried again under another. */
export function scriptAddress(): Plugin {
  let base = '/';
  let root = '';
  let isServed = false;
  return {
    name: 'ward-script-address',
    configResolved(config) {
      ({ base, root } = config);
      isServed = config.command === 'serve';
    },
    load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const script = id.slice(0, -QUERY.length);
      if (isServed) return `export default ${JSON.stringify(base + relative(root, script))}`;
      const chunk = this.emitFile({ type: 'chunk', id: script, preserveSignature: 'strict' });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk}`;
    },
  };
}
