import {
  DataDirTaken,
  isAdopted,
  layoutOf,
  takeDataDir,
  type DataDir,
} from '../server/data-dir.ts';
import { Refusal } from '../server/refusal.ts';
import { stop } from './stop.ts';

/** The data folder that the operator has named. Ends the command when there is none. */
export function namedData(command: string): DataDir {
  const { DATA_DIR } = process.env;
  if (!DATA_DIR)
    stop(`Chưa biết thư mục dữ liệu. Hãy đặt DATA_DIR, ví dụ: DATA_DIR=/srv/trang ${command}`);
  return layoutOf(DATA_DIR);
}

/** The same, which `npm run adopt` or `npm run restore` has filled. */
export function adoptedData(command: string): DataDir {
  const data = namedData(command);
  if (!isAdopted(data))
    stop(
      `Thư mục ${data.dir} chưa có nội dung. Hãy chạy: DATA_DIR=${data.dir} npm run adopt (hoặc npm run restore).`,
    );
  return data;
}

/** The same, still without content, and this process its one owner. */
export function emptyData(command: string): DataDir {
  const data = namedData(command);
  own(data, command);
  if (isAdopted(data))
    stop(`Thư mục ${data.dir} đã có nội dung nên giữ nguyên. Hãy chọn thư mục khác.`);
  return data;
}

/** Makes this process the one owner. Ends the command when there is another. */
export function own(data: DataDir, command: string): void {
  try {
    takeDataDir(data, command);
  } catch (error) {
    if (error instanceof DataDirTaken) stop(error.message);
    throw error;
  }
}

/** Runs what a command does. A refusal ends it with its own words. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) stop(error.message);
    throw error;
  }
}
