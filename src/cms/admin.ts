import cms from 'decap-cms-app';
import type { CmsConfig } from 'decap-cms-core';
import { keepSecret } from './backend/secret.ts';
import { registerBackend } from './backend/register.ts';
import { registerBody } from './body/register.ts';
import { registerFirstFocus } from './first-focus.ts';
import { registerFormats } from './format/index.ts';
import { registerPublished } from './home/published.ts';
import { registerCompletion } from './complete.ts';
import { showWarnings } from './health/bar.ts';
import { registerDefaultValues } from './default-values.ts';
import { registerOwnLinks } from './own-links.ts';
import { keepPageFromDrops } from './photos/dropped.ts';
import { registerSaveKeys } from './save-keys.ts';
import { registerState } from './state-button.ts';
import { registerPreparing } from './photos/preparing.ts';
import { registerPreview } from './preview/index.ts';
import { registerReview } from './review/index.ts';

keepSecret();
// The address with the secret may be opened in a tab that shows the CMS already.
addEventListener('hashchange', keepSecret);

// The page asks for this file ahead, beside the scripts.
const config = (await (await fetch('config.json')).json()) as CmsConfig;
registerBackend(cms);
registerFormats(cms, config);
registerBody(cms);
registerCompletion(cms);
registerReview(cms);
registerPreview(cms);
registerState();
const { proxy_url: server } = config.backend;
if (server) registerPublished(cms);
registerDefaultValues(cms);
registerOwnLinks();
registerFirstFocus();
registerSaveKeys();
registerPreparing(cms);
keepPageFromDrops();
cms.init({ config });
if (server) void showWarnings(server);
