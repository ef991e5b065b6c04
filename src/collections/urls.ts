/** Addresses that depend on no collection's descriptor. Paths start and end with a slash and leave the base path out. */

/** Short address of a guide, printed on paper. */
export const shortAddressOf = (code: number) => `/h/${code}/`;

/** Pages that are there to be printed. What they print names the address on screens. */
export const isPaper = (path: string) => path.startsWith('/in/');

/** A guide for who sits beside: its own notes, what is never done for somebody, steps to tick. */
export const helperAddressOf = (code: number) => `/nguoi-giup/${code}/`;

/** What a guide is printed as. */
export const PAPERS = {
  'to-roi-a4': 'Hai tờ rơi trên A4',
  'to-roi': 'Tờ rơi A5',
  'ap-phich': 'Áp phích A3',
} as const;

/** Where the paper of a guide is printed from. */
export const paperAddressOf = (kind: keyof typeof PAPERS, code: number) => `/in/${kind}/${code}/`;

/** All guides of an audience's path as one booklet. */
export const bookletAddressOf = (audience: string) => `/in/so-tay/${audience}/`;

/** All guides as one booklet. */
export const WHOLE_BOOKLET = '/in/tron-bo/';

/** The style sheet of all that is printed. */
export const PAPER_SHEET = '/in/giay.css';

/** News of one month, "2026-11". */
export const monthAddressOf = (month: string) => `/tin-tuc/thang/${month}/`;

/** Place of a word in the glossary. */
export const termAddressOf = (id: string) => `/thuat-ngu/#${id}`;

/** A document for download, by its path below the uploads folder. */
export const attachmentAddressOf = (path: string) => `/tep/${path}`;

/** Picture of an indicator over time. */
export const chartAddressOf = (task: string, indicator: string) =>
  `/tien-do/${task}/${indicator}.svg`;

/** The table of a unit's tasks, of a year, or of both, for print. */
export const reportAddressOf = (unit?: string, year?: number) =>
  `/tien-do/bao-cao/${[unit, year]
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;

/** The same table as a file for Word or Excel. */
export const reportFileAddressOf = (kind: 'docx' | 'xlsx', unit?: string, year?: number) =>
  `/tien-do/bao-cao/tep/${reportFileName(unit, year)}.${kind}`;
export const reportFileName = (unit?: string, year?: number) =>
  ['tien-do', unit, year].filter(Boolean).join('-');

/** What became of the tasks in a year that was closed. */
export const closingAddressOf = (year: number | string) => `/tien-do/ky/${year}/`;

/** Guides are the longest pages: they have a style sheet of their own, with nothing that only other pages need. */
export const hasGuideSheet = (path: string) => /^\/(?:huong-dan|h)\/[^/]+\/$/.test(path);

/** The account of the tasks as it was on a day on which something changed. */
export const dayAddressOf = (day: string) => `/tien-do/ngay/${day}/`;

/** Whom to call at once: the one page with a style sheet of its own, for the worst of networks. */
export const EMERGENCY_PAGE = { path: '/khan-cap/', title: 'Khẩn cấp: gọi ngay' } as const;

/** What a phone without a network shows in the place of a page that it does not have. */
export const OFFLINE_PAGE = { path: '/ngoai-tuyen/', title: 'Chưa có mạng' } as const;

/** What helpers carry to those who have no network. Residents are led there by nobody: a file that somebody sends them is what they are warned of. */
export const CARRIED_PAGE = { path: '/mang-theo/', title: 'Mang theo khi không có mạng' } as const;

/** The group of readers who go to the others. */
export const HELPERS = 'to-cong-nghe-so-cong-dong';

/** What the one file begins with, and what it holds: the pages to which this one leads. */
export const FIRST_SCREEN = '/mang-theo/trang-dau/';

/** The one file, below the base path. It is no page of the site, so checks, sheets and compressed forms of pages pass over “.htm”. */
export const ONE_FILE = 'mang-theo/binh-dan-hoc-vu-so-nam-dong.htm';

/** Pages that are always there, with the name that menus and the site map use. */
export const FIXED_PAGES = {
  '/': 'Trang chủ',
  '/huong-dan/': 'Hướng dẫn',
  '/tien-do/': 'Tiến độ',
  '/tin-tuc/': 'Tin tức',
  '/diem-ho-tro/': 'Nơi giúp',
  [EMERGENCY_PAGE.path]: EMERGENCY_PAGE.title,
  '/lich/': 'Lịch lớp học',
  '/tien-do/don-vi/': 'Các đơn vị',
  '/tien-do/bao-cao/': 'Bảng tiến độ để in',
  '/tien-do/ngay/': 'Tiến độ từng ngày',
  '/tien-do/cach-tinh/': 'Cách tính tiến độ',
  '/du-lieu/': 'Dữ liệu mở',
  '/van-ban/': 'Văn bản',
  '/tap-nhan-biet/': 'Đây có phải lừa đảo không?',
  '/tu-kiem-tra/': 'Tự kiểm tra',
  '/nguoi-giup/': 'Cho người giúp bà con',
  '/thuat-ngu/': 'Từ khó',
  '/tim-kiem/': 'Tìm kiếm',
  '/gioi-thieu/': 'Về chuyên mục này',
  '/lien-he/': 'Liên hệ',
  '/tiep-can/': 'Cho người mắt kém, tai kém',
  '/du-lieu-ca-nhan/': 'Dữ liệu cá nhân của bà con',
  '/so-do-trang/': 'Sơ đồ trang',
} as const;

/** An address of one of them. */
export type FixedPage = keyof typeof FIXED_PAGES;

/** The way to one of them, by what its address begins with; none to the first page and to others. */
export const wayTo = (page: string) =>
  page !== '/' && Object.hasOwn(FIXED_PAGES, page)
    ? Object.entries(FIXED_PAGES)
        .filter(([path]) => path !== '/' && page.startsWith(path))
        .map(([path, label]) => ({ label, ...(path !== page && { path }) }))
    : undefined;

/** The main menu. */
export const MENU = ['/huong-dan/', '/tien-do/', '/tin-tuc/', '/diem-ho-tro/'] as const;

/** An address without its outer slashes, as the search names pages. */
export const toId = (address: string) => address.replace(/^\/|\/$/g, '');
