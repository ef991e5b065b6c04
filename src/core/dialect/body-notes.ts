import type { Element, Nodes } from 'hast';
import { href } from '../../site.ts';
import { emptyBody, type BodyPicture } from '../body.ts';
import { quoted } from '../diagnostic.ts';
import { isVagueLinkText } from '../text.ts';
import { headingIds } from './heading-ids.ts';
import { textOf } from './tree.ts';

/** Headings by their levels, as the buttons of the CMS call them. */
const HEADING_LABELS = ['', 'Tên bài', 'Tiêu đề lớn', 'Tiêu đề nhỏ'];

/** What is found on the way through one body: headings, links, pictures, and what is wrong with them. */
export class BodyNotes {
  readonly body = emptyBody();
  private readonly firstLine: number;
  private readonly newId: (text: string) => string;

  constructor(firstLine: number, takenIds: readonly string[]) {
    this.firstLine = firstLine;
    this.newId = headingIds(...takenIds);
  }

  /** Notes what is wrong with a node; nothing of it is published. */
  fault(node: Nodes, message: string, lineInNode = 1): [] {
    const line = this.lineOf(node) + lineInNode - 1;
    const last = this.body.faults.at(-1);
    if (last?.line !== line || last.message !== message) this.body.faults.push({ line, message });
    return [];
  }

  /** The id of a heading; undefined, with the fault noted, for one that may not stand. */
  heading(node: Element, text: string): string | undefined {
    const { headings } = this.body;
    const depth = Number(node.tagName.slice(1));
    const deepest = (headings.at(-1)?.depth ?? 1) + 1;
    if (!text) this.fault(node, 'Tiêu đề chưa có chữ. Hãy viết thêm, hoặc bỏ dòng này.');
    else if (depth > deepest)
      this.fault(
        node,
        `Tiêu đề ${quoted(text)} nhảy cấp. Hãy chọn ${quoted(HEADING_LABELS[deepest] ?? `Tiêu đề cấp ${deepest}`)} cho dòng này.`,
      );
    else {
      const id = this.newId(text);
      headings.push({ depth, id, text });
      return id;
    }
    return undefined;
  }

  /** Keeps a link for the checks, puts the base path on it, and looks at its words. */
  link(link: Element, node: Nodes): Element {
    const url = String(link.properties.href);
    const words = textOf(link).trim();
    if (!words)
      this.fault(node, `Đường dẫn ${quoted(url)} không có chữ. Hãy viết chữ nói nó dẫn tới đâu.`);
    if (isVagueLinkText(words))
      this.fault(
        node,
        `Chữ trên đường dẫn là ${quoted(words)}, không nói dẫn tới đâu. Hãy viết rõ, ví dụ “cách cài VNeID”.`,
      );
    if (!url.startsWith('tel:')) this.body.links.push({ url, words, line: this.lineOf(node) });
    link.properties.href = href(url);
    return link;
  }

  picture(picture: BodyPicture, node: Nodes) {
    this.body.pictures.push({ ...picture, line: this.lineOf(node) });
  }

  private lineOf(node: Nodes) {
    return this.firstLine - 1 + (node.position?.start.line ?? 1);
  }
}
