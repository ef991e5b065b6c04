import { X509Certificate } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';

interface RootCertificate {
  text: string;
  /** SHA-256, as devices show it. */
  fingerprint: string;
}

/**
 * The certificate of the machine's own authority, which colleagues' devices have to trust; undefined where the operator
 * has put none here, or anything else with it.
 */
export function readRootCertificate(file: string): RootCertificate | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const certificate = new X509Certificate(text);
    if (!certificate.ca || text.trim() !== certificate.toString().trim()) return undefined;
    return { text, fingerprint: certificate.fingerprint256 };
  } catch {
    return undefined;
  }
}

/** Hands it out. Phones offer to install what comes by this type. */
export function sendRootCertificate(response: ServerResponse, file: string | undefined): void {
  const root = file === undefined ? undefined : readRootCertificate(file);
  response
    .writeHead(root ? 200 : 404, {
      'Content-Type': root ? 'application/x-x509-ca-cert' : 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(root?.text ?? 'Máy này không có chứng chỉ riêng.');
}
