import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createActions } from './api/actions.ts';
import { answer, type ApiOptions } from './api/answer.ts';
import { isLoopback } from './api/guard.ts';
import { sendUpload } from './api/uploads.ts';
import { Sessions } from './api/sessions.ts';
import type { BuildResult } from './builder.ts';
import { SiteBuilder } from './builder.ts';
import { Editing } from './editing.ts';
import { listen, type RunningServer } from './listen.ts';
import { siteHandler } from './static.ts';
import { FolderStore } from './store/folder-store.ts';

const LISTED_ADDRESSES = 'published-addresses.txt';

export interface PublishingOptions {
  projectDir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Folder for built sites. */
  sitesDir: string;
  fingerprint: () => string;
  build: (outDir: string) => Promise<BuildResult>;
}

export interface PublishingServer extends RunningServer {
  builder: SiteBuilder;
  /** Whether editors can work: only where no other machine reaches this one. */
  isEditable: boolean;
}

/** Builds the site, serves it, and lets editors of this machine change it. Undefined when the first build fails. */
export async function startPublishing(
  options: PublishingOptions,
): Promise<PublishingServer | undefined> {
  const { projectDir, base, host, port, sitesDir, fingerprint, build } = options;
  let site: RequestListener | undefined;
  const store = new FolderStore(projectDir);
  const builder = new SiteBuilder({
    sitesDir,
    fingerprint,
    build,
    onLive: (dir) => (site = siteHandler({ dir, base })),
  });
  await builder.request();
  if (!site) return undefined;

  const editing = new Editing({
    store,
    projectDir,
    listedAddresses: () => readListed(join(projectDir, LISTED_ADDRESSES)),
  });
  const isOn = isLoopback(host);
  const api: ApiOptions = {
    actions: createActions({ store, editing, builder, base }),
    sessions: new Sessions(),
    cookiePath: `${base}admin/`,
    isOn,
  };
  const server = await listen(
    (request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      if (path === `${base}admin/api`) void answer(request, response, api);
      else if (path.startsWith(`${base}admin/uploads/`))
        void sendUpload(path.slice(`${base}admin/uploads/`.length), request, response, {
          ...api,
          store,
        });
      else site?.(request, response);
    },
    { host, port, base },
  );
  return { ...server, builder, isEditable: isOn };
}

const readListed = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
