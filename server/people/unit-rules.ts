import { isDeepStrictEqual } from 'node:util';
import { errorIn } from '../../src/core/diagnostic.ts';
import { isOfUnit, type StoredEntry } from '../api/contract.ts';
import type { Session } from '../api/sessions.ts';
import { fieldsIn } from '../compare.ts';
import { folderOf, parsePath } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import type { ContentStore, FileChange } from '../store/content-store.ts';

/** What only the office writes into a report. */
const OFFICE_FIELDS = ['confirmation', 'sentBack'] as const;

const ONLY_REPORTS =
  'Tài khoản của đơn vị chỉ gửi báo cáo tiến độ. Muốn sửa bài khác, hãy nhờ người viết bài của phường.';
const NOT_YOUR_TASK =
  'Việc này không do đơn vị của anh chị chủ trì. Hãy chọn việc của đơn vị mình, hoặc nhờ đơn vị chủ trì báo cáo.';
const NOT_YOUR_NAME =
  'Mục “Đơn vị báo cáo” phải là đơn vị của anh chị. Hãy chọn lại, rồi bấm “Đăng”.';
const OFFICE_ONLY =
  'Chỉ người của Văn phòng mới xác nhận hoặc gửi lại báo cáo. Hãy bỏ phần ấy, rồi bấm “Đăng”; Văn phòng sẽ xem sau.';
const NOT_YOUR_OWN =
  'Báo cáo do chính anh chị gửi thì người khác của Văn phòng xác nhận. Hãy bỏ phần xác nhận, rồi nhờ đồng nghiệp.';
const IN_WHOSE_NAME = 'Mục “Đơn vị xác nhận” phải là Văn phòng. Hãy chọn lại, rồi bấm “Đăng”.';

type Fields = Readonly<Record<string, unknown>>;

/** What the rules about units ask of the place. */
export interface UnitRules {
  store: ContentStore;
  /** Login of whoever sent a file first; undefined when nobody knows. */
  firstSender: (path: string) => string | undefined;
}

/** Throws unless these changes are somebody's to make: a unit reports its own tasks, the office alone confirms. */
export async function checkUnitRules(
  files: readonly FileChange[],
  session: Session,
  rules: UnitRules,
): Promise<void> {
  for (const { path, bytes } of files) {
    const parsed = parsePath(path);
    const isReport = parsed.kind === 'entry' && parsed.collection === 'reports';
    if (isOfUnit(session) && !isReport && parsed.kind !== 'upload')
      throw new Refusal(403, ONLY_REPORTS);
    if (!isReport) continue;
    const stored = await rules.store.read(path);
    // A report that is new is sent by whoever saves it now.
    const sender = stored ? rules.firstSender(path) : session.login;
    const before = fieldsIn(path, stored?.bytes.toString());
    const after = fieldsIn(path, bytes?.toString());
    const message =
      (isOfUnit(session) && (await findUnitFault(before, after, session, rules.store))) ||
      findOfficeFault(before, after, session, sender);
    if (message !== undefined)
      throw new Refusal(403, message, { faults: [errorIn(path, message)] });
  }
}

async function findUnitFault(
  before: Fields,
  after: Fields,
  { unit }: Session,
  store: ContentStore,
): Promise<string | undefined> {
  if ([after.reportedBy, before.reportedBy ?? unit].some((name) => name !== unit))
    return NOT_YOUR_NAME;
  return (await tasksOf(unit, store)).has(String(after.task)) ? undefined : NOT_YOUR_TASK;
}

function findOfficeFault(
  before: Fields,
  after: Fields,
  { unit, isOffice, login }: Session,
  sender: string | undefined,
): string | undefined {
  const changed = OFFICE_FIELDS.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (changed.length === 0) return undefined;
  if (!isOffice) return OFFICE_ONLY;
  if (sender === login) return NOT_YOUR_OWN;
  const isInItsName = changed.every((name) => {
    const said = after[name] as { unit?: unknown } | undefined;
    return said === undefined || said.unit === unit;
  });
  return isInItsName ? undefined : IN_WHOSE_NAME;
}

/** The entries of a list that somebody gets to see: of tasks and reports a unit has its own. */
export async function entriesFor(
  session: Session,
  collection: string,
  entries: StoredEntry[],
  store: ContentStore,
): Promise<StoredEntry[]> {
  if (!isOfUnit(session) || !['tasks', 'reports'].includes(collection)) return entries;
  const own = await tasksOf(session.unit, store);
  return entries.filter(({ file, data }) =>
    own.has(
      collection === 'tasks' ? idOf(file.path) : String(fieldsIn(file.path, data ?? '').task),
    ),
  );
}

/** Ids of the tasks that a unit leads. */
async function tasksOf(unit: string | undefined, store: ContentStore): Promise<Set<string>> {
  const paths = await store.list(folderOf('tasks'));
  const led = paths.map(async (path) => {
    const { leads } = fieldsIn(path, (await store.read(path))?.bytes.toString());
    return Array.isArray(leads) && leads.includes(unit) ? [idOf(path)] : [];
  });
  return new Set((await Promise.all(led)).flat());
}

const idOf = (path: string) => path.replace(/^.*\/|\.[a-z]+$/g, '');
