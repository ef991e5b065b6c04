import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { CmsConfig } from 'decap-cms-core';
import { registerBody } from './body/register.ts';
import { decap } from './decap.ts';
import { registerFormats } from './format/index.ts';
import { rememberChoices, withLastChoices } from './remember.ts';

// The page asks for this file ahead, beside the scripts.
const config = (await (await fetch('config.json')).json()) as CmsConfig;
const cms = decap();
cms.registerBackend('ward', ProxyBackend);

registerFormats(cms, config);
registerBody(cms);
rememberChoices(cms, config);
cms.init({ config: withLastChoices(config) });
