import { SETTINGS } from '../collections/settings.ts';
import type { CollectionName } from '../collections/index.ts';
import { editorTasksOf, type EditorTask } from '../core/editor-tasks.ts';
import { wereAsked } from '../core/drawings/asked.ts';
import { entryName } from '../core/entry-name.ts';
import { closedInWords } from '../core/opening.ts';
import { missingOwnerFields } from '../core/owner.ts';
import { getGuides, getBuildDiagnostics, getSorted } from './content.ts';
import { getLayoutData } from './layout-data.ts';
import { getSetting } from './settings.ts';

const CHANNELS = {
  portal: 'Địa chỉ cổng thông tin của phường',
  fanpage: 'Địa chỉ fanpage',
  zalo: 'Địa chỉ Zalo của phường',
};
const CONTACTS = { address: 'địa chỉ', phone: 'điện thoại', hours: 'giờ làm việc' };
const NO_PATH =
  'Nhóm này chưa có lộ trình học, nên trang của nhóm chưa chỉ bài nào. Hãy thêm ở mục “Lộ trình học”.';
const NOBODY_ASKED =
  'Hình người khiếm thính, người dùng xe lăn, người chống gậy chưa được dùng. Hãy hỏi phường xem hội nào của người khuyết tật ở Hải Phòng góp ý được; đưa hội xem hình, hỏi cả cách gọi. Hội đồng ý thì ghi tên hội và ngày.';

/** The names of the fields that nobody has filled in. */
const blanksOf = (
  names: Readonly<Record<string, string>>,
  data: Readonly<Record<string, unknown>>,
): string[] => Object.entries(names).flatMap(([key, name]) => (data[key] ? [] : [name]));

/** A task of the editors about one entry. */
const about = (
  { collection, id, data }: { collection: CollectionName; id: string; data: object },
  todo: string[],
): EditorTask => ({ entry: entryName(collection, id, data as Record<string, unknown>), todo });

/** All that editors still have to mend, ask, try or fill in, by groups; nothing that is done. */
export async function getEditorTasks(): Promise<{ title: string; items: EditorTask[] }[]> {
  const [{ owner, channels, today }, holidays, consultation, diagnostics, guides] =
    await Promise.all([
      getLayoutData(),
      getSetting('holidays'),
      getSetting('consultation'),
      getBuildDiagnostics(),
      getGuides(),
    ]);
  const [audiences, paths, pages, platforms, units, documents, helpPoints, events] =
    await Promise.all([
      getSorted('audiences'),
      getSorted('paths'),
      getSorted('pages'),
      getSorted('platforms'),
      getSorted('units'),
      getSorted('documents'),
      getSorted('help-points'),
      getSorted('events'),
    ]);
  const diagnosticsOf = (isQuarantined: boolean) =>
    diagnostics
      .filter(({ data }) => data.isQuarantined === isQuarantined)
      .map(({ data: { entry, notes } }) => ({ entry, todo: notes }));
  const noHelp =
    'Chưa có điểm hỗ trợ nào. Hãy thêm ở mục “Điểm hỗ trợ”: tên, địa chỉ, giờ, người trực.';
  const noClasses = 'Chưa có lịch lớp học nào. Hãy thêm ở mục “Lịch lớp học”.';
  const noHolidays =
    'Chưa ghi ngày nghỉ lễ, Tết nào sắp tới. Chưa ghi thì trang báo “Đang mở” cả vào ngày ấy.';
  const isOpenOnHolidays =
    helpPoints.length > 0 && closedInWords(holidays.days, today).length === 0;
  const ward = [
    { entry: `Cài đặt “${SETTINGS.owner.label}”`, todo: missingOwnerFields(owner) },
    { entry: `Cài đặt “${SETTINGS.channels.label}”`, todo: blanksOf(CHANNELS, channels) },
    { entry: 'Điểm hỗ trợ', todo: helpPoints.length > 0 ? [] : [noHelp] },
    {
      entry: `Cài đặt “${SETTINGS.holidays.label}”`,
      todo: isOpenOnHolidays ? [noHolidays] : [],
    },
    {
      entry: `Cài đặt “${SETTINGS.consultation.label}”`,
      todo: wereAsked(consultation, today) ? [] : [NOBODY_ASKED],
    },
    { entry: 'Lịch lớp học', todo: events.length > 0 ? [] : [noClasses] },
  ];
  const groups = {
    'Bài có lỗi, phải sửa': diagnosticsOf(true),
    'Nên xem lại': diagnosticsOf(false),
    'Thông tin của phường': ward,
    'Đơn vị chưa có số điện thoại, địa chỉ, giờ làm việc': units.map((unit) => {
      const blanks = blanksOf(CONTACTS, unit.data);
      return about(unit, blanks.length > 0 ? [blanks.join(', ')] : []);
    }),
    'Nhóm bà con': audiences.map((one) =>
      about(one, paths.some(({ data }) => data.audience === one.id) ? [] : [NO_PATH]),
    ),
    'Nền tảng': platforms.map((one) => about(one, one.data.unsure ? [one.data.unsure] : [])),
    'Trang chung': pages.map((page) => about(page, page.data.missing)),
    'Lỗi chữ trong bản gốc của văn bản': documents.map((one) => about(one, one.data.sourceErrors)),
    'Bài hướng dẫn': editorTasksOf(
      guides.map((guide) => ({ ...about(guide, []), data: guide.data })),
      today,
    ),
  };
  return Object.entries(groups)
    .map(([title, items]) => ({ title, items: items.filter(({ todo }) => todo.length > 0) }))
    .filter(({ items }) => items.length > 0);
}
