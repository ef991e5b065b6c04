import type { CmsCollection } from 'decap-cms-core';
import type { EditedCollection, SettingName } from '../../schemas/collections.ts';

/** What a schema cannot say of a collection: its names, how entries are listed, found and created. */
export interface CollectionView extends Pick<
  CmsCollection,
  'label' | 'label_singular' | 'description' | 'create' | 'delete' | 'slug'
> {
  /** What an entry is called where another one chooses it, and in lists. */
  title: string;
  /** One line of the list. Codes show as their labels. */
  summary: string;
  /** Field that the newest, or the first, comes by. */
  sort: { field: string; label: string; default_sort: 'asc' | 'desc' };
  filters?: CmsCollection['view_filters'];
  groups?: CmsCollection['view_groups'];
  /** Fields that stand first in the form, "body" among them. The others wait behind a button, unless somebody must fill them in. */
  first?: readonly string[];
  /** What the running text is called and asks for, where “Bài viết” says too little. */
  body?: { label: string; hint: string };
}

const byOrder = { field: 'order', label: 'Thứ tự', default_sort: 'asc' } as const;
const byDate = (label: string) => ({ field: 'date', label, default_sort: 'desc' }) as const;
const byMonth = { label: 'Tháng', field: 'date', pattern: '^\\d{4}-\\d{2}' };

/** In the order in which the CMS lists them: what is done every week comes first. */
export const VIEWS: Record<EditedCollection, CollectionView> = {
  news: {
    label: 'Tin tức',
    label_singular: 'Tin',
    description: 'Mỗi tuần ít nhất một tin. Tin mới nhất ở trên.',
    slug: '{{fields.date}}-{{slug}}',
    title: 'title',
    summary: "{{fields.date | date('DD/MM/YYYY')}} · {{fields.title}}",
    sort: byDate('Ngày đăng'),
    groups: [byMonth, { label: 'Loại', field: 'kind' }],
    filters: [
      { label: 'Tin nổi bật', field: 'featured', pattern: true },
      { label: 'Liên kết', field: 'kind', pattern: 'link' },
    ],
    first: ['title', 'date', 'summary', 'body', 'cover', 'tasks', 'byline'],
  },
  updates: {
    label: 'Báo cáo tiến độ',
    label_singular: 'Báo cáo',
    description:
      'Mỗi lần báo cáo là một mục mới. Báo sai thì gửi báo cáo mới, ghi rõ sửa cho báo cáo nào.',
    delete: false,
    slug: '{{fields.date}}-{{fields.task}}',
    title: 'task',
    summary: "{{fields.date | date('DD/MM/YYYY')}} · Nhiệm vụ {{fields.task}} · {{fields.state}}",
    sort: byDate('Ngày báo cáo'),
    groups: [
      { label: 'Tình trạng:', field: 'state' },
      { label: 'Nhiệm vụ', field: 'task' },
      byMonth,
    ],
    filters: [{ label: 'Đang vướng', field: 'state', pattern: 'blocked' }],
    first: ['task', 'state', 'body', 'figures', 'evidence', 'reportedBy'],
    body: {
      label: 'Nói ngắn: đã làm gì',
      hint: 'Một hai câu: làm gì, ở đâu, cho ai. Tối đa 60 chữ.',
    },
  },
  guides: {
    label: 'Hướng dẫn',
    label_singular: 'Bài hướng dẫn',
    description: 'Mỗi bài một việc bà con muốn làm.',
    title: 'title',
    first: ['title', 'summary', 'steps', 'history', 'updated', 'sources'],
    summary: '{{fields.title}}',
    sort: { field: 'reviewed', label: 'Ngày soát', default_sort: 'asc' },
    groups: [
      { label: 'Chủ đề:', field: 'topic' },
      { label: '', field: 'confirmation' },
    ],
    filters: [
      { label: 'Cần kiểm tra lại', field: 'steps', pattern: 'to-check|pending-law' },
      { label: 'Chờ phường xác nhận', field: 'confirmation', pattern: 'awaiting' },
    ],
  },
  tasks: {
    label: '21 nhiệm vụ',
    label_singular: 'Nhiệm vụ',
    description: 'Nguyên văn phụ lục chỉ để xem. Báo cáo tiến độ ở mục “Báo cáo tiến độ”.',
    create: false,
    delete: false,
    title: '{{fields.number}}. {{fields.title}}',
    summary: '{{fields.number}}. {{fields.title}}',
    sort: { field: 'number', label: 'Số thứ tự', default_sort: 'asc' },
    groups: [{ label: 'Nhóm:', field: 'group' }],
  },
  events: {
    label: 'Lịch lớp học',
    label_singular: 'Buổi học',
    title: 'title',
    slug: "{{fields.start | date('YYYY-MM-DD')}}-{{slug}}",
    summary: "{{fields.start | date('DD/MM/YYYY')}} · {{fields.title}}",
    sort: { field: 'start', label: 'Ngày', default_sort: 'desc' },
  },
  alerts: {
    label: 'Cảnh báo',
    label_singular: 'Cảnh báo',
    description: 'Hiện ở đầu trang cho tới ngày hết hạn.',
    title: 'title',
    summary: "{{fields.title}} · đến {{fields.until | date('DD/MM/YYYY')}}",
    sort: { field: 'until', label: 'Đến ngày', default_sort: 'desc' },
  },
  documents: {
    label: 'Văn bản',
    label_singular: 'Văn bản',
    title: 'title',
    summary: '{{fields.title}}',
    sort: byOrder,
  },
  terms: {
    label: 'Từ khó',
    label_singular: 'Từ',
    title: 'term',
    summary: '{{fields.term}}',
    sort: { field: 'term', label: 'Từ', default_sort: 'asc' },
  },
  'search-words': {
    label: 'Từ để tìm',
    label_singular: 'Danh sách',
    title: 'title',
    summary: '{{fields.title}}',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
  },
  'help-points': {
    label: 'Điểm hỗ trợ',
    label_singular: 'Điểm hỗ trợ',
    title: 'name',
    summary: '{{fields.name}}',
    sort: { field: 'name', label: 'Tên', default_sort: 'asc' },
  },
  paths: {
    label: 'Lộ trình học',
    label_singular: 'Lộ trình',
    title: 'title',
    summary: '{{fields.title}}',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
  },
  units: {
    label: 'Đơn vị',
    label_singular: 'Đơn vị',
    title: 'name',
    summary: '{{fields.name}}',
    sort: byOrder,
    groups: [{ label: '', field: 'kind' }],
  },
  platforms: {
    label: 'Nền tảng',
    label_singular: 'Nền tảng',
    title: 'name',
    summary: '{{fields.name}}',
    sort: byOrder,
  },
  audiences: {
    label: 'Nhóm bà con',
    label_singular: 'Nhóm',
    title: 'name',
    summary: '{{fields.name}}',
    sort: byOrder,
  },
  pages: {
    label: 'Trang chung',
    label_singular: 'Trang',
    create: false,
    delete: false,
    title: 'title',
    summary: '{{fields.title}}',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
    first: ['title', 'summary', 'body', 'updated'],
  },
};

export const LINKS_VIEW = {
  name: 'links',
  label: 'Liên kết fanpage, Zalo',
  label_singular: 'Liên kết',
  description:
    'Bài đã đăng trên fanpage hoặc Zalo. Mỗi liên kết cũng được tính là một tin của tuần.',
} as const;

export const SETTINGS_VIEW: {
  name: string;
  label: string;
  description: string;
  files: Record<SettingName, string>;
} = {
  name: 'settings',
  label: 'Thông tin chung',
  description: 'Cơ quan chủ quản, kênh chính thức, thời gian của phong trào.',
  files: {
    owner: 'Cơ quan chủ quản',
    channels: 'Kênh chính thức',
    periods: 'Thời gian của phong trào',
  },
};
