import { statfs } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { freemem, totalmem } from 'node:os';
import { dayIn } from '../src/core/dates.ts';
import { checkHost } from './api/guard.ts';
import { Refusal } from './refusal.ts';
import type { SiteBuilder } from './sites/builder.ts';

export interface Watched {
  builder: SiteBuilder;
  /** Folder of the published sites. */
  sitesDir: string;
  /** How many saves wait for their turn. */
  waitingSaves: () => number;
}

/** How the machine does: for programs on this very machine that watch it, without a login. */
export async function sendHealth(
  request: IncomingMessage,
  response: ServerResponse,
  watched: Watched,
): Promise<void> {
  try {
    checkHost(request);
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(await readHealth(watched)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response
      .writeHead(error.status, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(error.message);
  }
}

async function readHealth({ builder, sitesDir, waitingSaves }: Watched) {
  const now = new Date();
  const { manifest } = builder.live ?? {};
  const { state, since, message } = builder.state;
  const { bavail, blocks, bsize } = await statfs(sitesDir);
  return {
    site: manifest && { day: manifest.day, publishedAt: manifest.publishedAt },
    build: { state, since, message },
    queue: { saves: waitingSaves() },
    disk: { freeMegabytes: toMegabytes(bavail * bsize), megabytes: toMegabytes(blocks * bsize) },
    memory: {
      freeMegabytes: toMegabytes(freemem()),
      megabytes: toMegabytes(totalmem()),
      ownMegabytes: toMegabytes(process.memoryUsage.rss()),
    },
    clock: {
      now: now.toISOString(),
      day: dayIn(now),
      /** A site from the future: the clock was ahead once, or is behind now. */
      isBehindSite: manifest !== undefined && now.toISOString() < manifest.publishedAt,
    },
  };
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1e6);
