import { once } from 'node:events';
import { connect } from 'node:tls';

const MOST_MS = 2000;

/**
 * Until when the certificate is good that the web server on this machine shows for an address. Undefined where the
 * address needs none, or nothing does TLS here.
 */
export async function readCertificateEnd(address: string, port = 443): Promise<Date | undefined> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  // Whoever signed it: only its day is read.
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: hostname,
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(MOST_MS) });
    const until = new Date(socket.getPeerCertificate().valid_to);
    return Number.isNaN(until.getTime()) ? undefined : until;
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}
