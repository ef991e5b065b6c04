import type { CmsConfig } from 'decap-cms-core';
import { parse, stringify } from 'yaml';
import { registerBackend } from './backend/register.ts';
import { decap } from './decap.ts';
import { registerPhotos } from './photos/register.ts';
import { rememberChoices, withLastChoices } from './remember.ts';

// The page asks for this file ahead, beside the scripts.
const config = (await (await fetch('config.json')).json()) as CmsConfig;
const cms = decap();
registerBackend(cms);
registerPhotos(cms);

// Until src/cms/format is merged: rewrites a file as a whole.
const split = (text: string) => /^---\n([^]*?)\n?---\n?([^]*)$/.exec(text);
cms.registerCustomFormat('ward-yaml', 'yaml', { fromFile: (text) => parse(text), toFile: (data) => stringify(data) });
cms.registerCustomFormat('ward-mdx', 'mdx', {
  fromFile: (text) => ({ ...parse(split(text)?.[1] ?? ''), body: split(text)?.[2] ?? '' }),
  toFile: (data) => {
    const { body = '', ...fields } = data as { body?: string };
    return `---\n${stringify(fields)}---\n${body}`;
  },
});
rememberChoices(cms, config);
cms.init({ config: withLastChoices(config) });
