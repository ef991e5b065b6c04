import { WORK_STATES } from '../../collections/enums.ts';
import { addressOf } from '../../core/addresses.ts';
import { formatDay, formatTime } from '../../core/dates.ts';
import { shareAddressOf } from '../../core/share-address.ts';
import { SITE_URL, absoluteUrl } from '../../site.ts';

type Data = Readonly<Record<string, unknown>>;

/** An entry as it was published. */
export interface Published {
  collection: string;
  slug: string;
  data: Data;
}

/** What is shown of an entry elsewhere. */
export interface Shared {
  title: string;
  /** Paragraphs below it. */
  texts: readonly string[];
  /** Where it stands, without the base path. */
  address: string;
  /** Its share picture, without the base path. */
  picture: string;
  /** Its own photo, below the uploads folder; empty when it has none. */
  photo: string;
}

/** Gives the name of another entry. */
export type NameOf = (collection: 'guides' | 'tasks', id: string) => Promise<string>;

/** The picture of pages that have none of their own. */
const COMMON_PICTURE = '/chia-se/trang-chu.png';

/** How each collection that a fanpage tells of is told there. */
const KINDS: Readonly<Record<string, (entry: Published, nameOf: NameOf) => Promise<Shared>>> = {
  news: async ({ slug, data }) => {
    const { src } = (data['cover'] ?? {}) as Data;
    return {
      ...pageOf('news', slug, data),
      texts: [twoSentences(data['summary'])],
      photo: text(src),
    };
  },
  guides: async ({ slug, data }) => ({
    ...pageOf('guides', slug, data),
    texts: [twoSentences(data['summary'])],
  }),
  documents: async ({ slug, data }) => ({
    ...pageOf('documents', slug, data),
    texts: [twoSentences(data['abstract'])],
  }),
  events: async ({ slug, data }) => {
    const [start, bring] = [text(data['start']), listOf(data['bring']).map(text)];
    const { attendees, images } = (data['result'] ?? {}) as Data;
    const [photo] = listOf(images) as Data[];
    return {
      title: text(data['title']),
      texts: [
        `${formatTime(start)}, ngày ${formatDay(start)}.\n${text(data['place'])}`,
        ...(attendees === undefined
          ? [
              ...(bring.length > 0 ? [`Mang theo: ${bring.join(', ')}.`] : []),
              `Hỏi: ${text(data['contact'])}`,
            ]
          : [`Có ${String(attendees)} người dự.`]),
      ],
      address: `/lich/#${slug}`,
      picture: COMMON_PICTURE,
      photo: text(photo?.['src']),
    };
  },
  alerts: async ({ data }, nameOf) => {
    const guide = text(data['guide']);
    return {
      title: text(data['title']),
      texts: [listOf(data['points']).map(text).join('\n'), text(data['source'])],
      address: guide ? addressOf('guides', guide) : '/',
      picture: guide
        ? shareAddressOf('guides', guide, await nameOf('guides', guide))
        : COMMON_PICTURE,
      photo: '',
    };
  },
  reports: async ({ slug, data }, nameOf) => {
    const task = text(data['task']);
    const title = await nameOf('tasks', task);
    const state = WORK_STATES[data['state'] as keyof typeof WORK_STATES];
    const photos = (listOf(data['evidence']) as Data[]).map(({ photo }) => (photo ?? {}) as Data);
    return {
      title,
      texts: [
        `Đơn vị báo, số liệu đến ngày ${formatDay(text(data['asOf']))}: ${state}.${
          data['state'] === 'done' && !data['confirmation'] ? ' Chờ Văn phòng xác nhận.' : ''
        }`,
        data['next'] ? `Việc tiếp theo: ${text(data['next'])}` : '',
      ],
      address: `${addressOf('tasks', task)}#${slug}`,
      picture: shareAddressOf('tasks', task, title),
      photo: text(photos.find(({ src }) => src)?.['src']),
    };
  },
};

/** What a fanpage is told of an entry; undefined where it is told nothing. */
export const sharedOf = async (entry: Published, nameOf: NameOf): Promise<Shared | undefined> =>
  KINDS[entry.collection]?.(entry, nameOf);

/** Ready words for the fanpage and Zalo; the address where there is one. */
export const shareText = ({ title, texts }: Pick<Shared, 'title' | 'texts'>, address?: string) =>
  [title, ...texts, address].filter(Boolean).join('\n\n');

/** Where readers find a page; undefined while the site is only on this machine. */
export const publicAddress = (path: string): string | undefined =>
  /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(SITE_URL) ? undefined : absoluteUrl(path);

const pageOf = (collection: 'news' | 'guides' | 'documents', slug: string, data: Data) => ({
  title: text(data['title']),
  address: addressOf(collection, slug),
  picture: shareAddressOf(collection, slug, text(data['title'])),
  photo: '',
});

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function twoSentences(value: unknown): string {
  const sentences = text(value).match(/[^.!?…]+[.!?…]+[”"’]?|[^.!?…]+$/g) ?? [];
  return sentences.slice(0, 2).join('').trim();
}
