import { countClaims } from './claims.ts';
import { addMonths, formatDay, type Day } from './dates.ts';

export interface EditorTask {
  /** What editors call the entry. */
  entry: string;
  todo: string[];
}

interface GuideLike {
  entry: string;
  data: {
    confirmation: string;
    reviewed: Day;
    reviewEvery: number;
    missing: string[];
    steps: readonly { checked?: unknown }[];
  };
}

/** What an editor still has to ask, try or confirm for each guide; guides with nothing left are not listed. */
export function editorTasksOf(guides: readonly GuideLike[], today: Day): EditorTask[] {
  return guides
    .map(({ entry, data }) => {
      const claims = countClaims([data as unknown as Record<string, unknown>]);
      const due = addMonths(data.reviewed, data.reviewEvery);
      return {
        entry,
        todo: [
          ...(data.confirmation === 'awaiting' ? ['Chờ phường xác nhận.'] : []),
          ...(claims['pending-law']
            ? [`${claims['pending-law']} chỗ chờ đối chiếu Nghị định 320/2026/NĐ-CP.`]
            : []),
          ...(claims['to-check'] ? [`${claims['to-check']} chỗ cần kiểm tra lại nguồn.`] : []),
          ...(data.steps.some(({ checked }) => !checked)
            ? ['Có bước chưa ai thử trên điện thoại thật.']
            : []),
          ...data.missing,
          due < today
            ? `Quá hạn soát lại từ ${formatDay(due)}.`
            : `Soát lại trước ${formatDay(due)}.`,
        ],
      };
    })
    .filter(({ todo }) => todo.length > 0);
}
