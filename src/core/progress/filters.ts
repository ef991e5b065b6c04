import { DEADLINE_STATES, TASK_GROUPS, TASK_STATES, codesOf } from '../../collections/enums.ts';
import type { TaskStatus } from './task-status.ts';

/** Published addresses, one for each code: they stay when a label is reworded. */
const SLUGS: Readonly<Record<keyof typeof TASK_STATES | keyof typeof DEADLINE_STATES, string>> = {
  'not-started': 'chua-bat-dau',
  'in-progress': 'dang-lam',
  maintained: 'dang-duy-tri',
  blocked: 'dang-vuong-can-ho-tro',
  paused: 'tam-dung',
  done: 'da-hoan-thanh',
  changed: 'dieu-chinh',
  computed: 'trang-tu-dem-chua-co-bao-cao',
  'no-data': 'chua-co-so-lieu',
  open: 'con-han',
  soon: 'sap-den-han',
  passed: 'da-qua-han-ghi-trong-ke-hoach',
  yearly: 'hang-nam-khong-co-ngay-ket-thuc',
};

/** One way of looking at a part of the tasks; every task is in exactly one of each axis, save audiences. */
export interface TaskFilter {
  slug: string;
  /** Words of the link. */
  label: string;
  axis: string;
  matches: (row: TaskStatus) => boolean;
}

/** Where a filtered list is; "" is the whole one. */
export const filterAddressOf = (slug: string) => (slug ? `/tien-do/loc/${slug}/` : '/tien-do/');

/** Every filter, in the order of the page. */
export function taskFilters(
  audiences: readonly { id: string; data: { name: string } }[],
): TaskFilter[] {
  return [
    ...codesOf(TASK_STATES).map((code) => ({
      slug: SLUGS[code],
      label: TASK_STATES[code],
      axis: 'Tình trạng',
      matches: (row: TaskStatus) => row.state === code,
    })),
    ...codesOf(DEADLINE_STATES).map((code) => ({
      slug: SLUGS[code],
      label: DEADLINE_STATES[code],
      axis: 'Hạn',
      matches: (row: TaskStatus) => row.deadline === code,
    })),
    ...codesOf(TASK_GROUPS).map((code) => ({
      slug: `nhom-${code.toLowerCase()}`,
      label: `Nhóm ${code}`,
      axis: 'Nhóm việc',
      matches: (row: TaskStatus) => row.task.data.group === code,
    })),
    ...audiences.map(({ id, data }) => ({
      slug: `cho-${id}`,
      label: data.name,
      axis: 'Việc dành cho',
      matches: (row: TaskStatus) => row.task.data.audiences.includes(id),
    })),
  ];
}
