import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import type { Phase } from '../../src/core/phase.ts';
import type { BuildState } from '../api/contract.ts';
import type { SiteFiles } from './manifest.ts';

export type BuildResult =
  | {
      ok: true;
      /** Nothing was built, since somebody has taken back just this. */
      isHeld?: boolean;
      /** What the site holds, where the build says it: what the former site has just so is a link to it. */
      files?: SiteFiles;
      /** What its parts have cost. */
      phases?: readonly Phase[];
      /** What is wrong with entries that it shows in an earlier version, or not. */
      setAside?: readonly FileDiagnostic[];
      /** What the next site of the same content has to make better. */
      unfinished?: readonly string[];
    }
  | {
      ok: false;
      /** What is wrong with the content; empty when the fault is the machine's. */
      faults: readonly FileDiagnostic[];
      /** The machine ended the build, as it does when memory is short. */
      isKilled?: boolean;
    };

const MESSAGES = {
  live: 'Trang đã có bản mới nhất.',
  partly:
    'Trang đã có bản mới nhất, trừ các bài ghi dưới đây: bài có lỗi được để riêng, bản cũ (nếu có) vẫn hiện. Hãy sửa rồi bấm “Đăng” lại.',
  held: 'Trang đang hiện một bản trước, vì người quản trị máy đã lùi lại. Bấm “Đăng” một thay đổi là trang lên bản mới.',
  running: 'Đang dựng trang. Bài đã lưu; dựng xong thì trang tự đổi.',
  failed:
    'Bài đã lưu, nhưng trang chưa dựng lại được nên đang hiện bản trước. Hãy sửa các chỗ dưới đây rồi bấm “Đăng” lại.',
  killed:
    'Bài đã lưu, nhưng máy thiếu bộ nhớ nên chưa dựng được trang; đang hiện bản trước. Máy tự thử lại. Nếu sau một giờ vẫn thấy dòng này, hãy báo người kỹ thuật.',
  broken:
    'Bài đã lưu, nhưng máy dựng trang gặp lỗi nên đang hiện bản trước. Máy tự thử lại. Nếu sau một giờ vẫn thấy dòng này, hãy báo người kỹ thuật.',
};

/** A build that has begun. */
export const runningState = (): BuildState => stateOf('running');

/** A site that is shown in place of the newest one, since somebody has gone back to it. */
export const heldState = (): BuildState => stateOf('live', MESSAGES.held);

/** What a build that has ended means to editors. */
export function toState(result: BuildResult): BuildState {
  if (result.ok && result.isHeld) return heldState();
  if (result.ok)
    return result.setAside?.length
      ? stateOf('live', MESSAGES.partly, result.setAside)
      : stateOf('live');
  if (result.faults.length > 0) return stateOf('failed', MESSAGES.failed, result.faults);
  return stateOf('failed', result.isKilled ? MESSAGES.killed : MESSAGES.broken);
}

const stateOf = (
  state: BuildState['state'],
  message: string = MESSAGES[state],
  faults: readonly FileDiagnostic[] = [],
): BuildState => ({
  state,
  since: new Date().toISOString(),
  faults,
  building: [],
  message,
});
