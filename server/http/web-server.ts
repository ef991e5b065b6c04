import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { ARRIVAL_MS, WORK_MS } from '../api/contract.ts';
import { hostToOpen } from './ports.ts';
import { reportError } from '../report.ts';

/** Says something to one request. Whoever asked is gone, or has been answered, when it ends. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface RunningServer {
  /** Address of the home page. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

export interface WebServerOptions {
  /** Answers whatever has no address in `routes`. */
  site: Answer;
  /** Answers by the address below the base path; one that ends in "*" takes what lies below it. */
  routes?: Readonly<Record<string, Answer>>;
  host: string;
  /** 0 takes a free port. */
  port: number;
  /** Base path, with a slash on both ends. */
  base: string;
  limits?: Limits;
}

interface Limits {
  connections: number;
  /** Milliseconds after which a connection is closed on which nothing moves. */
  idleMs: number;
  /** Most calls of the routes in a minute from one address, which the proxy on this machine says. */
  callsPerMinute: number;
}

/** More connections than a ward's readers need; each takes memory and a file. */
const LIMITS: Limits = { connections: 500, idleMs: 30_000, callsPerMinute: 1200 };
const TOO_MANY =
  'Máy này gửi quá nhiều yêu cầu trong một phút. Chữ đang viết vẫn còn nguyên. Hãy đợi một phút rồi làm lại.';
const HEADERS_MS = 10_000;

/** Listens for requests. Nothing that goes wrong in one of them ends the server; a client that is idle or too slow is dropped. */
export async function listen({
  site,
  routes = {},
  host,
  port,
  base,
  limits = LIMITS,
}: WebServerOptions): Promise<RunningServer> {
  const answerFromSite = toHandler(site);
  const app = fastify({
    forceCloseConnections: true,
    keepAliveTimeout: limits.idleMs,
    connectionTimeout: limits.idleMs,
    requestTimeout: ARRIVAL_MS,
    http: { headersTimeout: HEADERS_MS },
    exposeHeadRoutes: false,
    trustProxy: 'loopback',
    // Addresses that no router understands.
    frameworkErrors: (_, request, reply) => answerFromSite(request, reply),
  });
  app.server.maxConnections = limits.connections;
  // Bodies are read by whoever answers.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_, body, done) => done(null, body));
  app.setErrorHandler<FastifyError>((error, request, reply) =>
    error.statusCode === 429
      ? reply.status(429).send({ error: TOO_MANY })
      : answerFromSite(request, reply),
  );
  app.setNotFoundHandler(answerFromSite);
  const turn = oneEachTurn();
  app.addHook('onRequest', async ({ is404 }) => (is404 ? undefined : turn()));
  await app.register(rateLimit, {
    max: limits.callsPerMinute,
    ipv6Subnet: 64,
  });
  for (const [path, answer] of Object.entries(routes))
    app.all(
      base + path,
      toHandler((request, response) => {
        // Who saves waits for the checks, and says nothing meanwhile.
        request.socket.setTimeout(WORK_MS);
        return answer(request, response);
      }),
    );
  await app.listen({ host, port });
  const address = app.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${await hostToOpen(host, bound)}${base}`,
    port: bound,
    close: () => app.close(),
  };
}

/** Lets one call begin in each turn of the event loop: a page takes some turns, and must not wait in each of them for all calls of a crowd. */
function oneEachTurn(): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(() => setImmediate()));
}

/** Leaves the answer to plain Node, and survives it. */
const toHandler = (answer: Answer) => async (request: FastifyRequest, reply: FastifyReply) => {
  reply.hijack();
  try {
    await answer(request.raw, reply.raw);
  } catch (error) {
    // Readers who leave in the middle are no fault.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') reportError(error);
    reply.raw.destroy();
  }
};
