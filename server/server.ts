import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createActions } from './api/actions.ts';
import { answer, type ApiOptions } from './api/answer.ts';
import { isLoopback } from './api/guard.ts';
import { sendUpload } from './api/uploads.ts';
import { Sessions } from './api/sessions.ts';
import { Checks } from './checks/checks.ts';
import { SiteBuilder, type BuilderOptions } from './builder.ts';
import { Editing } from './editing.ts';
import { listen, type RunningServer } from './listen.ts';
import { onNewDay } from './new-day.ts';
import { siteHandler } from './static.ts';
import type { ContentStore } from './store/content-store.ts';
import { FolderStore } from './store/folder-store.ts';

const LISTED_ADDRESSES = 'published-addresses.txt';

export interface PublishingOptions extends Omit<BuilderOptions, 'onLive'> {
  projectDir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** What an editor must know to log in. */
  secret: string;
  /** Where the content is kept, and a folder that always shows its newest version; the project itself when left out. */
  content?: { store: ContentStore; dir: string } | undefined;
}

export interface PublishingServer extends RunningServer {
  builder: SiteBuilder;
  /** Whether editors can work: only where no other machine reaches this one. */
  isEditable: boolean;
}

/**
 * Serves the newest site that is kept, builds the newest content behind it, and lets editors of this machine change it.
 * Builds first where no site is kept; undefined when that fails.
 */
export async function startPublishing(
  options: PublishingOptions,
): Promise<PublishingServer | undefined> {
  const { projectDir, base, host, port, secret, content } = options;
  let site: RequestListener | undefined;
  const store = content?.store ?? new FolderStore(projectDir);
  const builder = new SiteBuilder({
    ...options,
    onLive: (dir) => (site = siteHandler({ dir, base })),
  });
  const isKept = builder.showKept();
  const firstBuild = builder.request();
  if (!isKept) await firstBuild;
  if (!site) return undefined;

  const checks = new Checks({ projectDir, contentDir: content?.dir });
  const editing = new Editing({
    store,
    checks,
    listedAddresses: () => readListed(join(projectDir, LISTED_ADDRESSES)),
  });
  const isOn = isLoopback(host);
  const api: ApiOptions = {
    actions: createActions({ store, editing, builder, base }),
    sessions: new Sessions(),
    secret,
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
  // Texts of the pages depend on the day.
  const endDays = onNewDay(() => void builder.request());
  const close = async () => {
    endDays();
    await Promise.all([server.close(), checks.close()]);
  };
  return { ...server, close, builder, isEditable: isOn };
}

const readListed = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
