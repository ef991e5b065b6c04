import type { Removed } from '../../server/api/contract.ts';
import { callServer } from './backend/server.ts';
import { tell } from './dialog.ts';
import { apiUrl } from './draft.ts';
import { say } from './notice.ts';

/** What anybody took off the site within thirty days, the newest first. */
export const readRemoved = (): Promise<Removed[]> => callServer(apiUrl(), 'removed', {});

/** Puts an entry back as it was. Tells the editor where the server refuses it. */
export async function bringBack({ path, raw }: Pick<Removed, 'path' | 'raw'>): Promise<boolean> {
  try {
    const dataFiles = [{ path, raw }];
    const { isWaiting } = await callServer(apiUrl(), 'persistEntry', { dataFiles });
    if (isWaiting) say('Bài đã lấy lại, đang chờ người có quyền đăng duyệt.');
    return true;
  } catch (error) {
    await tell('Chưa lấy lại được', [(error as Error).message]);
    return false;
  }
}
