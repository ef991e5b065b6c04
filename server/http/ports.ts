import { createServer } from 'node:net';

/** Why nothing can listen there, as the system calls it (EADDRINUSE, EACCES, EADDRNOTAVAIL …); undefined when something can. */
export const findPortFault = (port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/** What the operator is told who wants to listen there, and cannot. */
export function portMessage(fault: string, port: number, host: string, command: string): string {
  if (fault === 'EADDRINUSE')
    return `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình ấy, hoặc chạy: PORT=${port + 1} ${command}`;
  if (fault === 'EACCES')
    return `Máy không cho chương trình này mở cổng ${port}: các cổng dưới 1024 cần quyền quản trị. Hãy chạy không đặt PORT (cổng 4321), hoặc đặt Caddy, nginx ở cổng ${port} theo thư mục deploy.`;
  if (fault === 'EADDRNOTAVAIL' || fault === 'ENOTFOUND')
    return `Máy này không có địa chỉ “${host}”. Hãy chạy không đặt HOST, hoặc đặt HOST là một địa chỉ của máy.`;
  return `Không mở được cổng ${port} ở “${host}” (${fault}). Hãy chạy không đặt PORT và HOST.`;
}

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
