import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

/** Names of this machine that nobody outside can point elsewhere. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses to listen on that only this machine can reach. */
export const isLoopback = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host);

const FOREIGN_HOST =
  'Trang biên tập chỉ mở được trên chính máy này. Hãy mở bằng địa chỉ bắt đầu bằng http://localhost.';
const FOREIGN_PAGE =
  'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở trang biên tập rồi làm lại từ đó.';
const FORWARDED =
  'Trang biên tập không mở qua máy khác. Hãy mở trên chính máy đang bật trang, bằng địa chỉ có chữ “khoa=” mà máy ấy in ra.';
const NO_JSON = 'Yêu cầu này bị từ chối. Hãy tải lại trang biên tập.';

/** Throws unless the browser itself believes that it talks to this machine, and nobody passed its words on: another name means DNS rebinding. */
export function checkHost({ headers, socket }: IncomingMessage): void {
  const names = LOOPBACK.map((name) => `${name}:${socket.localPort}`);
  // A browser leaves the usual port out.
  if (socket.localPort === 80) names.push(...LOOPBACK);
  if (!names.includes(headers.host ?? ''))
    throw new Refusal(421, isTunnel(headers.host) ? otherPort(socket.localPort) : FOREIGN_HOST);
  if (
    Object.keys(headers).some((name) => /^(?:forwarded|via|x-forwarded-.*|x-real-ip)$/.test(name))
  )
    throw new Refusal(403, FORWARDED);
}

/** The name of this machine with another port, as `ssh -L 8080:…` makes it. */
const isTunnel = (host = '') => LOOPBACK.includes(host.replace(/:\d+$/, ''));
const otherPort = (port = 0) =>
  `Trang biên tập chỉ mở được trên chính máy này, ở cổng ${port}. Mở qua ssh thì để cùng một cổng: ssh -L ${port}:localhost:${port} tên-máy, rồi mở http://localhost:${port}.`;

/** Throws unless a script of this very site, at `origin`, sends JSON: what a form or another page can send is refused. */
export function checkSameOrigin({ headers }: IncomingMessage, origin: string): void {
  const site = headers['sec-fetch-site'];
  if (headers.origin !== origin || (site !== undefined && site !== 'same-origin'))
    throw new Refusal(403, FOREIGN_PAGE);
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    throw new Refusal(403, NO_JSON);
}

/** The cookie with this name. */
export function readCookie({ headers }: IncomingMessage, name: string): string | undefined {
  const cookies = headers.cookie?.split('; ').map((cookie) => cookie.split('=')) ?? [];
  return cookies.find(([key]) => key === name)?.[1];
}

/** The body as text. Throws when it is larger than allowed; what is too large is read to its end, unkept, so that the answer arrives. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
    else if (length > 4 * mostBytes) break;
  }
  if (length > mostBytes)
    throw new Refusal(
      413,
      `Gửi lên nặng ${megabytes(length)} MB, nhiều nhất là ${megabytes(mostBytes)} MB. Hãy bớt ảnh hoặc tệp rồi bấm “Đăng” lại.`,
    );
  return Buffer.concat(chunks).toString('utf8');
}

const megabytes = (bytes: number) =>
  (bytes / 1e6).toLocaleString('vi', { maximumFractionDigits: 2 });
