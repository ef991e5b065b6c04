import { BASE_PATH, SITE_URL } from '../../site.ts';

/** What apps hang on an address when somebody passes it on: from whom, from where. The page is the same without it. */
const TRACKS = /^(?:utm_\w+|fbclid|gclid|mibextid|zarsrc|igshi?d|rdid|share_url)$/i;
/** This machine, where editors look at their site. */
const THIS_MACHINE = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** A web address without what apps have hung on it. Any other text stays as it is. */
export function withoutTracks(text: string): string {
  const url = /^https?:\/\/\S+$/i.test(text) ? parse(text) : undefined;
  const marks = [...(url?.searchParams.keys() ?? [])].filter((name) => TRACKS.test(name));
  if (!url || marks.length === 0) return text;
  for (const name of marks) url.searchParams.delete(name);
  return url.href;
}

/** An address as it was copied from the browser's bar: of this site without the machine that it was seen on. */
export function plainAddress(text: string): string {
  const address = withoutTracks(text.trim());
  const { origin = '' } = parse(address) ?? {};
  const isOwn =
    [SITE_URL, globalThis.location?.origin].includes(origin) || THIS_MACHINE.test(origin);
  return isOwn && address.startsWith(origin + BASE_PATH)
    ? `/${address.slice(origin.length + BASE_PATH.length)}`
    : address;
}

/** The address of a page of this site as an editor types or pastes it: “huong-dan/cai-vneid” is “/huong-dan/cai-vneid/”. */
export function pageAddress(typed: string): string {
  const address = plainAddress(typed);
  return /^\/?[a-z0-9-]+(?:\/[a-z0-9-]+)*\/?$/i.test(address)
    ? `/${address.toLowerCase().replace(/^\/|\/$/g, '')}/`
    : address;
}

/** `URL.parse` is younger than editors' phones. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
