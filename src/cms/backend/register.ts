import type { CMS } from 'decap-cms-core';
import { WardBackend } from './ward-backend.ts';

/** Makes the publishing server known to Decap under the name that the configuration uses. */
export const registerBackend = (cms: CMS) => cms.registerBackend('ward', WardBackend);
