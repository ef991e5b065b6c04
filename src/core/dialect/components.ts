import type { Element, ElementContent } from 'hast';
import { quoted } from '../diagnostic.ts';
import { element } from './element.ts';

/** How an attribute's text is checked; a closed list as code → what editors read. */
export type AttributeKind =
  'text' | 'url' | 'picture' | 'phone' | 'term' | Readonly<Record<string, string>>;

export interface ComponentAttribute {
  kind: AttributeKind;
  /** What editors read beside the field. */
  label: string;
  hint: string;
}

export interface ContentComponent {
  /** What editors call it. */
  label: string;
  /** Whether it stands in a line of text or on its own. */
  display: 'block' | 'inline';
  attributes: Readonly<Record<string, ComponentAttribute>>;
  required: readonly string[];
  /** What editors call the text that it wraps; missing when it wraps none. */
  bodyLabel?: string;
  /** Whether it becomes a link: no link may hold another. */
  isLink?: true;
  /** The one component that it holds, and nothing else. */
  holds?: string;
  /** The component that it must stand in. */
  inside?: string;
  /** The plain HTML that readers get. */
  render: (attributes: Readonly<Record<string, string>>, children: ElementContent[]) => Element;
}

/** An attribute of plain text. */
const words = (label: string, hint: string): ComponentAttribute => ({ kind: 'text', label, hint });

/** The only components that editors' text may hold. The CMS, the renderer and the checks read this table. */
export const CONTENT_COMPONENTS: Readonly<Record<string, ContentComponent>> = {
  Callout: {
    label: 'Khung lưu ý',
    display: 'block',
    attributes: {
      type: {
        kind: { info: 'Cho biết thêm', warning: 'Coi chừng' },
        label: 'Loại',
        hint: '“Coi chừng” chỉ dành cho điều gây thiệt hại.',
      },
      title: words('Đầu khung', 'Vài chữ, ví dụ “Nhớ mang theo”. Có thể bỏ trống.'),
    },
    required: ['type'],
    bodyLabel: 'Nội dung',
    render: ({ type = 'info', title }, children) =>
      element('div', { className: ['callout', `callout-${type}`] }, [
        ...(title ? [element('p', { className: ['callout-title'] }, [title])] : []),
        ...children,
      ]),
  },
  Figure: {
    label: 'Ảnh',
    display: 'block',
    attributes: {
      src: { kind: 'picture', label: 'Ảnh', hint: 'Chọn ảnh đã tải lên, hoặc tải ảnh mới.' },
      alt: words(
        'Mô tả ảnh',
        'Nói ảnh có gì cho người không nhìn thấy. Ví dụ: “Hai bác đang tập quét mã QR”.',
      ),
      caption: words('Chữ dưới ảnh', 'Mọi người đều đọc được. Có thể bỏ trống.'),
    },
    required: ['src', 'alt'],
    // The page puts the finished picture here; the HTML is cut at this place.
    render: ({ src = '', alt = '', caption = '' }) =>
      element('figure', { dataSrc: src, dataAlt: alt, dataCaption: caption }),
  },
  Steps: {
    label: 'Các bước',
    display: 'block',
    attributes: {},
    required: [],
    holds: 'Step',
    render: (_, children) => element('ol', { className: ['steps'] }, children),
  },
  Step: {
    label: 'Bước',
    display: 'block',
    attributes: {
      title: words('Tên bước', 'Bắt đầu bằng động từ. Ví dụ: “Mở VNeID”.'),
    },
    required: ['title'],
    bodyLabel: 'Cách làm',
    inside: 'Steps',
    // No heading: a body cannot know at which level of the page's outline it would stand.
    render: ({ title = '' }, children) =>
      element('li', {}, [element('p', {}, [element('strong', {}, [title])]), ...children]),
  },
  Phone: {
    label: 'Số gọi được',
    display: 'inline',
    attributes: {
      number: { kind: 'phone', label: 'Số điện thoại', hint: 'Chỉ số đã công bố. Ví dụ: “1022”.' },
      label: words('Chữ hiện ra', 'Ví dụ: “tổng đài 1022”. Bỏ trống thì hiện chính số ấy.'),
    },
    required: ['number'],
    isLink: true,
    render: ({ number = '', label }) =>
      element('a', { href: `tel:${number.replace(/[ .]/g, '')}` }, [label || number]),
  },
  Attachment: {
    label: 'Văn bản đính kèm',
    display: 'block',
    attributes: {
      href: {
        kind: 'url',
        label: 'Tệp PDF',
        hint: 'Chọn tệp trong máy, hoặc tệp đã tải lên.',
      },
      label: words('Tên văn bản', 'Ví dụ: “Thông báo phân công nhiệm vụ (PDF)”.'),
    },
    required: ['href', 'label'],
    render: ({ href = '', label = '' }) =>
      element('p', {}, [element('a', { href, className: ['alone'] }, [label])]),
  },
  Term: {
    label: 'Từ khó',
    display: 'inline',
    attributes: {
      id: {
        kind: 'term',
        label: 'Từ trong mục “Từ khó”',
        hint: 'Bà con bấm vào chữ thì đọc được nghĩa của từ này.',
      },
    },
    required: ['id'],
    bodyLabel: 'Chữ trong bài',
    isLink: true,
    render: ({ id = '' }, children) =>
      element('a', { href: `/thuat-ngu/#${id}`, className: ['term'] }, children),
  },
  Abbr: {
    label: 'Chữ viết tắt',
    display: 'inline',
    attributes: {
      title: words('Viết đầy đủ', 'Ví dụ: “Ủy ban nhân dân”.'),
    },
    required: ['title'],
    bodyLabel: 'Chữ trong bài',
    render: ({ title = '' }, children) => element('abbr', { title }, children),
  },
};

export const COMPONENT_NAMES = Object.keys(CONTENT_COMPONENTS);

/** Own table entries only: "constructor" is no component. */
export const findComponent = (name: string | null): ContentComponent | undefined =>
  name !== null && Object.hasOwn(CONTENT_COMPONENTS, name) ? CONTENT_COMPONENTS[name] : undefined;

/** A component as editors call it, in quotes; its name when it is none. */
export const labelOf = (name: string | null): string => quoted(findComponent(name)?.label ?? name);
