import {
  ERASURE_ASKERS,
  ERASURE_REASONS,
  ROLES,
  type LogRow,
  type Role,
} from '../../../server/api/contract.ts';
import { dayIn, formatDay } from '../../core/dates.ts';
import { TIME_ZONE } from '../../site.ts';

/** What editors know the roles by. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  editor: 'Người viết',
  publisher: 'Người đăng',
  administrator: 'Người quản trị',
};

/** What each role may do besides what those before it may. */
export const ROLE_HELP: Readonly<Record<Role, string>> = {
  editor: 'viết, sửa, báo cáo',
  publisher: 'thêm: duyệt và đăng, gỡ bài, nhật ký',
  administrator: 'thêm: người dùng',
};

/** Why something is erased for good. */
export const REASON_NAMES: Readonly<Record<(typeof ERASURE_REASONS)[number], string>> = {
  consent: 'người trong ảnh, trong bài không đồng ý',
  personal: 'thông tin cá nhân đăng nhầm',
  rights: 'không có quyền dùng ảnh hoặc bài',
  order: 'cơ quan có thẩm quyền yêu cầu',
};

/** Who asked for it. */
export const ASKER_NAMES: Readonly<Record<(typeof ERASURE_ASKERS)[number], string>> = {
  person: 'chính người ấy',
  family: 'người nhà hoặc người đại diện',
  ward: 'phường tự thấy',
  authority: 'cơ quan có thẩm quyền',
};

const DEEDS: Readonly<Record<string, string>> = {
  persistEntry: 'lưu',
  persistMedia: 'gửi tệp lên',
  deleteFiles: 'gỡ',
  publishWaiting: 'duyệt và đăng',
  discardWaiting: 'bỏ bản chờ của',
  sendBack: 'gửi lại để sửa',
  addNote: 'ghi chú cho',
  schedule: 'hẹn giờ',
  undo: 'hoàn tác lần đăng',
  erase: 'xóa hẳn theo yêu cầu,',
  signIn: 'đăng nhập',
  wrongPassword: 'Có người điền sai mật khẩu 5 lần, tên đăng nhập',
  acceptPassword: 'nhận lời mời, đặt mật khẩu',
  acceptPasskey: 'nhận lời mời, dùng khóa trong máy',
  addPerson: 'thêm người',
  changePerson: 'đổi',
  invite: 'tạo liên kết mời cho',
  endSessions: 'đăng xuất mọi máy',
  addPasskey: 'thêm khóa trong máy',
  removePasskey: 'bỏ khóa trong máy',
  add: 'thêm người',
  lock: 'khóa',
};

/** What a change of a person is, by the part of its subject. */
const CHANGES: Readonly<Record<string, string>> = {
  'isLocked=true': 'khóa',
  'isLocked=false': 'mở khóa',
  'unit=null': 'không thuộc đơn vị nào',
  ...Object.fromEntries(ERASURE_REASONS.map((code) => [`reason=${code}`, REASON_NAMES[code]])),
  ...Object.fromEntries(ERASURE_ASKERS.map((code) => [`askedBy=${code}`, ASKER_NAMES[code]])),
  ...Object.fromEntries(ROLES.map((role) => [`role=${role}`, `quyền ${ROLE_NAMES[role]}`])),
};

/** "Nguyễn A lưu src/content/news/a.mdx". */
export function deedOf({ name, login, action, subject }: LogRow): string {
  const what =
    subject === login ? '' : subject.replace(/\b\w+=[\w-]+/g, (part) => CHANGES[part] ?? part);
  return [name, DEEDS[action] ?? action, what].filter(Boolean).join(' ');
}

/** "14:05 ngày 25/11/2026" in Vietnam. */
export function when(at: string | number): string {
  const time = new Date(at).toLocaleString('en-GB', {
    timeZone: TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${time} ngày ${formatDay(dayIn(new Date(at)))}`;
}
