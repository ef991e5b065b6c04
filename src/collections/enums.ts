/** Every closed list of the site, code → Vietnamese label. Schemas, filters, labels and open data read these. */

/** Groups I–IV of the annex, names word for word. */
export const TASK_GROUPS = {
  I: 'Truyền thông và tuyên truyền',
  II: 'Tham gia tổ chức vận hành các nền tảng',
  III: 'Phổ cập tri thức về chuyển đổi số, kỹ năng số cho từng nhóm đối tượng',
  IV: 'Triển khai các mô hình, phong trào lan tỏa kỹ năng số cho cộng đồng',
} as const;

export const SCHEDULE_KINDS = {
  month: 'Trong một tháng',
  years: 'Từ năm này đến năm kia',
  yearly: 'Hằng năm',
} as const;

export const INDICATOR_KINDS = {
  number: 'Số đếm',
  ratio: 'Tỷ lệ (số đã làm được trên tổng số)',
  'yes-no': 'Có hoặc không',
  computed: 'Tự động tính',
} as const;

/** What the site counts by itself for an indicator. */
export const SITE_COUNTS = {
  section: 'Chuyên mục đã có trên cổng của phường',
  'news-weeks': 'Số tuần có tin',
  'manned-help-points': 'Số điểm hỗ trợ có người trực',
} as const;

/** What a target of the annex is for. */
export const TARGET_PERIODS = {
  '2025': 'Năm 2025',
  '2026': 'Năm 2026',
  '2027': 'Năm 2027',
  '2028': 'Năm 2028',
  '2029': 'Năm 2029',
  '2030': 'Năm 2030',
  week: 'Mỗi tuần',
} as const;

export const COMPARISONS = { '>=': 'ít nhất', '=': 'đúng bằng' } as const;

/** Work states, set by a report and never on the task itself. */
export const WORK_STATES = {
  'not-started': 'Chưa bắt đầu',
  'in-progress': 'Đang làm',
  maintained: 'Đang duy trì',
  blocked: 'Đang vướng, cần hỗ trợ',
  paused: 'Tạm dừng',
  done: 'Đã hoàn thành',
  changed: 'Đã điều chỉnh',
} as const;

/** The state of a task that nobody has reported on yet. */
export const NO_DATA_LABEL = 'Chưa có số liệu';

/** Where a task stands: what a unit reported, else what the site counts by itself, else nothing. */
export const TASK_STATES = {
  ...WORK_STATES,
  computed: 'Tự động đếm, đơn vị chưa báo cáo',
  'no-data': NO_DATA_LABEL,
} as const;

/** Age of the newest report: at most 45 days, at most 90, more. */
export const FRESHNESS = {
  new: 'Mới',
  due: 'Cần cập nhật',
  old: 'Quá 90 ngày chưa cập nhật',
} as const;

/** What became of a task in a period. What nobody answered is never called a failure. */
export const PERIOD_RESULTS = {
  met: 'Đạt',
  partly: 'Đạt một phần',
  'not-met': 'Chưa đạt',
  'no-data': NO_DATA_LABEL,
} as const;

/** Deadline states, computed from the calendar. A passed date is never called a failure. */
export const DEADLINE_STATES = {
  open: 'Còn hạn',
  soon: 'Sắp đến hạn',
  passed: 'Đã qua hạn ghi trong kế hoạch',
  yearly: 'Hằng năm, không có ngày kết thúc',
} as const;

export const EVIDENCE_KINDS = {
  document: 'Văn bản',
  news: 'Tin, bài',
  photo: 'Ảnh',
  table: 'Bảng số liệu',
  link: 'Đường dẫn',
  minutes: 'Biên bản',
} as const;

export const EVIDENCE_LEVELS = {
  'self-reported': 'Đơn vị tự báo',
  documented: 'Có tài liệu',
  confirmed: 'Đã xác nhận',
} as const;

/** Bodies that oversee the ward and may say what they think of a task. The first is also a unit; it does not judge its own work. */
export const JUDGES = {
  'mat-tran': 'Ủy ban Mặt trận Tổ quốc Việt Nam phường',
  'thanh-tra-nhan-dan': 'Ban Thanh tra nhân dân phường',
} as const;

/** Why a unit is asked for a report. */
export const REPORT_NEEDS = {
  none: 'Chưa gửi báo cáo nào',
  passed: 'Đã qua hạn ghi trong kế hoạch, chưa hoàn thành',
  due: 'Báo cáo đã quá 45 ngày',
  old: 'Báo cáo đã quá 90 ngày',
  undocumented: 'Báo cáo chưa có tài liệu kèm theo',
} as const;

export const NEWS_KINDS = {
  news: 'Tin',
  notice: 'Thông báo',
  class: 'Lớp học đã mở',
  learner: 'Gương người học',
  bulletin: 'Bản tin loa',
  article: 'Bài viết',
  report: 'Phóng sự',
  handbook: 'Cẩm nang',
  link: 'Liên kết',
} as const;

export const NEWS_CHANNELS = {
  site: 'Chuyên mục này',
  fanpage: 'Fanpage',
  zalo: 'Zalo',
  loudspeaker: 'Loa truyền thanh',
} as const;

export const NEWS_SOURCE_KINDS = { own: 'Tự viết', other: 'Theo cơ quan khác' } as const;

export const IMAGE_KINDS = {
  'public-event': 'Sự kiện công cộng',
  portrait: 'Chân dung',
  children: 'Có trẻ em',
  screenshot: 'Ảnh màn hình',
} as const;

/** What most photos of the ward show: new pictures start with it. */
export const DEFAULT_IMAGE_KIND: keyof typeof IMAGE_KINDS = 'public-event';

/** How far somebody comes with a job, by their own word. The last one is what the annex asks of one person in each family (task 17). */
export const SELF_CHECK_ANSWERS = {
  unknown: 'Chưa biết',
  helped: 'Làm được nếu có người giúp',
  alone: 'Tự làm được',
  teaches: 'Giúp được người khác',
} as const;

/** How sure a sentence is, as the fact sheets grade it. */
export const CERTAINTIES = {
  certain: 'Đúng vào ngày ghi ở nguồn',
  'to-check': 'Cần kiểm tra lại',
  'pending-law': 'Chờ đối chiếu quy định mới',
} as const;

/** What a resident loses when a step turns out to be wrong. Such a step carries its own mark until it is certain. */
export const STEP_RISKS = {
  money: 'Mất tiền',
  journey: 'Mất công đi lại',
  account: 'Mất tài khoản',
} as const;

/** Whether the ward has read a guide and said that it is right. */
export const CONFIRMATIONS = {
  awaiting: 'Chờ phường xác nhận',
  confirmed: 'Phường đã xác nhận',
} as const;

export const DOCUMENT_KINDS = {
  notice: 'Thông báo',
  plan: 'Kế hoạch',
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  decree: 'Nghị định',
  law: 'Luật',
  letter: 'Công văn',
  circular: 'Thông tư',
} as const;

export const DOCUMENT_STANDINGS = {
  'in-force': 'Còn hiệu lực',
  ended: 'Đã hết giai đoạn hoặc hết hiệu lực',
  unknown: 'Chưa thấy văn bản thay thế',
} as const;

/** Who can answer what no public source answers. */
export const ANSWERERS = {
  centre: 'Trung tâm Phục vụ hành chính công phường',
  police: 'Công an phường',
  office: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường',
  economy: 'Phòng Kinh tế, Hạ tầng và Đô thị phường',
  youth: 'Đoàn thanh niên phường',
  team: 'Tổ công nghệ số cộng đồng (thử trên máy thật)',
  bank: 'Ngân hàng có quầy gần phường (nhờ phường hỏi giúp)',
  carrier: 'Nhà mạng có cửa hàng gần phường (nhờ phường hỏi giúp)',
  insurance: 'Cơ quan bảo hiểm xã hội (nhờ phường hỏi giúp)',
  tax: 'Cơ quan thuế (nhờ phường hỏi giúp)',
} as const;

export const UNIT_KINDS = {
  office: 'Văn phòng',
  division: 'Phòng chuyên môn',
  centre: 'Trung tâm',
  police: 'Công an',
  front: 'Mặt trận và đoàn thể',
  'community-team': 'Tổ cộng đồng',
  school: 'Trường học',
  group: 'Nhóm nhiều đơn vị',
} as const;

export const PLATFORM_KINDS = {
  app: 'Ứng dụng',
  website: 'Trang mạng',
  hotline: 'Tổng đài',
  skill: 'Kỹ năng chung',
} as const;

/** Topics that residents look under. One guide belongs to one topic. */
export const GUIDE_TOPICS = {
  vneid: 'VNeID',
  health: 'Khám bệnh, bảo hiểm y tế',
  services: 'Dịch vụ công trực tuyến',
  feedback: 'Phản ánh, kiến nghị',
  safety: 'An toàn, tránh lừa đảo',
  money: 'Chuyển tiền, bán hàng',
  phone: 'Dùng điện thoại dễ hơn',
  learning: 'Tự học kỹ năng số',
} as const;

/** What a list of words for the search does. */
export const SEARCH_WORD_KINDS = {
  abbreviation: 'Viết tắt',
  synonym: 'Nhiều cách nói một việc',
  aside: 'Lời hỏi bỏ qua khi tìm',
  shorthand: 'Chữ tắt trong tin nhắn',
  name: 'Tên riêng giữ nguyên',
  danger: 'Gặp nguy thì trả lời trước',
  lead: 'Bài lên trước cho câu hay hỏi',
  group: 'Chữ thay nhau trong câu lên trước',
  absent: 'Việc chuyên mục không có bài',
} as const;

/** The numbers that texts tell residents to call: whom, and what is known of the cost. In texts they become links (src/core/calls.ts). */
export const CALL_NUMBERS = {
  '112': { label: 'Cứu nạn, thiên tai', cost: 'Không tính cước.' },
  '113': { label: 'Công an', cost: undefined },
  '114': { label: 'Cứu hỏa', cost: undefined },
  '115': { label: 'Cấp cứu', cost: undefined },
  '1022': { label: 'Phản ánh, kiến nghị', cost: undefined },
  '1900 0368': {
    label: 'Tổng đài của Bộ Công an về VNeID',
    cost: 'Số 1900 thường tính cước.',
  },
} as const;

export type CallNumber = keyof typeof CALL_NUMBERS;

/** What became of a class that was announced. */
export const CLASS_CHANGES = {
  moved: 'Dời sang ngày, giờ hoặc nơi khác',
  cancelled: 'Hủy',
  restored: 'Vẫn mở, bỏ lời báo hủy',
} as const;

/** Whom to call when somebody is in danger, the most needed first. */
export const CALLED_AT_ONCE: readonly CallNumber[] = ['113', '114', '115', '112'];

/** Days of the week, Monday first. */
export const WEEKDAYS = {
  monday: 'Thứ Hai',
  tuesday: 'Thứ Ba',
  wednesday: 'Thứ Tư',
  thursday: 'Thứ Năm',
  friday: 'Thứ Sáu',
  saturday: 'Thứ Bảy',
  sunday: 'Chủ nhật',
} as const;

/** Whether a wheelchair gets in; nothing is said where nobody has tried. */
export const WHEELCHAIR_ACCESS = { accessible: 'Có', inaccessible: 'Chưa có' } as const;

/** Simple line drawings that stand beside words; drawn in components/ui/Icon.astro. */
export const ICONS = {
  phone: 'Điện thoại',
  key: 'Chìa khóa',
  card: 'Thẻ khám bệnh',
  document: 'Giấy tờ',
  speech: 'Lời nói',
  shield: 'Tấm khiên',
  heart: 'Trái tim',
  money: 'Tiền',
  eye: 'Con mắt',
  book: 'Quyển sách',
} as const;

/** The codes of a list, typed, in the list's own order. */
export function codesOf<T extends Record<string, unknown>>(
  list: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}
