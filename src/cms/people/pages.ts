import { ROLES, type Role } from '../../../server/api/contract.ts';

interface AccountPage {
  folder: string;
  name: string;
  /** Where the page says more than its name among the others. */
  title?: string;
  /** What its script shows: people.ts. */
  screen: string;
  /** Who has it in the menu. */
  roles: readonly Role[];
}

/** The pages about people beside the CMS. */
export const PAGES: readonly AccountPage[] = [
  { folder: 'duyet', name: 'Chờ duyệt', screen: 'waiting', roles: ROLES },
  { folder: 'nguoi-dung', name: 'Người dùng', screen: 'people', roles: ['administrator'] },
  { folder: 'nhat-ky', name: 'Nhật ký', screen: 'log', roles: ['publisher', 'administrator'] },
  { folder: 'tinh-trang', name: 'Tình trạng máy', screen: 'health', roles: ['administrator'] },
  { folder: 'phien', name: 'Phiên của tôi', screen: 'sessions', roles: ROLES },
  {
    folder: 'xoa-han',
    name: 'Xóa hẳn',
    title: 'Xóa hẳn theo yêu cầu',
    screen: 'erasure',
    roles: ['administrator'],
  },
  { folder: 'loi-moi', name: 'Nhận lời mời', screen: 'invitation', roles: [] },
];
