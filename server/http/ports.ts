import { createServer } from 'node:net';

/** Why nothing can listen there, as the system calls it (EADDRINUSE, EACCES, EADDRNOTAVAIL …); undefined when something can. */
export const findPortFault = (port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/**
 * What to write into a browser on this machine. A browser tries ::1 first for “localhost”: where another program
 * answers there, only the number leads here.
 */
export async function hostToOpen(host: string, port: number): Promise<string> {
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  const isOther =
    name === 'localhost' && host !== '::' && (await findPortFault(port, '::1')) === 'EADDRINUSE';
  const shown = isOther ? '127.0.0.1' : name.includes(':') ? `[${name}]` : name;
  return port === 80 ? shown : `${shown}:${port}`;
}
