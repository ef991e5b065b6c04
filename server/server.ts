import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { createActions } from './api/actions.ts';
import { answer, type ApiOptions } from './api/answer.ts';
import { isLoopback } from './api/guard.ts';
import { secretDoor } from './api/secret-door.ts';
import { sendUpload } from './api/uploads.ts';
import { SiteBuilder, type BuilderOptions } from './builder.ts';
import { Editing } from './editing.ts';
import { listen, type RunningServer } from './listen.ts';
import { onNewDay } from './new-day.ts';
import type { People } from './people/people.ts';
import { siteHandler } from './static.ts';
import { FolderStore } from './store/folder-store.ts';

const LISTED_ADDRESSES = 'published-addresses.txt';

export interface PublishingOptions extends Omit<BuilderOptions, 'onLive'> {
  projectDir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** What an editor must know to log in where there are no accounts. */
  secret: string;
  /** Real accounts, where this place has been adopted. */
  people?: People | undefined;
}

export interface PublishingServer extends RunningServer {
  builder: SiteBuilder;
  /** Whether editors can work: with accounts, or where no other machine reaches this one. */
  isEditable: boolean;
}

/**
 * Serves the newest site that is kept, builds the newest content behind it, and lets editors change it.
 * Builds first where no site is kept; undefined when that fails.
 */
export async function startPublishing(
  options: PublishingOptions,
): Promise<PublishingServer | undefined> {
  const { projectDir, base, host, port, secret, people } = options;
  let site: RequestListener | undefined;
  const store = new FolderStore(projectDir);
  const builder = new SiteBuilder({
    ...options,
    onLive: (dir) => (site = siteHandler({ dir, base })),
  });
  const isKept = builder.showKept();
  const firstBuild = builder.request();
  if (!isKept) await firstBuild;
  if (!site) return undefined;

  const editing = new Editing({
    store,
    projectDir,
    listedAddresses: () => readListed(join(projectDir, LISTED_ADDRESSES)),
    judge: people && ((files, session) => people.judge(files, session, store)),
  });
  const isOn = isLoopback(host);
  const door = people?.door ?? secretDoor({ secret, cookiePath: `${base}admin/`, isOn });
  const api: ApiOptions = { actions: createActions({ store, editing, builder, base }), door };
  const server = await listen(
    (request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      if (path === `${base}admin/api`) void answer(request, response, api);
      else if (path.startsWith(`${base}admin/uploads/`))
        void sendUpload(path.slice(`${base}admin/uploads/`.length), request, response, {
          door,
          store,
        });
      else site?.(request, response);
    },
    { host, port, base },
  );
  // Texts of the pages depend on the day.
  const endDays = onNewDay(() => void builder.request());
  const close = () => {
    endDays();
    return server.close();
  };
  return { ...server, close, builder, isEditable: people !== undefined || isOn };
}

const readListed = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
