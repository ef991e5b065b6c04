import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkHost } from './api/guard.ts';
import { readHealth, type Watched } from './health.ts';
import { warningsOf } from './health-words.ts';
import { Refusal } from './refusal.ts';

/** Tells how the machine does to programs on this very machine that watch it, without a login. */
export async function sendHealth(
  request: IncomingMessage,
  response: ServerResponse,
  watched: Watched,
): Promise<void> {
  try {
    checkHost(request);
    const health = await readHealth(watched);
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify({ ...health, warnings: warningsOf(health) }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response
      .writeHead(error.status, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(error.message);
  }
}
