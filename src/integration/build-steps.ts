import { formatDiagnostic } from '../core/diagnostic.ts';
import { explainDiskFault } from '../core/disk-fault.ts';
import { missingOwnerFields } from '../core/owner.ts';
import { isFullerThan } from '../search/cards.ts';
import type { SearchPage } from '../search/page.ts';
import { BuildFaults, stopOn } from '../store/build-faults.ts';
import { currentContent, forgetContent } from '../store/current.ts';
import type { LoadedContent } from '../store/load.ts';
import { IS_PRODUCTION } from '../site.ts';
import { findLostOutput, type BuildLog } from './build-log.ts';

/** Share of the search's cards from which on the build says that they fill up. */
const NEARLY_FULL = 0.8;

/** Runs a step. What people can mend ends the build with nothing but its own words. */
export async function loggedBy<T>(log: BuildLog, step: (log: BuildLog) => Promise<T>): Promise<T> {
  try {
    return await step(log);
  } catch (error) {
    if (error instanceof BuildFaults || explainDiskFault(error)) log.close();
    throw error;
  }
}

/** All content as it now lies on the disk. Stops on what must not be published. */
export async function takeContent(log: BuildLog): Promise<LoadedContent> {
  forgetContent();
  const loaded = await currentContent();
  stopOn(loaded.faults);
  for (const { file, faults, isFallbackShown } of loaded.quarantined)
    log.warn(
      `Để riêng ${file}: ${isFallbackShown ? 'bản cũ vẫn hiện' : 'chưa hiện trên trang'}.\n${faults.map((fault) => `  • ${formatDiagnostic(fault)}`).join('\n')}`,
    );
  if (IS_PRODUCTION) stopOn(ownerFaults(loaded));
  return loaded;
}

/** Says in time that the search's cards fill up. */
export function warnWhenFull(log: Pick<BuildLog, 'warn'>, pages: readonly SearchPage[]): void {
  if (isFullerThan(NEARLY_FULL, pages))
    log.warn(
      'Mục lục tìm kiếm đã đầy hơn 80 %. Khi đầy, tin cũ chỉ còn tìm được trong toàn bộ nội dung. Hãy báo người kỹ thuật.',
    );
}

/** Ends the log, and the build where it tells of a page or a picture that is lost. */
export function stopOnLostOutput(log: BuildLog): void {
  const lost = findLostOutput(log.close());
  if (lost.length > 0)
    throw new Error(`Dựng trang xong nhưng mất ảnh hoặc mất trang:\n${lost.join('\n')}`);
}

const ownerFaults = ({ content }: LoadedContent) =>
  missingOwnerFields(content.settings.find(({ name }) => name === 'owner')?.data ?? {}).map(
    (field) => ({
      severity: 'error' as const,
      file: 'src/content/settings/owner.yaml',
      field,
      message: 'Trang chính thức không được thiếu mục này (Nghị định 174/2026). Hãy điền vào.',
    }),
  );
