import tailwindcss from '@tailwindcss/vite';
import { decapPatches } from '../cms/patches.ts';
import { astroInBrowser } from './astro-in-browser.ts';
import type { CmsBundle } from './cms-bundle.ts';
import { importFirewall } from './import-firewall.ts';
import { offlineWorker } from './offline.ts';
import { scriptAddress } from './script-address.ts';

/** What Vite needs for the pages of this site, whoever draws them. */
export const vitePlugins = () => [
  importFirewall(),
  scriptAddress(),
  offlineWorker(),
  astroInBrowser(),
  decapPatches(),
  tailwindcss(),
];

/** The addresses that the editors' pages take their scripts from: the development server has the source. */
export const scriptAddresses = (cms: CmsBundle | undefined) => ({
  'import.meta.env.CMS_SCRIPT': JSON.stringify(cms?.scripts.cms ?? '/src/cms/admin.ts'),
  'import.meta.env.PEOPLE_SCRIPT': JSON.stringify(
    cms?.scripts.people ?? '/src/cms/people/people.ts',
  ),
});
