import type { OfflineCore } from '../../core/offline.ts';

/** The build writes the core before this code (integration/offline.ts). */
declare const self: WorkerScope & { readonly CORE: OfflineCore };

/** Longest wait for the network where a stored copy is there, in milliseconds. */
const PATIENCE = 3000;
/** Pages beside the core that are kept, and scripts of earlier versions, which open pages may still ask for. */
const MOST_READ = 12;
const MOST_SCRIPTS = 8;
/** Downloads at a time: a reader's next page must not wait behind all of them. */
const LANES = 2;

const { scope } = self.registration;
// Other programs may have stores at the same origin.
const [CORE, READ] = [`core:${scope}`, `read:${scope}`];
const keys = new Map(
  self.CORE.files.map(({ path, revision }) => [path, `${scope}${path}?revision=${revision}`]),
);

/** Fetches what is missing of the core. One file that is not as it should be and the worker before stays, with all that it has. */
async function install(): Promise<void> {
  const core = await caches.open(CORE);
  const stored = new Set((await core.keys()).map(({ url }) => url));
  const missing = self.CORE.files.filter(({ path }) => !stored.has(keys.get(path) ?? ''));
  const fetchNext = async (): Promise<void> => {
    const file = missing.shift();
    if (!file) return;
    const { path, integrity } = file;
    // Whatever is not these very bytes is an error.
    const answer = await fetch(scope + path, { cache: 'no-cache', redirect: 'error', integrity });
    await core.put(keys.get(path) ?? path, answer);
    await fetchNext();
  };
  await Promise.all(Array.from({ length: LANES }, fetchNext));
  await self.skipWaiting();
}

/** The core is whole: what it replaces goes. */
async function activate(): Promise<void> {
  const core = await caches.open(CORE);
  const wanted = new Set(keys.values());
  const old = (await core.keys()).filter(({ url }) => !wanted.has(url));
  const scripts = old.filter(({ url }) => isScript(pathOf(url))).slice(-MOST_SCRIPTS);
  await Promise.all(old.filter((one) => !scripts.includes(one)).map((one) => core.delete(one)));
  const read = await caches.open(READ);
  await Promise.all([...keys.keys()].map((path) => read.delete(scope + path)));
  // The page need not wait until the worker is awake.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Takes everything away: the core is empty where the operator wants no worker. */
async function vanish(): Promise<void> {
  await Promise.all([CORE, READ].map((name) => caches.delete(name)));
  await self.registration.unregister();
}

const isScript = (path: string) => path.startsWith('_astro/');
/** An address below the base path, without its query. */
const pathOf = (url: string) => url.slice(scope.length).replace(/[?#].*/, '');

async function findStored(path: string): Promise<Response | undefined> {
  // A copy that was read is newer than the core: a new core takes it away.
  const read = await (await caches.open(READ)).match(scope + path);
  return read ?? (await caches.open(CORE)).match(scope + path, { ignoreSearch: true });
}

/** Whether it comes from this site's server: a captive portal sends no policy of ours. A page that is gone is an answer too. */
const isOurs = (answer: Response) =>
  answer.type === 'basic' && answer.status < 500 && isGuarded(answer);
const isGuarded = ({ headers }: Response) =>
  headers.get('content-security-policy')?.startsWith("default-src 'none'") === true;

async function keepPage(path: string, answer: Response): Promise<void> {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (!answer.ok || !isPage || !isOurs(answer) || path.startsWith('in/')) return;
  const copy = answer.clone();
  const read = await caches.open(READ);
  // Anew at the end: the first ones go first.
  await read.delete(scope + path);
  await read.put(scope + path, copy);
  const stored = await read.keys();
  await Promise.all(stored.slice(0, -MOST_READ).map((one) => read.delete(one)));
}

/** Network first; the stored copy where the network gives nothing in time, or something that is not ours. */
async function answer(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  const coming = (async () => (await event.preloadResponse) ?? fetch(request))();
  const kept = coming.then((got) => (isPage ? keepPage(path, got) : undefined));
  event.waitUntil(kept.catch(() => undefined));
  const arrived = coming.catch(() => undefined);
  const stored = await findStored(path);
  if (!stored) return (await arrived) ?? noNetwork(isPage);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const got = await Promise.race([arrived, late]);
  // The server sends readers on only from addresses that are not in the core.
  const isSentOn = got?.type === 'opaqueredirect' && !keys.has(path);
  if (got && (isOurs(got) || isSentOn)) return got;
  return isPage ? sayStored(stored) : stored;
}

/** A stored page with the day of its copy at its head. */
async function sayStored(stored: Response): Promise<Response> {
  const headers = new Headers(stored.headers);
  // Those of the compressed form.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const html = await stored.text();
  const note = `<p class="notice" role="status">Đang xem bản lưu${dayOf(stored)}. Mạng yếu hoặc bị ngắt.</p>`;
  return new Response(html.replace(/<body[^>]*>/, `$&${note}`), { headers });
}

/** " ngày 28/11/2026", on the ward's clock. */
function dayOf({ headers }: Response): string {
  const time = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(time)) return '';
  const day = new Date(time + 7 * 3_600_000);
  return ` ngày ${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

async function noNetwork(isPage: boolean): Promise<Response> {
  const page = isPage ? await findStored(self.CORE.fallback) : undefined;
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

const isOn = self.CORE.files.length > 0;
self.addEventListener('install', (event) => event.waitUntil(isOn ? install() : self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(isOn ? activate() : vanish()));
if (isOn)
  self.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    if (method !== 'GET' || !url.startsWith(scope)) return;
    const path = pathOf(url);
    if (isScript(path))
      event.respondWith(findStored(path).then((stored) => stored ?? fetch(event.request)));
    else if (!path.startsWith('admin/') && (mode === 'navigate' || keys.has(path)))
      event.respondWith(answer(event, path));
  });
