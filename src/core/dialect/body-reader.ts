import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { quoted } from '../diagnostic.ts';
import { isVagueLinkText, onOneLine } from '../text.ts';
import { href } from '../../site.ts';
import type { ParsedBody } from '../body.ts';
import { linkCalls } from './call-links.ts';
import { findPlaceFault, readAttributes, type Place } from './component-rules.ts';
import { findComponent, type ContentComponent } from './components.ts';
import { headingIds } from './heading-ids.ts';
import { findTextFault } from './tags.ts';
import {
  cutAtPictures,
  findLonePicture,
  isElement,
  plainId,
  safeProperties,
  scrollableTable,
  textOf,
  type AnyNode,
  type JsxNode,
} from './tree.ts';
import { findUrlFault } from './urls.ts';

const MAX_DEPTH = 40;
const ALLOWED_ELEMENTS = new Set(
  'p h2 h3 h4 h5 h6 strong em del a ul ol li blockquote table thead tbody tr th td hr br code pre sup section input'.split(
    ' ',
  ),
);
const FIELD_ELEMENTS = new Set('p strong em del a br code'.split(' '));
const TEXT_HOLDERS = new Set('p h2 h3 h4 h5 h6 strong em del a th td'.split(' '));
const NO_PICTURE = 'Mục này không nhận ảnh. Hãy chuyển ảnh xuống ô bài viết.';
const NO_BLOCK =
  'Mục này chỉ nhận câu chữ, không nhận tiêu đề, danh sách, bảng. Hãy chuyển xuống ô bài viết.';
const LINK_IN_LINK =
  'Đường dẫn không đặt được trong đường dẫn khác. Hãy đưa một đường dẫn ra ngoài.';
/** What the toolbar calls headings, from the largest. */
const LEVELS = ['Tiêu đề lớn', 'Tiêu đề nhỏ'];
const FOOTNOTES_ID = 'footnote-label';

/** Turns the parser's tree into what may be published, noting every fault on the way. For one body. */
export class BodyReader {
  private readonly firstLine: number;
  private readonly newId = headingIds(FOOTNOTES_ID);
  private readonly out: ParsedBody = {
    parts: [],
    headings: [],
    text: '',
    links: [],
    pictures: [],
    faults: [],
  };

  constructor(firstLine: number) {
    this.firstLine = firstLine;
  }

  read(root: Root, isInField: boolean): ParsedBody {
    const children = linkCalls(
      this.children(root, {
        depth: 0,
        isInField,
        isInText: false,
        isInCode: false,
        isInLink: false,
      }),
    );
    this.out.parts = cutAtPictures(children, this.out.pictures);
    this.out.text = children
      .map((block) => onOneLine(textOf(block)).trim())
      .filter(Boolean)
      .join('\n');
    return this.out;
  }

  private fault(node: AnyNode, message: string, lineInNode = 1): [] {
    const line = this.lineOf(node) + lineInNode - 1;
    const last = this.out.faults.at(-1);
    if (last?.line !== line || last.message !== message) this.out.faults.push({ line, message });
    return [];
  }

  private lineOf(node: AnyNode) {
    return this.firstLine - 1 + (node.position?.start.line ?? 1);
  }

  private children(node: { children: unknown[] }, place: Place): ElementContent[] {
    const inside = { ...place, depth: place.depth + 1 };
    return (node.children as AnyNode[]).flatMap((child) => this.clean(child, inside));
  }

  /** The node as it may be published; nothing when it may not, with the fault noted. */
  private clean(node: AnyNode, place: Place): ElementContent[] {
    if (place.depth > MAX_DEPTH)
      return this.fault(node, 'Danh sách hoặc trích dẫn lồng quá sâu. Hãy viết phẳng hơn.');
    switch (node.type) {
      case 'text':
        return this.cleanText(node, place);
      case 'element':
        return this.cleanElement(node, place);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.cleanComponent(node, place);
      default:
        // Code. The caller reads again with less trust.
        throw new Error(`${node.position?.start.line ?? 1}:1: ${node.type}`);
    }
  }

  private cleanText(node: Text, place: Place): ElementContent[] {
    const problem = findTextFault(node.value, place.isInCode);
    return problem
      ? this.fault(node, problem.message, problem.line)
      : [{ type: 'text', value: node.value }];
  }

  private cleanElement(node: Element, place: Place): ElementContent[] {
    const { tagName } = node;
    const picture = tagName === 'p' ? findLonePicture(node) : undefined;
    if (picture) return this.cleanComponent(picture, place);
    if (place.isInField && tagName !== 'img' && !FIELD_ELEMENTS.has(tagName))
      return this.fault(node, NO_BLOCK);
    if (tagName === 'h1')
      return this.fault(
        node,
        'Tên bài đã là tiêu đề lớn nhất. Hãy chọn “Tiêu đề lớn” cho dòng này.',
      );
    if (tagName === 'img')
      return this.fault(
        node,
        place.isInField
          ? NO_PICTURE
          : 'Ảnh phải đứng riêng. Hãy để một dòng trống trước và sau ảnh.',
      );
    if (!ALLOWED_ELEMENTS.has(tagName))
      return this.fault(
        node,
        'Chỗ này có mã trang mạng, không dùng được. Hãy viết lại thành câu chữ.',
      );
    if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }];
    const children = this.children(node, {
      ...place,
      isInText: place.isInText || TEXT_HOLDERS.has(tagName),
      isInCode: place.isInCode || tagName === 'code',
      isInLink: place.isInLink || tagName === 'a',
      component: undefined,
    });
    if (tagName === 'a')
      return place.isInLink ? this.fault(node, LINK_IN_LINK) : this.cleanLink(node, children);
    if (/^h[2-6]$/.test(tagName)) return this.cleanHeading(node, children);
    if (tagName === 'table') return [scrollableTable(node, children)];
    if (tagName === 'p' || tagName === 'li') markLoneLink(children);
    return [{ type: 'element', tagName, properties: safeProperties(node), children }];
  }

  private cleanHeading(node: Element, children: ElementContent[]): ElementContent[] {
    // The heading of the footnotes keeps the id that the marks refer to.
    if (node.properties.id === FOOTNOTES_ID)
      return [{ ...node, properties: { id: FOOTNOTES_ID }, children }];
    const text = children.map(textOf).join('').trim();
    const depth = Number(node.tagName.slice(1));
    if (!text) return this.fault(node, 'Tiêu đề chưa có chữ. Hãy viết thêm, hoặc bỏ dòng này.');
    const above = this.out.headings.at(-1)?.depth ?? 1;
    if (depth > above + 1)
      return this.fault(
        node,
        `Tiêu đề ${quoted(text)} nhảy cấp. Hãy chọn “${LEVELS[above - 1] ?? `Tiêu đề cấp ${above + 1}`}” cho dòng này.`,
      );
    const id = this.newId(text);
    this.out.headings.push({ depth, id, text });
    return [{ type: 'element', tagName: node.tagName, properties: { id }, children }];
  }

  private cleanLink(node: Element, children: ElementContent[]): ElementContent[] {
    const isFootnote =
      'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
    if (isFootnote) {
      const { id, href: target } = node.properties;
      return [
        {
          ...node,
          properties: {
            ...node.properties,
            ...(id && { id: plainId(String(id)) }),
            href: plainId(String(target)),
          },
          children,
        },
      ];
    }
    const url = String(node.properties.href ?? '');
    const title = String(node.properties.title ?? '');
    const problem = findUrlFault(url);
    if (problem) return this.fault(node, `${quoted(url)}: ${problem}`);
    const hidden = findTextFault(title, true);
    if (hidden) return this.fault(node, hidden.message);
    return [
      this.noteLink(
        {
          type: 'element',
          tagName: 'a',
          properties: { href: url, ...(title && { title }) },
          children,
        },
        node,
      ),
    ];
  }

  /** Keeps a link for the checks, puts the base path on it, and looks at its words. */
  private noteLink(link: Element, node: AnyNode): Element {
    const url = String(link.properties.href);
    const words = textOf(link).trim();
    if (!words)
      this.fault(node, `Đường dẫn ${quoted(url)} không có chữ. Hãy viết chữ nói nó dẫn tới đâu.`);
    if (isVagueLinkText(words))
      this.fault(
        node,
        `Chữ trên đường dẫn là ${quoted(words)}, không nói dẫn tới đâu. Hãy viết rõ, ví dụ “cách cài VNeID”.`,
      );
    if (!url.startsWith('tel:')) this.out.links.push({ url, words, line: this.lineOf(node) });
    link.properties.href = href(url);
    return link;
  }

  private cleanComponent(node: JsxNode, place: Place): ElementContent[] {
    if (node.name === 'br')
      return [{ type: 'element', tagName: 'br', properties: {}, children: [] }];
    const component = findComponent(node.name);
    if (!component)
      return this.fault(
        node,
        `Không có khung nào tên ${quoted(node.name ?? '')}. Hãy viết thành câu chữ.`,
      );
    const read = readAttributes(node, component);
    if ('fault' in read) return this.fault(node, read.fault);
    const misplaced = findPlaceFault(node, component, place);
    if (misplaced) return this.fault(node, misplaced);
    return this.render(node, component, read.values, place);
  }

  private render(
    node: JsxNode,
    component: ContentComponent,
    values: Record<string, string>,
    place: Place,
  ): ElementContent[] {
    const isInText = place.isInText || component.display === 'inline';
    const children = this.children(node, {
      ...place,
      isInText,
      isInLink: place.isInLink || component.isLink === true,
      component: node.name ?? undefined,
    });
    const rendered = component.render(values, children);
    const { src = '', alt = '', caption = '' } = values;
    if (isElement(rendered, 'figure'))
      this.out.pictures.push({ src, alt, caption, line: this.lineOf(node) });
    for (const part of [rendered, ...rendered.children].filter(
      (part) => !(children as Nodes[]).includes(part),
    )) {
      if (isElement(part, 'a')) this.noteLink(part, node);
    }
    // A component that stands alone in a paragraph comes without the paragraph.
    const isAlone =
      component.display === 'inline' && node.type === 'mdxJsxFlowElement' && !place.isInText;
    if (isAlone) markLoneLink([rendered]);
    return [
      isAlone ? { type: 'element', tagName: 'p', properties: {}, children: [rendered] } : rendered,
    ];
  }
}

/** A link with no words around it gets the class that makes it as large as a thumb. */
function markLoneLink(children: ElementContent[]) {
  const [link, other] = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (link && !other && isElement(link, 'a'))
    link.properties.className = [
      ...((link.properties.className as string[] | undefined) ?? []),
      'alone',
    ];
}
