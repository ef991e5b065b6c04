import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions } from './api/actions.ts';
import { Approvals, type ApprovalsOptions } from './approvals.ts';
import { answer, type ApiOptions } from './api/answer.ts';
import { isLoopback } from './api/guard.ts';
import { Pieces } from './api/pieces.ts';
import { secretDoor } from './api/secret-door.ts';
import { sendUpload } from './api/uploads.ts';
import { Checks } from './checks/checks.ts';
import { Editing } from './editing.ts';
import { readHealth, type Health, type WardMachine } from './health.ts';
import { sendHealth } from './health-answer.ts';
import { headerFiles, keepHeaders } from './http/header-files.ts';
import { siteAnswer } from './http/site.ts';
import { listen, type Answer, type RunningServer } from './http/web-server.ts';
import type { People } from './people/people.ts';
import { reportError } from './report.ts';
import { SiteBuilder, type BuilderOptions } from './sites/builder.ts';
import { onNewDay } from './sites/new-day.ts';
import { Refusal } from './refusal.ts';
import type { ContentStore } from './store/content-store.ts';
import type { Erasing } from './store/erase.ts';
import { FolderStore } from './store/folder-store.ts';

const NOT_REBUILT =
  'Đã xóa khỏi các bản cũ, nhưng trang chưa dựng lại được nên bản đang hiện có thể còn. Hãy báo người kỹ thuật.';
const LISTED_ADDRESSES = 'published-addresses.txt';

/** How often to look whether a command has gone back to another site. */
const LINK_MS = 1000;

export interface PublishingOptions extends Omit<BuilderOptions, 'onLive'> {
  projectDir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** What an editor must know to log in where there are no accounts. */
  secret: string;
  /** Where the content is kept, and a folder that always shows its newest version; the project itself when left out. */
  content?:
    { store: ContentStore; dir: string; waiting?: WaitingTexts; versions?: Versions } | undefined;
  /** Real accounts, where this place has been adopted. */
  people?: People | undefined;
  /** What else a ward's machine has. */
  ward?: WardMachine | undefined;
}

/** Where texts wait for another person's word. */
type WaitingTexts = Pick<ApprovalsOptions, 'approval' | 'drafts' | 'proposals'>;

/** Where former versions are kept, which something can be erased from. */
type Versions = Pick<Erasing, 'data' | 'store'>;

export interface PublishingServer extends RunningServer {
  builder: SiteBuilder;
  /** Whether editors can work: with accounts, or where no other machine reaches this one. */
  isEditable: boolean;
  readHealth: () => Promise<Health>;
}

/**
 * Serves the newest site that is kept, builds the newest content behind it, and lets editors change it.
 * Builds first where no site is kept; undefined when that fails.
 */
export async function startPublishing(
  options: PublishingOptions,
): Promise<PublishingServer | undefined> {
  const { projectDir, base, host, port, secret, content, people } = options;
  let site: Answer | undefined;
  const store = content?.store ?? new FolderStore(projectDir);
  const builder = new SiteBuilder({
    ...options,
    onLive: ({ dir, manifest }) => {
      site = siteAnswer({ dir, base, files: manifest.files });
      keepHeaders(join(options.sitesDir, 'headers'), headerFiles(dir, base));
    },
  });
  const isKept = await builder.showKept();
  const firstBuild = isKept
    ? builder.checkShown().then(() => builder.request())
    : builder.request();
  if (!isKept) await firstBuild;
  if (!site) {
    await builder.stop();
    return undefined;
  }

  const checks = new Checks({ projectDir, contentDir: content?.dir });
  const editing = new Editing({
    store,
    checks,
    listedAddresses: () => readListed(join(projectDir, LISTED_ADDRESSES)),
    judge: people && ((files, session) => people.judge(files, session, store)),
  });
  const isOn = isLoopback(host);
  const door = people?.door ?? secretDoor({ secret, cookiePath: `${base}admin/`, isOn });
  const waiting = content?.waiting;
  const approvals = waiting && new Approvals({ ...waiting, editing });
  const erasing = content?.versions && {
    ...content.versions,
    projectDir,
    log: people?.log,
    rebuild: async () => {
      await builder.request();
      if (builder.state.state !== 'live') throw new Refusal(500, NOT_REBUILT);
    },
  };
  // Editors see what waits in the place of what it would change.
  const seen = waiting?.drafts ?? store;
  const { sitesDir, ward } = options;
  const watched = { builder, sitesDir, waitingSaves: () => editing.waiting, ward };
  const api: ApiOptions = {
    actions: createActions({
      store: seen,
      editing,
      builder,
      approvals,
      erasing,
      base,
      pieces: new Pieces(join(sitesDir, 'incoming')),
      watched,
    }),
    door,
    approval: approvals?.approval,
  };
  const server = await listen({
    site: async (request, response) => site?.(request, response),
    routes: {
      'admin/api': (request, response) => answer(request, response, api),
      'admin/uploads/*': (request, response) => {
        const [path = ''] = (request.url ?? '').split('?');
        const below = path.slice(`${base}admin/uploads/`.length);
        return sendUpload(below, request, response, { door, store: seen });
      },
      'admin/health': (request, response) => sendHealth(request, response, watched),
    },
    host,
    port,
    base,
  });
  // Texts of the pages depend on the day.
  const endDays = onNewDay(() => void builder.request());
  const watch = setInterval(() => void builder.followLink().catch(reportError), LINK_MS);
  const close = async () => {
    endDays();
    clearInterval(watch);
    await server.close();
    await Promise.all([builder.stop(), checks.close()]);
  };
  return {
    ...server,
    close,
    builder,
    isEditable: people !== undefined || isOn,
    readHealth: () => readHealth(watched),
  };
}

const readListed = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
