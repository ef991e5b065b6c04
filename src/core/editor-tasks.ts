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
          ...(data.confirmation === 'awaiting'
            ? ['Hãy đưa phường đọc; phường đồng ý thì đổi ô “Phường xác nhận”.']
            : []),
          ...(claims['pending-law']
            ? [
                `${claims['pending-law']} chỗ chờ quy định mới. Hãy đối chiếu Nghị định 320/2026/NĐ-CP rồi đổi ô “Mức chắc chắn”.`,
              ]
            : []),
          ...(claims['to-check']
            ? [`${claims['to-check']} chỗ chưa chắc. Hãy tìm thêm nguồn rồi đổi ô “Mức chắc chắn”.`]
            : []),
          ...(data.steps.some(({ checked }) => !checked)
            ? ['Hãy làm thử trên điện thoại thật rồi điền ô “Đã thử trên máy” của từng bước.']
            : []),
          ...data.missing,
          due < today
            ? `Đã quá hạn từ ${formatDay(due)}. Hãy đối chiếu lại với nguồn rồi đổi ô “Ngày soát”.`
            : `Hãy đối chiếu lại với nguồn trước ngày ${formatDay(due)}.`,
        ],
      };
    })
    .filter(({ todo }) => todo.length > 0);
}
