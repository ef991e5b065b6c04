import type { DataOf } from '../../collections/collection.ts';
import { formatDay, formatTime } from '../dates.ts';

type Class = DataOf<'events'>;

/** What an editor is told who moves a published class, or takes a word about it back, so that no calendar would learn of it. */
export function findSilentMove(
  before: Pick<Class, 'start' | 'changes'>,
  now: Pick<Class, 'start' | 'changes' | 'result'>,
): string | undefined {
  if (now.changes.length < before.changes.length)
    return 'Dòng đã ghi ở ô “Dời, hủy” thì để nguyên: lịch trên máy bà con đếm số dòng để biết bản nào mới. Báo hủy rồi mà vẫn mở thì thêm một dòng “Vẫn mở”.';
  const isTold = now.changes
    .slice(before.changes.length)
    .some(({ start }) => start === before.start);
  // Of a class that was held nobody waits to hear.
  if (now.start === before.start || isTold || now.result) return undefined;
  return `Buổi này đã báo ngày ${formatDay(before.start)}, lúc ${formatTime(before.start)}. Đổi ngày giờ thì thêm một dòng “Dời” vào ô “Dời, hủy”, ghi ngày giờ đã báo ấy: lịch trên máy bà con mới đổi theo.`;
}
