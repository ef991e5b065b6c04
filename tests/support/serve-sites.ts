/** Serves the built test sites until the process ends. */
import { serveSite } from './serve-site.ts';
import { SITES, portOf } from './sites.ts';

const { real, ...others } = SITES;
// The real site comes last: who waits for it finds all of them.
for (const site of [...Object.values(others), real])
  await serveSite({ ...site, host: '127.0.0.1', port: portOf(site) });
