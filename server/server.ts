import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT_CERTIFICATE } from './api/contract.ts';
import { isLoopback } from './api/guard.ts';
import type { Editors, EditorsOptions } from './editors.ts';
import type { Health } from './health.ts';
import { headerFiles, keepHeaders } from './http/header-files.ts';
import { siteAnswer } from './http/site.ts';
import { listen, type Answer, type RunningServer } from './http/web-server.ts';
import { reportError } from './report.ts';
import { SiteBuilder, type BuilderOptions } from './sites/builder.ts';
import { onNewDay } from './sites/new-day.ts';
import { PaperMaker, type Printer } from './sites/paper-maker.ts';

/** How often to look whether a command has gone back to another site. */
const LINK_MS = 1000;
/** For the first pages after the power has come back. */
const HEAD_START_MS = 500;

export interface PublishingOptions extends Omit<BuilderOptions, 'onLive'>, EditorsOptions {
  /** 0 takes a free port. */
  port: number;
  /** Makes PDFs and pictures of what is printed; none are made where it is left out. */
  printer?: Printer | undefined;
}

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
  const { base, host, port, sitesDir, openPeople, projectDir, printer } = options;
  let site: Answer | undefined;
  const tried = Promise.withResolvers<void>();
  const papers =
    printer &&
    new PaperMaker({
      printer,
      projectDir,
      isBuilding: () => builder.isBuilding,
      onMade: () => builder.refresh(),
    });
  const builder = new SiteBuilder({
    ...options,
    onLive: (shown) => {
      const { dir, manifest } = shown;
      site = siteAnswer({ dir, base, files: manifest.files });
      keepHeaders(join(sitesDir, 'headers'), headerFiles(dir, base));
      papers?.follow(shown);
    },
    onTried: (state) => {
      options.onTried?.(state);
      tried.resolve();
    },
  });
  const isKept = await builder.showKept();
  if (!isKept) {
    void builder.request();
    // What makes this site better comes after it.
    await tried.promise;
  }
  if (!site) {
    await builder.stop();
    return undefined;
  }

  const opening = Promise.withResolvers<Editors>();
  const editors = (answer: (editors: Editors) => Answer): Answer => {
    return async (request, response) => answer(await opening.promise)(request, response);
  };
  const server = await listen({
    site: async (request, response) => site?.(request, response),
    routes: {
      'admin/api': editors(({ answerCall }) => answerCall),
      'admin/uploads/*': editors(({ answerUpload }) => answerUpload),
      'admin/health': editors(({ answerHealth }) => answerHealth),
      [`admin/${ROOT_CERTIFICATE}`]: editors(({ answerRootCertificate }) => answerRootCertificate),
    },
    host,
    port,
    base,
  });
  // Readers have their pages from here on. To load what editors need holds the program for a second, so it begins a little later.
  if (isKept) await setTimeout(HEAD_START_MS);
  const { openEditors } = await import('./editors.ts');
  const editing = await openEditors(options, builder).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  opening.resolve(editing);
  if (isKept) void builder.start();
  // Texts of the pages depend on the day.
  const endDays = onNewDay(() => void builder.request());
  const watch = setInterval(() => void builder.followLink().catch(reportError), LINK_MS);
  const close = async () => {
    endDays();
    clearInterval(watch);
    await server.close();
    await papers?.stop();
    await Promise.all([builder.stop(), editing.close()]);
  };
  return {
    ...server,
    close,
    builder,
    isEditable: openPeople !== undefined || isLoopback(host),
    readHealth: editing.readHealth,
  };
}
