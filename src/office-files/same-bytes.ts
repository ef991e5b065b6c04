import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Local time on purpose: what a zip holds has no time zone. */
const ZIP_DAY = new Date(1980, 0, 1);
const ISO_TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * An office file without the time at which it was written, so that the same content gives the same bytes: a site whose
 * tables did not change is the same site. A Word file's own date is the day that it tells, "2026-11-28".
 */
export function withoutTime(file: Uint8Array, day?: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const properties = parts['docProps/core.xml'];
  if (properties && day)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(properties).replace(ISO_TIME, `${day}T00:00:00Z`),
    );
  return zipSync(parts, { mtime: ZIP_DAY }) as Uint8Array<ArrayBuffer>;
}
