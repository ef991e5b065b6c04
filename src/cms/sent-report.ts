import { createDraftDuplicateFromEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { Map } from 'immutable';
import { createElement as h } from 'react';
import { thisDay } from './clock.ts';
import { SOURCE_KEY } from './format/entry.ts';
import { button } from './react-parts.ts';
import type { Field } from './widgets/control.ts';

type Collection = Field;
type Entry = Map<string, unknown>;

/** What a report says for good once it is sent: only its words may be mended, and the office adds its verdict. */
const FINAL = new Set(
  'task date asOf period state figures evidence reportedBy corrects'.split(' '),
);
/** What a correction does not take over. */
const NOT_TAKEN = [SOURCE_KEY, 'confirmation', 'sentBack', 'spellingFixed'];
/** What the next report has to say anew besides: what was done since, and what proves it. */
const OF_ITS_TIME = ['body', 'evidence', 'obstacle', 'next', 'corrects', 'period'];

const isSentReport = (collection: Collection, entry: Entry) =>
  collection.get('name') === 'reports' && !entry.get('newRecord');

/** Whether a field of the form may only be read. */
export const isFinal = (field: Field, collection: Collection, entry: Entry): boolean =>
  isSentReport(collection, entry) && FINAL.has(String(field.get('name')));

/** Over a report that is sent: why its figures are locked, and the way to put them right. */
export function SentReport({ collection, entry }: { collection: Collection; entry: Entry }) {
  if (!isSentReport(collection, entry)) return null;
  return h(
    'div',
    { className: 'cms-sent' },
    h(
      'p',
      null,
      'Báo cáo này đã gửi. Tình trạng, số liệu, bằng chứng không sửa được nữa. Báo sai thì gửi báo cáo sửa: mọi ô đã điền sẵn, chỉ sửa chỗ sai. Đã làm thêm thì báo cáo tiếp: số liệu điền như lần này, lời và bằng chứng ghi mới.',
    ),
    h(
      'p',
      { className: 'cms-buttons' },
      button('Gửi báo cáo sửa', () => startCorrection(entry)),
      button('Báo cáo tiếp, như lần này', () => startNext(entry)),
    ),
  );
}

const dataOf = (entry: Entry) => (entry.get('data') as Map<string, unknown>).deleteAll(NOT_TAKEN);

/** Opens a new report with all that the wrong one says. */
const startCorrection = (wrong: Entry): void =>
  startFrom(wrong, dataOf(wrong).merge({ corrects: wrong.get('slug'), date: thisDay() }));

/** Opens the next report on the task, with the figures of this one to be changed. */
function startNext(last: Entry): void {
  const today = thisDay();
  const taken = dataOf(last).deleteAll(OF_ITS_TIME);
  startFrom(last, taken.merge({ date: today, asOf: today, period: today.slice(0, 4) }));
}

function startFrom(entry: Entry, data: Map<string, unknown>): void {
  history.push('/collections/reports/new');
  store.dispatch(createDraftDuplicateFromEntry(entry.merge({ slug: '', path: '', data })));
}
