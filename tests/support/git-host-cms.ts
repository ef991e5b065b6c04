import { cmsConfig } from '../../src/cms/config/config.ts';
import { bundleCms } from '../../src/integration/cms-bundle.ts';

// Bundles the CMS for the host of the environment's setting. Prints where it lies, and its configuration.
const { dir, scripts } = await bundleCms();
console.log(JSON.stringify({ dir, script: scripts.cms, config: cmsConfig() }));
