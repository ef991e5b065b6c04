import type { CMS } from 'decap-cms-core';
import { WardBackend } from './ward-backend.ts';

// Bundles for another host have register-git.ts in this module's place (../patches.ts).

/** Has the CMS ask the ward's own server, under the name that the configuration uses. */
export const registerBackend = (cms: CMS): void => cms.registerBackend('ward', WardBackend);
