import { formatDay } from '../src/core/dates.ts';
import { TIME_ZONE } from '../src/site.ts';
import type { Health } from './health.ts';

const HOUR_MS = 3_600_000;
/** A night without a backup may be a holiday of the machine; two are not. */
const OLD_BACKUP_HOURS = 36;
/** Whoever renews a certificate begins with a third of its term left, be that months or half a day. */
const LATE_SHARE = 0.25;
const LATE_DAYS = 14;
const LITTLE_DISK_MEGABYTES = 2000;
/** A build needs about half of it. */
const LEAST_MEMORY_MEGABYTES = 900;
const LITTLE_MEMORY_MEGABYTES = 100;

/** What somebody has to see to, each as a sentence that says what to do; none when all is well. */
export const warningsOf = (health: Health): string[] =>
  [
    siteWarning(health),
    diskWarning(health),
    memoryWarning(health),
    backupWarning(health),
    certificateWarning(health),
    clockWarning(health),
  ].filter((warning) => warning !== undefined);

function siteWarning({ site, build, clock }: Health): string | undefined {
  if (build.state === 'failed') return build.message;
  if (!site || site.day === clock.day || build.state === 'running') return undefined;
  return `Trang đang hiện bản của ngày ${formatDay(site.day)}. ${build.message}`;
}

function diskWarning({ disk: { freeMegabytes } }: Health): string | undefined {
  if (freeMegabytes >= LITTLE_DISK_MEGABYTES) return undefined;
  return `Ổ đĩa chỉ còn ${gigabytes(freeMegabytes)}. Đầy ổ đĩa thì không lưu bài được. Hãy báo người kỹ thuật dọn bớt.`;
}

function memoryWarning({ memory }: Health): string | undefined {
  if (memory.megabytes < LEAST_MEMORY_MEGABYTES)
    return `Máy có ${gigabytes(memory.megabytes)} bộ nhớ, cần ít nhất 1 GB để dựng trang. Hãy báo người kỹ thuật.`;
  if (memory.freeMegabytes >= LITTLE_MEMORY_MEGABYTES) return undefined;
  return 'Máy sắp hết bộ nhớ nên dựng trang có thể hỏng. Hãy báo người kỹ thuật.';
}

function backupWarning({ backup, clock }: Health): string | undefined {
  if (!backup) return undefined;
  if (!backup.at)
    return 'Chưa có bản sao lưu nào. Máy hỏng là mất hết bài. Hãy báo người kỹ thuật đặt mật khẩu sao lưu.';
  const hours = hoursBetween(backup.at, clock.now);
  if (hours <= OLD_BACKUP_HOURS) return undefined;
  return `Bản sao lưu mới nhất đã ${hours} giờ. Hãy báo người kỹ thuật xem vì sao đêm qua máy không sao lưu.`;
}

function certificateWarning({ certificate, clock }: Health): string | undefined {
  if (!certificate?.from || !certificate.until) return undefined;
  const hours = hoursBetween(clock.now, certificate.until);
  const late = LATE_SHARE * hoursBetween(certificate.from, certificate.until);
  if (hours >= Math.min(late, 24 * LATE_DAYS)) return undefined;
  const left = hours < 24 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
  return `Chứng chỉ của trang ${hours < 0 ? 'đã hết hạn' : `chỉ còn ${left}`}. Hết hạn thì điện thoại báo trang không an toàn. Hãy báo người kỹ thuật.`;
}

function clockWarning({ clock }: Health): string | undefined {
  if (!clock.isBehindSite && clock.isSynchronized !== false) return undefined;
  return `Đồng hồ của máy có thể sai: máy đang tính là ${when(clock.now)}. Hãy so với điện thoại; sai thì báo người kỹ thuật.`;
}

/** How the machine does, as names and words for people. */
export function rowsOf(health: Health): { name: string; value: string }[] {
  const { stage, site, build, queue, disk, memory, backup, certificate, clock } = health;
  return [
    ...(stage
      ? [{ name: 'Trang', value: stage.name === 'preview' ? 'Đang chạy thử' : 'Chính thức' }]
      : []),
    {
      name: 'Bản đang hiện',
      value: site
        ? `Của ngày ${formatDay(site.day)}, lên lúc ${when(site.publishedAt)}`
        : 'Chưa có',
    },
    { name: 'Lần dựng cuối', value: `${build.message} (${when(build.since)})` },
    { name: 'Bài đang chờ lưu', value: String(queue.saves) },
    {
      name: 'Ổ đĩa còn trống',
      value: `${gigabytes(disk.freeMegabytes)} trong ${gigabytes(disk.megabytes)}`,
    },
    {
      name: 'Bộ nhớ còn trống',
      value: `${gigabytes(memory.freeMegabytes)} trong ${gigabytes(memory.megabytes)}`,
    },
    ...(backup
      ? [{ name: 'Bản sao lưu mới nhất', value: backup.at ? when(backup.at) : 'Chưa có' }]
      : []),
    ...(certificate
      ? [
          {
            name: 'Chứng chỉ còn hạn đến',
            value: certificate.until ? when(certificate.until) : 'Máy này không có chứng chỉ',
          },
        ]
      : []),
    { name: 'Đồng hồ của máy', value: when(clock.now) },
  ];
}

const when = (iso: string) =>
  new Date(iso).toLocaleString('vi', {
    timeZone: TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  });

const hoursBetween = (from: string, to: string) =>
  Math.floor((Date.parse(to) - Date.parse(from)) / HOUR_MS);

const gigabytes = (megabytes: number) =>
  `${(megabytes / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} GB`;
