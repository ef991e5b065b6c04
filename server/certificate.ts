import { once } from 'node:events';
import { connect } from 'node:tls';

const MOST_MS = 2000;

/** Between which times a certificate is good, as ISO. */
export interface CertificateTerm {
  from: string;
  until: string;
}

/**
 * The term of the certificate that the web server on this machine shows for an address. Undefined where the address
 * needs none, or nothing does TLS here.
 */
export async function readCertificateTerm(
  address: string,
  port = 443,
): Promise<CertificateTerm | undefined> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  // Whoever signed it: only its term is read.
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: hostname,
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(MOST_MS) });
    const { valid_from: from, valid_to: until } = socket.getPeerCertificate();
    return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}
