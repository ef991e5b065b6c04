import { say } from './notice.ts';

const NOT_LOADED =
  'Không nối được với máy chủ nên chưa mở được phần này. Chữ đang viết vẫn còn nguyên. Hãy kiểm tra mạng, rồi bấm lại.';

/** Loads a part that the first screen does without. Says so where the line is down, and gives nothing. */
export async function later<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch {
    say(NOT_LOADED);
    return undefined;
  }
}
