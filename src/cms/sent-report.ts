import { createDraftDuplicateFromEntry } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import type { Map } from 'immutable';
import { createElement as h } from 'react';
import { dayIn } from '../core/dates.ts';
import { SOURCE_KEY } from './format/entry.ts';
import type { Field } from './widgets/control.ts';

type Collection = Field;
type Entry = Map<string, unknown>;

/** What a report says for good once it is sent: only its words may be mended, and the office adds its verdict. */
const FINAL = new Set(
  'task date asOf period state figures evidence reportedBy corrects'.split(' '),
);
/** What a correction does not take over. */
const NOT_TAKEN = [SOURCE_KEY, 'confirmation', 'sentBack', 'spellingFixed'];

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
      'Báo cáo này đã gửi. Tình trạng, số liệu, bằng chứng không sửa được nữa. Báo sai thì gửi báo cáo sửa: mọi ô đã điền sẵn, chỉ sửa chỗ sai.',
    ),
    h(
      'button',
      { type: 'button', className: 'cms-button', onClick: () => startCorrection(entry) },
      'Gửi báo cáo sửa',
    ),
  );
}

/** Opens a new report with all that the wrong one says. */
function startCorrection(wrong: Entry): void {
  const data = (wrong.get('data') as Map<string, unknown>)
    .deleteAll(NOT_TAKEN)
    .merge({ corrects: wrong.get('slug'), date: dayIn(new Date()) });
  history.push('/collections/reports/new');
  store.dispatch(createDraftDuplicateFromEntry(wrong.merge({ slug: '', path: '', data })));
}
