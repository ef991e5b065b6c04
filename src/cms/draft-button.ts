import { asDraft, hasDrafts } from './approval.ts';
import { tell } from './dialog.ts';
import { currentDraft } from './draft.ts';
import { button } from './react-parts.ts';

interface Props {
  /** Whether the form holds more than was saved. */
  hasChanged: boolean;
  isBusy: boolean;
  /** The field that the entry's file is named after. */
  titleField: string;
  save: () => Promise<unknown>;
}

/** “Lưu nháp” beside “Đăng”: keeps what is written for everybody who works here, unfinished as it may be. */
export function DraftButton({ hasChanged, isBusy, titleField, save }: Props) {
  if (!hasDrafts()) return null;
  return button(
    hasChanged ? 'Lưu nháp' : 'Đã lưu nháp',
    () => void keep(titleField, save),
    // Not another button after its words have changed: the focus stays.
    { key: '', className: 'cms-draft', disabled: isBusy || !hasChanged },
  );
}

async function keep(titleField: string, save: () => Promise<unknown>): Promise<void> {
  const title = currentDraft()?.data[titleField];
  if (typeof title === 'string' && title.trim() !== '') return asDraft(save);
  await tell('Bản nháp cần một tên', [
    'Hãy điền ô đầu tiên (tên hoặc tiêu đề), rồi bấm “Lưu nháp” lại. Các ô khác để sau cũng được.',
  ]);
}
