import { z } from 'zod';
import { clockInWords } from './clock.ts';
import { WEEKDAYS, codesOf } from './enums.ts';
import { choice, clock, day, faultsIn, line, list, some } from './fields.ts';

const SLOT = z.strictObject({
  weekday: choice('Thứ', 'Ngày mở cửa, hoặc ngày đầu của nhiều ngày liền nhau.', WEEKDAYS),
  until: choice(
    'Đến thứ',
    'Chỉ khi nhiều ngày liền nhau cùng giờ, ví dụ thứ Hai đến thứ Sáu.',
    WEEKDAYS,
  ).optional(),
  from: clock('Mở cửa', 'Ví dụ 07:30.'),
  to: clock('Đóng cửa', 'Ví dụ 11:00. Nghỉ trưa thì thêm một khoảng nữa cho buổi chiều.'),
});
export type Slot = z.output<typeof SLOT>;

const DAYS = codesOf(WEEKDAYS);
const placeOf = ({ weekday, until = weekday }: Pick<Slot, 'weekday' | 'until'>) => ({
  first: DAYS.indexOf(weekday),
  last: DAYS.indexOf(until),
});
const timeInWords = ({ from, to }: Slot) => `${clockInWords(from)} đến ${clockInWords(to)}`;

/** When a place is open, as data: some days of the week from one time to another. Hours that contradict are refused. */
export const openingHours = (title: string, description: string) =>
  some(SLOT, title, description, 'khoảng giờ')
    .superRefine((slots, ctx) => {
      const fault = faultsIn(ctx);
      slots.forEach((slot, index) => {
        const { first, last } = placeOf(slot);
        if (slot.until && last <= first)
          fault(
            [index, 'until'],
            '“Đến thứ” phải sau “Thứ”. Hãy sửa lại, hoặc bỏ trống “Đến thứ”.',
          );
        if (slot.to <= slot.from)
          fault([index, 'to'], 'Giờ đóng cửa phải sau giờ mở cửa. Hãy sửa một trong hai giờ.');
        for (const other of slots.slice(0, index)) {
          const both = overlapOf(other, slot);
          if (both)
            fault(
              index,
              `${WEEKDAYS[both]} ghi hai khoảng giờ chồng lên nhau: ${timeInWords(other)} và ${timeInWords(slot)}. Hãy sửa, hoặc gộp thành một.`,
            );
        }
      });
    })
    .meta({ summary: '{{fields.weekday}} {{fields.from}}' });

/** The first day of the week on which both are open at the same time. */
function overlapOf(one: Slot, other: Slot) {
  const [a, b] = [placeOf(one), placeOf(other)];
  const first = Math.max(a.first, b.first);
  return first <= Math.min(a.last, b.last) && one.from < other.to && other.from < one.to
    ? DAYS[first]
    : undefined;
}

const CLOSED_DAYS = z
  .strictObject({
    from: day('Ngày nghỉ', 'Ngày nghỉ đầu tiên.'),
    to: day('Nghỉ đến', 'Ngày nghỉ cuối cùng. Nghỉ một ngày thì bỏ trống.').optional(),
    reason: line('Vì sao', 'Ví dụ: “nghỉ lễ Quốc khánh”.', 80).optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    message: 'Ngày nghỉ cuối đứng trước ngày nghỉ đầu. Hãy sửa một trong hai ngày.',
  });
export type ClosedDays = z.output<typeof CLOSED_DAYS>;

/** Days on which a place is closed against its hours. */
export const closedDays = (title: string, description: string) =>
  list(CLOSED_DAYS, title, description, 'đợt nghỉ').meta({
    summary: "{{fields.from | date('D/M/YYYY')}}",
  });

/** "Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ và 13 giờ 30 đến 17 giờ": a line for each range of days. */
export function hoursInWords(slots: readonly Slot[]): string[] {
  const times = new Map<string, string[]>();
  for (const slot of slots) {
    const days = daysInWords(slot);
    times.set(days, [...(times.get(days) ?? []), timeInWords(slot)]);
  }
  return [...times].map(([days, hours]) => `${days}, ${hours.join(' và ')}`);
}

/** A place where somebody helps, in one line for paper. */
export const placeInWords = (place: {
  name: string;
  address: string;
  hours: readonly Slot[];
  phone?: string | undefined;
}): string =>
  [place.name, place.address, ...hoursInWords(place.hours), place.phone].filter(Boolean).join('. ');

function daysInWords({ weekday, until }: Slot): string {
  const last = until && WEEKDAYS[until];
  return last
    ? `${WEEKDAYS[weekday]} đến ${last.charAt(0).toLowerCase()}${last.slice(1)}`
    : WEEKDAYS[weekday];
}

/** The same as schema.org writes `openingHours`: "Mo-Fr 07:30-11:00". */
export const toOpeningHours = (slots: readonly Slot[]): string[] =>
  slots.map(({ weekday, until, from, to }) => {
    const days = [weekday, ...(until ? [until] : [])].map(
      (code) => code.charAt(0).toUpperCase() + code.charAt(1),
    );
    return `${days.join('-')} ${from}-${to}`;
  });
