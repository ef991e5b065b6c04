import { existsSync, renameSync, rmSync } from 'node:fs';
import { BuildLog } from '../../../../../src/integration/build-log.ts';
import { takeContent } from '../../../../../src/integration/build-steps.ts';
import { drawPages } from '../../../../../src/integration/render/draw-pages.ts';
import { Pages } from '../../../../../src/integration/render/pages.ts';
import { SiteFolder } from '../../../../../src/integration/render/site-folder.ts';
import { bundleSite } from '../../../../../src/integration/site-bundle.ts';
import { keepState, readState } from '../../../../../src/integration/site-state.ts';
import { storedContent } from '../../../../../src/store/stored.ts';

// The site's own way from content to pages (src/integration/site-renderer.ts) with the bench's one page: every check of the
// content, and what the others do not have left out (CMS, search, checks of pages, compressed forms).
const [OUT, FORMER, STATE] = ['dist', '.cache/former', '.cache/state'];
const loaded = await takeContent(new BuildLog());
const bundle = await bundleSite('bench', { dir: '', scripts: { cms: '', people: '' } });
const source = await Pages.open(bundle.entry);
const known = readState(STATE);
await source.fill(storedContent(loaded), known?.answers);
if (existsSync(OUT)) renameSync(OUT, FORMER);
const site = new SiteFolder(OUT, known && { dir: FORMER, files: known.files });
const { pages } = await drawPages(site, source, known?.pages);
const answers = await source.answers.known();
keepState(STATE, { key: '', files: site.files, pages, answers, facts: new Map() });
rmSync(FORMER, { recursive: true, force: true });
