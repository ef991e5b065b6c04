import { callServer } from './backend/server.ts';
import { tell } from './dialog.ts';
import { apiUrl } from './draft.ts';

const KEY = 'cms.removed';
const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/** An entry that was taken off the site in this browser, whole. */
export interface RemovedEntry {
  path: string;
  raw: string;
  title: string;
  at: number;
}

/** What was taken off in this browser within thirty days, the newest first. */
export const readRemoved = (): RemovedEntry[] =>
  (JSON.parse(localStorage.getItem(KEY) ?? '[]') as RemovedEntry[]).filter(
    ({ at }) => Date.now() - at < DAYS_KEPT * DAY_MS,
  );

const write = (entries: readonly RemovedEntry[]) =>
  localStorage.setItem(KEY, JSON.stringify(entries));

const without = (path: string) => readRemoved().filter((one) => one.path !== path);

/** Keeps an entry that goes. */
export const keepRemoved = (entry: RemovedEntry): void => write([entry, ...without(entry.path)]);

/** Puts an entry back as it was. Tells the editor where the server refuses it. */
export async function bringBack({ path, raw }: RemovedEntry): Promise<boolean> {
  try {
    await callServer(apiUrl(), 'persistEntry', { dataFiles: [{ path, raw }] });
  } catch (error) {
    await tell('Chưa lấy lại được', [(error as Error).message]);
    return false;
  }
  write(without(path));
  return true;
}
