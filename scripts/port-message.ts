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
