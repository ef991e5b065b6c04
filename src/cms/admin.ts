import type { CmsConfig } from 'decap-cms-core';
import { registerBackend } from './backend/register.ts';
import { registerBody } from './body/register.ts';
import { decap } from './decap.ts';
import { registerFormats } from './format/index.ts';
import { registerLinks } from './home/links.ts';
import { registerPublished } from './home/published.ts';
import { registerInitialValues } from './initial.ts';
import { registerPhotos } from './photos/register.ts';
import { registerPreview } from './preview/index.ts';
import { registerRelations } from './relations.ts';
import { registerReview } from './review/index.ts';

// The page asks for this file ahead, beside the scripts.
const config = (await (await fetch('config.json')).json()) as CmsConfig;
const cms = decap();
registerBackend(cms);
registerPhotos(cms);

registerFormats(cms, config);
registerBody(cms);
registerLinks(cms);
registerReview(cms);
registerPreview(cms);
registerPublished(cms);
registerInitialValues(cms);
registerRelations(cms);
cms.init({ config });
