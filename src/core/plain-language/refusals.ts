import type { ClassChange } from '../../collections/events.ts';
import { COLLECTIONS, isCollection } from '../../collections/index.ts';
import { addDays, formatDay } from '../dates.ts';
import { quoted } from '../diagnostic.ts';
import { valueAt } from '../fields.ts';
import { FILE_NAME_AS_ALT, isFileName } from '../text.ts';
import { unansweredIn } from './news-template.ts';
import { PICTURE_REMARK } from './pasted-picture.ts';
import { unreadableLetters } from './letters.ts';
import { refuse, type Rule } from './reviewed.ts';
import { amountsIn, countSpoken, plainText } from './text.ts';

const listAt = (value: unknown, key: string): unknown[] => {
  const list = (value as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(list) ? list : [];
};

/**
 * Syllables a second. Vietnamese is read aloud at 5.25 (Coupé and others, Science Advances, 2019), on television at 3.7
 * to 5.5; out of doors, with echo and traffic, who listens needs it slower.
 */
const LOUDSPEAKER_PACE = 3;
const BULLETIN_SECONDS = 60;
const MOST_SPOKEN = LOUDSPEAKER_PACE * BULLETIN_SECONDS;

/** The site speaks of nothing older than the ward's own history, and of nothing that nobody can plan. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

/** What stops an entry, beyond what its schema, the dialect and the guard of personal data refuse. */
export const REFUSALS: readonly Rule[] = [
  /** Money is what scammers and rumours speak of: an amount says who set it. Sums in the ward’s own news are advice. */
  function unsourcedMoney({ collection, data }, prose) {
    const money = isCollection(collection) ? COLLECTIONS[collection].moneySources : undefined;
    const sources = money && valueAt(data, money.path);
    const isOwn = (data.source as { kind?: unknown } | undefined)?.kind === 'own';
    if (!money || isOwn || (Array.isArray(sources) && sources.length > 0)) return [];
    return prose.flatMap(({ path, plain }) =>
      amountsIn(plain).map((amount) =>
        refuse(
          path,
          `Số tiền ${quoted(amount)} chưa có nguồn. Hãy ghi văn bản hoặc cơ quan nêu số này vào mục ${money.label}, hoặc bỏ số tiền.`,
          amount,
        ),
      ),
    );
  },

  function missingCostSource({ collection, data }) {
    const cost = data.cost as { source?: unknown } | undefined;
    const count = listAt(data, 'sources').length;
    if (collection !== 'guides' || typeof cost?.source !== 'number' || cost.source <= count)
      return [];
    return refuse(
      ['cost', 'source'],
      `Chi phí ghi theo nguồn số ${cost.source}, nhưng bài chỉ có ${count} nguồn. Hãy sửa số, hoặc thêm nguồn.`,
    );
  },

  function unansweredQuestions({ collection, body = '' }) {
    if (collection !== 'news') return [];
    const open = unansweredIn(body);
    const message = `Còn ${open.length} câu hỏi của mẫu chưa trả lời: ${open.map(quoted).join(', ')}. Hãy thay mỗi câu bằng câu trả lời, hoặc xóa câu ấy.`;
    return open.length > 0 ? [refuse(['body'], message, open[0])] : [];
  },

  function longBulletin({ collection, data, body = '' }) {
    if (collection !== 'news' || data.kind !== 'bulletin') return [];
    const spoken = countSpoken(plainText(body));
    if (spoken <= MOST_SPOKEN) return [];
    const seconds = Math.ceil(spoken / LOUDSPEAKER_PACE);
    return refuse(
      ['body'],
      `Bản tin loa đọc lên khoảng ${spoken} chữ, hết chừng ${seconds} giây. Hãy rút còn tối đa ${MOST_SPOKEN} chữ, để đọc chậm rãi trong ${BULLETIN_SECONDS} giây.`,
    );
  },

  function endBeforeStart({ collection, data }) {
    const shown =
      collection === 'documents'
        ? { from: 'effective', until: 'ended' }
        : isCollection(collection)
          ? COLLECTIONS[collection].shown
          : undefined;
    const [from, until] = [shown && data[shown.from], shown && data[shown.until]];
    return shown && typeof from === 'string' && typeof until === 'string' && until < from
      ? refuse(
          [shown.until],
          `Ngày kết thúc ${formatDay(until)} đứng trước ngày bắt đầu ${formatDay(from)}. Hãy sửa một trong hai ngày.`,
        )
      : [];
  },

  function classEndsFirst({ collection, data: { start, end } }) {
    return collection === 'events' &&
      typeof start === 'string' &&
      typeof end === 'string' &&
      end <= start
      ? [refuse(['end'], 'Giờ kết thúc không sau giờ bắt đầu. Hãy sửa một trong hai giờ.')]
      : [];
  },

  /** What became of a class must say so much that a reader knows what to believe. */
  function contradictoryChange({ collection, data }) {
    if (collection !== 'events') return [];
    const changes = listAt(data, 'changes').map((one) => ({ ...(one as Partial<ClassChange>) }));
    const faults = changes.flatMap(({ kind, start, place }, index) => {
      const path = ['changes', index];
      if (kind === 'moved' && !start && !place)
        return refuse(
          [...path, 'start'],
          'Buổi đã dời mà chưa ghi giờ cũ hoặc nơi cũ. Hãy ghi điều đã báo trước đây.',
        );
      if (kind === 'restored' && changes[index - 1]?.kind !== 'cancelled')
        return [refuse([...path, 'kind'], 'Trước dòng này không có lời báo hủy. Hãy bỏ dòng này.')];
      return [];
    });
    const last = changes.at(-1);
    if (last?.kind === 'moved' && last.start && last.start === data.start && !last.place)
      faults.push(
        refuse(
          ['start'],
          'Buổi ghi là đã dời mà giờ bắt đầu vẫn là giờ cũ. Hãy sửa giờ bắt đầu, hoặc bỏ dòng dời.',
        ),
      );
    if (last?.kind === 'cancelled' && data.result)
      faults.push(
        refuse(
          ['result'],
          'Buổi đã hủy thì không có kết quả. Hãy bỏ kết quả, hoặc sửa ô “Dời, hủy”.',
        ),
      );
    return faults;
  },

  /** A warning stands at the head of the site until its last day, and nowhere else. */
  function endedAlert({ collection, data: { until }, today }) {
    return collection === 'alerts' && today && typeof until === 'string' && until < today
      ? refuse(
          ['until'],
          `Ngày ${formatDay(until)} đã qua nên bà con không thấy cảnh báo này. Hãy chọn ngày từ hôm nay trở đi.`,
        )
      : [];
  },

  /** What is published is on the site at once, whatever day it bears: an item of next month would lead the list until then. */
  function notYetDay({ collection, data: { date }, today }) {
    return collection === 'news' && today && typeof date === 'string' && date > addDays(today, 1)
      ? refuse(
          ['date'],
          `Ngày ${formatDay(date)} chưa đến, mà tin đăng là lên trang ngay. Hãy ghi ngày hôm nay, ngày của việc thì viết trong bài. Muốn lên trang đúng ngày ấy: bấm “Lưu nháp”, rồi hẹn giờ ở nút “Tình trạng”. Máy không có hai nút ấy thì chưa bấm “Đăng”: máy này giữ bản viết dở.`,
        )
      : [];
  },

  function lostPictures({ body = '' }) {
    if (!body.includes(PICTURE_REMARK)) return [];
    return refuse(
      ['body'],
      'Chỗ này là một ảnh dán vào, máy không lấy được. Hãy thêm ảnh bằng nút “Chèn khung”, chọn “Ảnh”, rồi xóa dòng này.',
      PICTURE_REMARK,
    );
  },

  /** Pictures of the running text are judged by the dialect. */
  function fileNamesAsWords({ fields }) {
    return fields
      .filter(({ path, value }) => path.at(-1) === 'alt' && isFileName(value))
      .map(({ path, value }) => refuse(path, FILE_NAME_AS_ALT, value));
  },

  unreadableLetters,
  /** A year with a digit too many or too few stands in the entry's address for ever. */
  function impossibleDay({ fields }) {
    return fields.flatMap(({ path, value }) => {
      const year = Number(/^(\d{4})-\d\d(?:-\d\d)?(?:T|$)/.exec(value)?.[1] ?? FIRST_YEAR);
      return year < FIRST_YEAR || year > LAST_YEAR
        ? [refuse(path, `Năm ${value.slice(0, 4)} chắc gõ nhầm. Hãy sửa lại ngày.`, value)]
        : [];
    });
  },
];
