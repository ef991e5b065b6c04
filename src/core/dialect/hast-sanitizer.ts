import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { ParsedBody } from '../body.ts';
import { quoted } from '../diagnostic.ts';
import { onOneLine } from '../text.ts';
import { BodyNotes } from './body-notes.ts';
import { mayCall } from '../calls.ts';
import { linkCalls } from './call-links.ts';
import { findPlaceFault, readAttributes, type Place } from './component-rules.ts';
import { findComponent } from './components.ts';
import { element, isElement } from './element.ts';
import { findTextFault } from './tag-faults.ts';
import { cutAtPictures, safeProperties, scrollableTable, textOf, type JsxElement } from './tree.ts';
import { findUrlFault } from './urls.ts';

const MAX_DEPTH = 40;
const ALLOWED_ELEMENTS = new Set(
  'p h2 h3 h4 h5 h6 strong em del a ul ol li blockquote table thead tbody tr th td hr br code pre sup section input'.split(
    ' ',
  ),
);
const TEXT_HOLDERS = new Set('p h2 h3 h4 h5 h6 strong em del a th td'.split(' '));
const FOOTNOTES_ID = 'footnote-label';

/** Turns the parser's tree into what may be published, noting every fault on the way. For one body. */
export class HastSanitizer {
  private readonly isInField: boolean;
  private readonly notes: BodyNotes;

  constructor(firstLine: number, isInField: boolean) {
    this.isInField = isInField;
    this.notes = new BodyNotes(firstLine, [FOOTNOTES_ID]);
  }

  /** Throws on what the parser never gives. */
  sanitize(root: Root): ParsedBody {
    const { isInField, notes } = this;
    const place = { depth: 0, isInField, isInText: false, isInCode: false, isInLink: false };
    const children = this.children(root, place);
    const lines = children.map((block) => onOneLine(textOf(block)).trim());
    const text = lines.filter(Boolean).join('\n');
    const linked = mayCall(text) ? linkCalls(children) : children;
    return { ...notes.body, parts: cutAtPictures(linked, notes.body.pictures), text };
  }

  private children(node: { children: RootContent[] }, place: Place): ElementContent[] {
    const inside = { ...place, depth: place.depth + 1 };
    return node.children.flatMap((child) => this.node(child, inside));
  }

  /** The node as it may be published; nothing when it may not, with the fault noted. */
  private node(node: RootContent, place: Place): ElementContent[] {
    if (place.depth > MAX_DEPTH)
      return this.notes.fault(node, 'Danh sách hoặc trích dẫn lồng quá sâu. Hãy viết phẳng hơn.');
    switch (node.type) {
      case 'text':
        return this.text(node, place);
      case 'element':
        return this.element(node, place);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.component(node, place);
      default:
        throw new Error(`The dialect has no ${node.type}.`);
    }
  }

  private text(node: Text, { isInCode }: Place): ElementContent[] {
    const problem = findTextFault(node.value, isInCode);
    return problem
      ? this.notes.fault(node, problem.message, problem.line)
      : [{ type: 'text', value: node.value }];
  }

  private element(node: Element, place: Place): ElementContent[] {
    const { tagName } = node;
    if (tagName === 'h1')
      return this.notes.fault(
        node,
        'Tên bài đã là tiêu đề lớn nhất. Hãy chọn “Tiêu đề lớn” cho dòng này.',
      );
    if (tagName === 'img') return this.notes.fault(node, this.pictureFault());
    if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }];
    if (!ALLOWED_ELEMENTS.has(tagName)) throw new Error(`The dialect has no <${tagName}>.`);
    const children = this.children(node, {
      ...place,
      isInText: place.isInText || TEXT_HOLDERS.has(tagName),
      isInCode: place.isInCode || tagName === 'code',
      isInLink: place.isInLink || tagName === 'a',
      component: undefined,
    });
    if (tagName === 'a') return this.link(node, children, place);
    if (/^h[2-6]$/.test(tagName)) return this.heading(node, children);
    if (tagName === 'table') return [scrollableTable(children)];
    if (tagName === 'p' || tagName === 'li') markLoneLink(children);
    return [element(tagName, safeProperties(node), children)];
  }

  private pictureFault = () =>
    this.isInField
      ? 'Mục này không nhận ảnh. Hãy chuyển ảnh xuống ô bài viết.'
      : 'Ảnh phải đứng riêng. Hãy để một dòng trống trước và sau ảnh.';

  private heading(node: Element, children: ElementContent[]): ElementContent[] {
    // The heading of the footnotes keeps the id that the marks refer to.
    const id =
      node.properties.id === FOOTNOTES_ID
        ? FOOTNOTES_ID
        : this.notes.heading(node, children.map(textOf).join('').trim());
    return id ? [element(node.tagName, { id }, children)] : [];
  }

  private link(node: Element, children: ElementContent[], { isInLink }: Place): ElementContent[] {
    const { properties } = node;
    if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties)
      return [element('a', properties, children)];
    const [url, title] = [String(properties.href ?? ''), String(properties.title ?? '')];
    const problem = findUrlFault(url);
    const fault = isInLink
      ? 'Đường dẫn không đặt được trong đường dẫn khác. Hãy đưa một đường dẫn ra ngoài.'
      : problem
        ? `${quoted(url)}: ${problem}`
        : findTextFault(title, true)?.message;
    if (fault) return this.notes.fault(node, fault);
    return [this.notes.link(element('a', { href: url, ...(title && { title }) }, children), node)];
  }

  private component(node: JsxElement, place: Place): ElementContent[] {
    if (node.name === 'br') return [element('br')];
    const component = findComponent(node.name);
    if (!component) throw new Error(`The dialect has no <${node.name}>.`);
    const read = readAttributes(node, component);
    if ('fault' in read) return this.notes.fault(node, read.fault);
    const misplaced = findPlaceFault(node, component, place);
    if (misplaced) return this.notes.fault(node, misplaced);
    const isInline = component.display === 'inline';
    const children = this.children(node, {
      ...place,
      isInText: place.isInText || isInline,
      isInLink: place.isInLink || component.isLink === true,
      component: node.name ?? undefined,
    });
    const rendered = component.render(read.values, children);
    const { src = '', alt = '', caption = '' } = read.values;
    if (isElement(rendered, 'figure')) this.notes.picture({ src, alt, caption }, node);
    for (const part of [rendered, ...rendered.children])
      if (isElement(part, 'a') && !children.includes(part)) this.notes.link(part, node);
    // A component that stands alone in a paragraph comes without the paragraph.
    if (!isInline || node.type !== 'mdxJsxFlowElement' || place.isInText) return [rendered];
    markLoneLink([rendered]);
    return [element('p', {}, [rendered])];
  }
}

/** A link with no words around it gets the class that makes it as large as a thumb. */
function markLoneLink(children: readonly ElementContent[]) {
  const [link, other] = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (!isElement(link, 'a') || other) return;
  const { className = [] } = link.properties;
  link.properties.className = [...(className as string[]), 'alone'];
}
