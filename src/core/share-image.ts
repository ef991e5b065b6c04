import { SITE_NAME, WARD_NAME } from '../site.ts';

/** What one share picture says. */
export interface ShareCard {
  title: string;
  /** The kind of page, above the title. */
  kind?: string;
}

/** A drawn box, as satori takes it. */
export interface Box {
  type: 'div' | 'img';
  key: string | null;
  props: {
    style: Record<string, string | number>;
    src?: string;
    width?: number;
    height?: number;
    children?: string | Box[];
  };
}

export const SHARE_SIZE = { width: 1200, height: 630 };

/** Font sizes of the title in px, the one to prefer first. */
export const TITLE_SIZES = [104, 92, 80, 72, 64] as const;
export type TitleSize = (typeof TITLE_SIZES)[number];

/** Height that the title may take. */
export const TITLE_ROOM = 384;

/** Fonts by the letters they hold; a letter comes from the first that has it. */
export const FONTS = {
  'Be Vietnam Pro': 'latin',
  'Be Vietnam Pro Vietnamese': 'vietnamese',
} as const;

// The site's own colours; a picture cannot read the stylesheet.
const RED = '#8a1a1c';
const INK = '#16202f';
const GRID = '#d5e2ec';
const SQUARE = 21;
const MARGIN = SQUARE * 6;

/** Signs that stand for a word and that the font may lack. */
const SPOKEN: Readonly<Record<string, string>> = {
  '→': 'đến',
  '⇒': 'thì',
  '≥': 'ít nhất',
  '≤': 'nhiều nhất',
  '≠': 'khác',
  '≈': 'khoảng',
  '₫': 'đồng',
};

/** The title with such signs as words. */
export const spokenTitle = (title: string) =>
  title
    .replace(/ ?([→⇒≥≤≠≈₫]) ?/g, (_, sign: string) => ` ${SPOKEN[sign] ?? sign} `)
    .replace(/ +/g, ' ')
    .trim();

/** One leaf of the school notebook with the title at this size. */
export function shareBoxes({ title, kind }: ShareCard, size: TitleSize): Box {
  const page = box(
    {
      display: 'flex',
      flexDirection: 'column',
      width: SHARE_SIZE.width - MARGIN,
      height: '100%',
      padding: '44px 56px 0 52px',
    },
    [
      box({ display: 'flex', alignItems: 'center', fontSize: 36, marginBottom: 32 }, [
        picture(MARK, 76, 76, { marginRight: 24 }),
        box({ display: 'flex' }, `${SITE_NAME} · ${WARD_NAME}`),
      ]),
      ...(kind
        ? [
            box(
              { display: 'flex', fontSize: 40, lineHeight: 1.4, marginBottom: 8, color: RED },
              kind,
            ),
          ]
        : []),
      titleBox(title, size),
    ],
  );
  return box(
    {
      display: 'flex',
      width: '100%',
      height: '100%',
      background: '#ffffff',
      color: INK,
      fontFamily: Object.keys(FONTS).join(', '),
    },
    [picture(SQUARES, MARGIN, SHARE_SIZE.height, { flexShrink: 0 }), page],
  );
}

/** Stacked capitals (Ễ) touch the line above below 1.3. A title that fits at no size ends in “…”. */
function titleBox(title: string, size: TitleSize): Box {
  const style = {
    display: 'block',
    flexShrink: 0,
    fontSize: size,
    lineHeight: 1.3,
    letterSpacing: -1,
    wordBreak: 'break-word',
  };
  const isSmallest = size === TITLE_SIZES.at(-1);
  return {
    ...box(
      isSmallest ? { ...style, lineClamp: Math.floor(TITLE_ROOM / (size * 1.3)) } : style,
      title,
    ),
    key: 'title',
  };
}

const box = (style: Box['props']['style'], children: string | Box[]): Box => ({
  type: 'div',
  key: null,
  props: { style, children },
});

const picture = (
  svg: string,
  width: number,
  height: number,
  style: Box['props']['style'],
): Box => ({
  type: 'img',
  key: null,
  props: { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, style },
});

const MARK = `<svg xmlns="http://www.w3.org/2000/svg" width="76" height="76" viewBox="0 0 44 44"><path fill="${RED}" d="M0 0h44v44H0z"/><path fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round" d="M13 18v11q0 4 4 4 3 0 5-3M28 9v19q0 5 4 5 3 0 4-2M23 17h11"/><path fill="#fff" d="M10.5 9h5v5h-5z"/></svg>`;

const SQUARES = `<svg xmlns="http://www.w3.org/2000/svg" width="${MARGIN}" height="${SHARE_SIZE.height}">
<path fill="none" stroke="${GRID}" stroke-width="2" d="${[...Array(SHARE_SIZE.height / SQUARE).keys()].map((row) => `M0 ${row * SQUARE}h${MARGIN}`).join('')}${[...Array(MARGIN / SQUARE).keys()].map((column) => `M${column * SQUARE} 0v${SHARE_SIZE.height}`).join('')}"/>
<path fill="${RED}" d="M${MARGIN - 6} 0h6v${SHARE_SIZE.height}h-6z"/></svg>`;
