import type { Role } from '../../../server/api/contract.ts';

/** The pages about people beside the CMS, by their folder, and who may open them. */
export const PAGES: readonly { folder: string; name: string; roles: readonly Role[] }[] = [
  { folder: 'duyet', name: 'Chờ duyệt', roles: ['editor', 'publisher', 'administrator'] },
  { folder: 'nguoi-dung', name: 'Người dùng', roles: ['administrator'] },
  { folder: 'nhat-ky', name: 'Nhật ký', roles: ['publisher', 'administrator'] },
  { folder: 'tinh-trang', name: 'Tình trạng máy', roles: ['administrator'] },
  { folder: 'phien', name: 'Phiên của tôi', roles: ['editor', 'publisher', 'administrator'] },
  { folder: 'xoa-han', name: 'Xóa hẳn', roles: ['administrator'] },
];
