import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import { formatDay, readDay } from '../dates.ts';
import { quoted } from '../diagnostic.ts';
import { advise, type Rule } from './reviewed.ts';
import { amountsIn } from './text.ts';

const PAID_NUMBER = /(?<![\d.,/-])1900[ .]?\d{2,4}(?: ?\d{2})?(?![\d/])/;
const CALL_PRICE = /đồng ?(?:\/|một) ?phút/;
const COSTS = new RegExp(`tính cước|${CALL_PRICE.source}`);
const FEE = /\d|(?:không|miễn) (?:mất|phải|thu|nộp|lệ)?/;
const DATED = /(?<!\d)20[1-4]\d(?!\d)|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định/;
const DEADLINE =
  /(?:hạn|chậm nhất|đến hết|hết ngày)(?: (?:là|chót|cuối|trước|đến|ngày))* (\d{1,2}\/\d{1,2}\/\d{4})/giu;

const hasItems = (value: unknown) => Array.isArray(value) && value.length > 0;

/** Kinds that show something done. What only announces, retells or leads elsewhere proves nothing. */
const SHOWS_SOMETHING_DONE = ['news', 'class', 'learner', 'article', 'report', 'bulletin'];
const SHOWS_PEOPLE = ['news', 'class', 'learner'];

/** What a reader would ask an entry for, and it does not say. */
export const GAPS: readonly Rule[] = [
  /** Who is told to call a number that costs money is told so, once an entry. */
  function callsWithoutCost({ collection, data }, prose) {
    if (collection !== 'guides' || data.urgent || prose.some(({ plain }) => COSTS.test(plain)))
      return [];
    const call = prose.find(({ plain }) => PAID_NUMBER.test(plain));
    const [number] = (call && PAID_NUMBER.exec(call.plain)) ?? [];
    return call && number
      ? advise(
          call.path,
          `Số “${number}” mất tiền gọi. Nên thêm một lần trong bài: “Số 1900 thường tính cước.”`,
          number,
        )
      : [];
  },

  /** A fee is true on a day, or by a paper; so is what a call costs. */
  function undatedFees({ collection, data }, prose) {
    if (collection !== 'guides') return [];
    const { cost, inPerson, sources } = data as {
      cost?: { text?: string; source?: number };
      inPerson?: { cost?: string };
      sources?: readonly { date?: string }[];
    };
    const ofSource = sources?.[(cost?.source ?? 0) - 1]?.date;
    const fees: [PropertyKey[], string | undefined][] = [
      [['cost', 'text'], cost?.text && `${cost.text} ${ofSource ?? ''}`],
      [['inPerson', 'cost'], inPerson?.cost],
      ...prose
        .filter(({ plain }) => CALL_PRICE.test(plain))
        .map(({ path, plain }): [PropertyKey[], string] => [path, plain]),
    ];
    return fees.flatMap(([path, text]) =>
      text && FEE.test(text) && !DATED.test(text)
        ? advise(
            path,
            'Mức tiền chưa ghi ngày. Nên thêm văn bản hoặc ngày của nguồn, ví dụ “(Thông tư 75/2022)”.',
          )
        : [],
    );
  },

  /** What ends before it is written reaches nobody; its page stays. */
  function pastEnds({ collection, data, today }) {
    const field = isCollection(collection) ? COLLECTIONS[collection].shown?.until : undefined;
    const until = field && data[field];
    return field && collection !== 'alerts' && today && typeof until === 'string' && until < today
      ? advise(
          [field],
          `Ngày ${formatDay(until)} đã qua, bà con sẽ không thấy nữa. Nên chọn ngày sau hôm nay, hoặc bỏ trống nếu được.`,
        )
      : [];
  },

  /** A deadline that has passed sends somebody out for nothing. */
  function pastDeadlines({ collection, today }, prose) {
    if (collection !== 'guides' || !today) return [];
    return prose
      .filter(({ path }) => path[0] !== 'history')
      .flatMap(({ path, plain }) =>
        [...plain.matchAll(DEADLINE)]
          .filter(([, day = '']) => readDay(day) < today)
          .map(([written, day]) =>
            advise(
              path,
              `Hạn ${day ?? ''} đã qua. Nên bỏ hạn ấy, và ghi việc phải làm bây giờ.`,
              written,
            ),
          ),
      );
  },

  /** The ward’s own news may tell of sums; who announced them should stand beside them. */
  function ownMoney({ collection, data }, prose) {
    const source = data.source as { kind?: unknown; items?: unknown } | undefined;
    if (collection !== 'news' || source?.kind !== 'own' || hasItems(source.items)) return [];
    return prose.flatMap(({ path, plain }) =>
      amountsIn(plain).map((amount) =>
        advise(
          path,
          `Số tiền ${quoted(amount)} chưa ghi ai công bố. Nên ghi vào “Các nguồn”, ví dụ “Ủy ban nhân dân phường”.`,
          amount,
        ),
      ),
    );
  },

  function newsWithoutTask({ collection, data }) {
    return collection === 'news' &&
      SHOWS_SOMETHING_DONE.includes(String(data.kind)) &&
      !hasItems(data.tasks)
      ? advise(
          ['tasks'],
          'Tin chưa là bằng chứng cho việc nào. Nên chọn việc phường giao mà tin cho thấy đã làm.',
        )
      : [];
  },

  function newsWithoutPicture({ collection, data }) {
    return collection === 'news' && SHOWS_PEOPLE.includes(String(data.kind)) && !data.cover
      ? [advise(['cover'], 'Tin chưa có ảnh. Nên thêm một ảnh, kèm mô tả ảnh.')]
      : [];
  },
];
