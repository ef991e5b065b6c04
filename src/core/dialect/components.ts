import type { Element, ElementContent } from 'hast';
import { quoted } from '../diagnostic.ts';

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
  /** Whether it wraps text; then what editors call that text. */
  hasBody: boolean;
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

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

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
      title: {
        kind: 'text',
        label: 'Đầu khung',
        hint: 'Vài chữ, ví dụ “Nhớ mang theo”. Có thể bỏ trống.',
      },
    },
    required: ['type'],
    hasBody: true,
    bodyLabel: 'Nội dung',
    render: ({ type = 'info', title }, children) =>
      element('div', { className: ['callout', `callout-${type}`] }, [
        ...(title ? [element('p', { className: ['callout-title'] }, [text(title)])] : []),
        ...children,
      ]),
  },
  Figure: {
    label: 'Ảnh',
    display: 'block',
    attributes: {
      src: { kind: 'picture', label: 'Ảnh', hint: 'Chọn ảnh đã tải lên, hoặc tải ảnh mới.' },
      alt: {
        kind: 'text',
        label: 'Mô tả ảnh',
        hint: 'Nói ảnh có gì cho người không nhìn thấy. Ví dụ: “Hai bác đang tập quét mã QR”.',
      },
      caption: {
        kind: 'text',
        label: 'Chữ dưới ảnh',
        hint: 'Mọi người đều đọc được. Có thể bỏ trống.',
      },
    },
    required: ['src', 'alt'],
    hasBody: false,
    // The page puts the finished picture here; the reader of the body cuts the text at this place.
    render: ({ src = '', alt = '', caption = '' }) =>
      element('figure', { dataSrc: src, dataAlt: alt, dataCaption: caption }, []),
  },
  Steps: {
    label: 'Các bước',
    display: 'block',
    attributes: {},
    required: [],
    hasBody: true,
    holds: 'Step',
    render: (_, children) => element('ol', { className: ['steps'] }, children),
  },
  Step: {
    label: 'Bước',
    display: 'block',
    attributes: {
      title: { kind: 'text', label: 'Tên bước', hint: 'Bắt đầu bằng động từ. Ví dụ: “Mở VNeID”.' },
    },
    required: ['title'],
    hasBody: true,
    bodyLabel: 'Cách làm',
    inside: 'Steps',
    // No heading: a body cannot know at which level of the page's outline it would stand.
    render: ({ title = '' }, children) =>
      element('li', {}, [element('p', {}, [element('strong', {}, [text(title)])]), ...children]),
  },
  Phone: {
    label: 'Số gọi được',
    display: 'inline',
    attributes: {
      number: { kind: 'phone', label: 'Số điện thoại', hint: 'Chỉ số đã công bố. Ví dụ: “1022”.' },
      label: {
        kind: 'text',
        label: 'Chữ hiện ra',
        hint: 'Ví dụ: “tổng đài 1022”. Bỏ trống thì hiện chính số ấy.',
      },
    },
    required: ['number'],
    hasBody: false,
    isLink: true,
    render: ({ number = '', label }) =>
      element('a', { href: `tel:${number.replace(/[ .]/g, '')}` }, [text(label || number)]),
  },
  Attachment: {
    label: 'Văn bản đính kèm',
    display: 'block',
    attributes: {
      href: {
        kind: 'url',
        label: 'Địa chỉ',
        hint: 'Tệp đã tải lên viết là “/tep/ten-tep.pdf”; hoặc một trang của chuyên mục.',
      },
      label: {
        kind: 'text',
        label: 'Tên văn bản',
        hint: 'Ví dụ: “Thông báo phân công nhiệm vụ (PDF)”.',
      },
    },
    required: ['href', 'label'],
    hasBody: false,
    render: ({ href = '', label = '' }) =>
      element('p', {}, [element('a', { href, className: ['alone'] }, [text(label)])]),
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
    hasBody: true,
    bodyLabel: 'Chữ trong bài',
    isLink: true,
    render: ({ id = '' }, children) =>
      element('a', { href: `/thuat-ngu/#${id}`, className: ['term'] }, children),
  },
  Abbr: {
    label: 'Chữ viết tắt',
    display: 'inline',
    attributes: {
      title: { kind: 'text', label: 'Viết đầy đủ', hint: 'Ví dụ: “Ủy ban nhân dân”.' },
    },
    required: ['title'],
    hasBody: true,
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
