import { createServer, type RequestListener } from 'node:http';

export interface RunningServer {
  /** Address of the home page. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Listens for requests. A client that sends too slowly is dropped. Port 0 takes a free one. */
export async function listen(
  handler: RequestListener,
  { host, port, base }: { host: string; port: number; base: string },
): Promise<RunningServer> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 }, handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${boundPort}${base}`,
    port: boundPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
