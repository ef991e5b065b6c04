/** What the whole site agrees on: constants, and the operator's settings from the environment. */

export const SITE_NAME = 'Bình dân học vụ số';
export const WARD_NAME = 'phường Nam Đồng';
export const LANGUAGE = 'vi';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

// A browser has no environment: there the build has written down what it was given.
const env: Record<string, string | undefined> =
  typeof process === 'undefined'
    ? { BASE_PATH: import.meta.env.BASE_URL, SITE_URL: import.meta.env.SITE }
    : process.env;

/** Phones that stopped at these versions still read the site: the target of its styles and scripts. */
export const OLDEST_BROWSERS = ['chrome99', 'safari15.4', 'firefox100'];

/** True where the operator has phones throw away what they keep for the time without a network. */
export const IS_OFFLINE_OFF = env.OFFLINE === 'off';

/** A host of Git repositories that the CMS keeps entries at, in place of the ward's server (src/cms/config/git-host.ts). */
export const CMS_BACKEND = env.CMS_BACKEND || undefined;

/** Where the search's two indexes lie below the base path. */
export const CARD_FILE = 'tim-kiem/muc-luc.json';
export const PAGEFIND_FOLDER = 'pagefind';

/** Icons that phones ask for, by name, each a square of so many pixels. All are drawn from public/icon.svg. */
export const ICONS = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const;

/** Public origin of the site, without a slash at the end. */
export const SITE_URL = (env.SITE_URL || 'http://localhost:4321').replace(/\/+$/, '');

/** Folder of the site on its host, with a slash on both ends: "/" or "/binh-dan-hoc-vu-so/". */
export const BASE_PATH = `/${(env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** True for the site that residents use. Such a build refuses to run while the owner's record is incomplete. */
export const IS_PRODUCTION = env.STAGE === 'production';

/** True for the ward's site before that: on its machine already, but every page says that it is only tried out, and search engines stay away. */
export const IS_PREVIEW = env.STAGE === 'preview';

/** True where one faulty entry must not keep the others from being published: it is set aside, its last good version stays up. */
export const IS_PUBLISHING = IS_PRODUCTION || IS_PREVIEW;

/** What the last publishing build published, for entries that have become faulty since. Below the project folder. */
export const LAST_GOOD_DIR = env.LAST_GOOD_DIR || '.cache/last-good';

/** Extra content folder that holds sample data. A site built from it says so on every page. */
export const SAMPLE_DIR = env.SAMPLE === '1' ? 'tests/fixtures/sample' : env.SAMPLE || undefined;

/** A day to build for in place of today, so that a trial can be repeated. The ward's own site knows only today. */
export const BUILD_DAY = IS_PRODUCTION ? undefined : env.BUILD_DAY || undefined;

const aheadMs = Number(env.BUILD_AHEAD_MS ?? 0);

/** The time that a build speaks of: ahead of the clock where the site of the day to come is made ready. */
export const buildTime = () => new Date(Date.now() + aheadMs);

/** Folders that hold content, in reading order, relative to the project. */
export const CONTENT_ROOTS = ['src', ...(SAMPLE_DIR ? [SAMPLE_DIR] : [])];

/** The folder of pictures below a content root. */
export const uploadsFolder = (root: string) =>
  root === 'src' ? 'src/assets/uploads' : `${root}/uploads`;

/** The address of a page of this site, below the base path. Anchors and other sites' addresses pass through. */
export function href(path: string, base: string = BASE_PATH): string {
  return path.startsWith('/') ? base + path.slice(1) : path;
}

/** Where the section is public; undefined while it is only tried out. The sample stands for a public site. */
export const PUBLIC_ADDRESS = IS_PRODUCTION || SAMPLE_DIR ? SITE_URL + BASE_PATH : undefined;

/** The full address of a page, for feeds, share cards and canonical links. */
export const absoluteUrl = (path: string) => SITE_URL + href(path);
