import type { SentParams } from '../../../server/api/contract.ts';
import { addDays, formatDay, type Day } from '../../core/dates.ts';
import { thisDay } from '../clock.ts';
import type { Ask } from './ask.ts';
import { choice, folded, form } from './form.ts';

/** How far ahead anybody plans. */
const DAYS = 60;
/** Vietnam's clock is the same all year. */
const ZONE = '+07:00';
const WORDS = {
  person: { deed: 'Hẹn giờ đăng', done: 'Đã hẹn giờ đăng', off: 'Bỏ hẹn giờ đăng' },
  withdrawal: { deed: 'Hẹn giờ gỡ khỏi trang', done: 'Đã hẹn giờ gỡ', off: 'Bỏ hẹn giờ gỡ' },
} as const;

interface Planned {
  path: string;
  /** What editors call the entry. */
  name: string;
  origin: SentParams<'schedule'>['origin'];
  /** The hour that is set. */
  due: string | undefined;
}

/** Day and hour, by the ward's clock, at which a text goes live or an entry off the site. */
export function hourPart(
  ask: Ask,
  { path, name, origin, due }: Planned,
  done: (said: string) => Promise<void>,
): HTMLElement {
  const { deed, done: said, off } = WORDS[origin];
  const today = thisDay();
  const day = choice(
    'Ngày',
    `ngay-${origin}-${path}`,
    Array.from({ length: DAYS }, (_, at) => addDays(today, at)).map((one) => [
      one,
      nameOfDay(one, today),
    ]),
  );
  const hour = choice(
    'Giờ',
    `gio-${origin}-${path}`,
    Array.from({ length: 48 }, (_, at) => {
      const time = `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`;
      return [time, time];
    }),
    '07:00',
  );
  const set = async (at: string | null) => {
    await ask('schedule', { path, origin, at });
    await done(`${at ? said : `Đã b${off.slice(1)}`}: ${name}.`);
  };
  return folded(
    deed,
    name,
    form(
      deed,
      () => set(`${day.input.value}T${hour.input.value}:00${ZONE}`),
      day.element,
      hour.element,
    ),
    due !== undefined && form(off, () => set(null)),
  );
}

/** "Hôm nay, 28/11/2026", "thứ hai, 30/11/2026". */
function nameOfDay(day: Day, today: Day): string {
  const name =
    day === today
      ? 'Hôm nay'
      : day === addDays(today, 1)
        ? 'Ngày mai'
        : new Date(`${day}T12:00:00Z`).toLocaleDateString('vi', {
            weekday: 'long',
            timeZone: 'UTC',
          });
  return `${name}, ${formatDay(day)}`;
}
