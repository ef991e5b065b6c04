import { DEADLINE_STATES, TASK_GROUPS, TASK_STATES, codesOf } from '../../collections/enums.ts';
import { toSlug } from '../text.ts';
import type { TaskAccount } from './account.ts';

/** Labels that were reworded after their address was published: the address stays. */
const KEPT_SLUGS: Readonly<Record<string, string>> = {
  [TASK_STATES.changed]: 'dieu-chinh',
  [TASK_STATES.computed]: 'trang-tu-dem-chua-co-bao-cao',
};

/** One way of looking at a part of the tasks; every task is in exactly one of each axis, save audiences. */
export interface TaskFilter {
  slug: string;
  /** Words of the link. */
  label: string;
  axis: string;
  matches: (row: TaskAccount) => boolean;
}

/** Where a filtered list is; "" is the whole one. */
export const filterAddressOf = (slug: string) => (slug ? `/tien-do/loc/${slug}/` : '/tien-do/');

/** Every filter, in the order of the page. */
export function taskFilters(
  audiences: readonly { id: string; data: { name: string } }[],
): TaskFilter[] {
  return [
    ...codesOf(TASK_STATES).map((code) =>
      filter('Tình trạng', TASK_STATES[code], (row) => row.state === code),
    ),
    ...codesOf(DEADLINE_STATES).map((code) =>
      filter('Hạn', DEADLINE_STATES[code], (row) => row.deadline === code),
    ),
    ...codesOf(TASK_GROUPS).map((code) => ({
      slug: `nhom-${code.toLowerCase()}`,
      label: `Nhóm ${code}`,
      axis: 'Nhóm việc',
      matches: (row: TaskAccount) => row.task.data.group === code,
    })),
    ...audiences.map(({ id, data }) => ({
      slug: `cho-${id}`,
      label: data.name,
      axis: 'Việc dành cho',
      matches: (row: TaskAccount) => row.task.data.audiences.includes(id),
    })),
  ];
}

const filter = (axis: string, label: string, matches: TaskFilter['matches']): TaskFilter => ({
  slug: KEPT_SLUGS[label] ?? toSlug(label),
  label,
  axis,
  matches,
});
