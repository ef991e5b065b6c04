import { quoted } from '../diagnostic.ts';
import { FILE_NAME_AS_ALT, isFileName } from '../text.ts';
import { labelOf, type AttributeKind, type ContentComponent } from './components.ts';
import type { JsxElement } from './tree.ts';
import { HIDDEN_CHARACTERS, findPictureFault, findUrlFault } from './urls.ts';

/** Where a node stands in a body. */
export interface Place {
  depth: number;
  /** Within a line of words, where no block may stand. */
  isInText: boolean;
  /** Within a text of front matter, which has no blocks at all. */
  isInField: boolean;
  /** Within code, where nothing has a meaning. */
  isInCode: boolean;
  /** Within a link, which holds no other. */
  isInLink: boolean;
  /** The component that holds the node directly. */
  component?: string | undefined;
}

/** A component's attributes, checked; or what is wrong with them. */
export function readAttributes(
  { attributes: written }: JsxElement,
  { label, attributes, required }: ContentComponent,
): { values: Record<string, string> } | { fault: string } {
  const values: Record<string, string> = {};
  for (const attribute of written) {
    const name = 'name' in attribute ? attribute.name : '';
    const known = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!known || typeof attribute.value !== 'string')
      return {
        fault: `${quoted(label)} không có phần ${quoted(name)}. Hãy bỏ phần ấy${namesOf(attributes)}.`,
      };
    const problem = findAttributeFault(known.kind, attribute.value);
    if (problem)
      return {
        fault: `${quoted(label)}, ô ${quoted(known.label)} là ${quoted(attribute.value)}. ${problem}`,
      };
    values[name] = attribute.value;
  }
  const missing = required.find((name) => !values[name]?.trim());
  if (missing === 'alt')
    return {
      fault: 'Ảnh chưa có mô tả cho người không nhìn thấy. Hãy viết ảnh có gì vào ô “Mô tả ảnh”.',
    };
  if (isFileName(values['alt'] ?? '')) return { fault: FILE_NAME_AS_ALT };
  return missing
    ? { fault: `${quoted(label)} còn trống ô ${quoted(attributes[missing]?.label)}. Hãy điền vào.` }
    : { values };
}

function namesOf(attributes: ContentComponent['attributes']): string {
  const labels = Object.values(attributes).map(({ label }) => quoted(label));
  return labels.length ? `; chỉ có các phần ${labels.join(', ')}` : '';
}

/** What is wrong with where a component stands and what it holds. */
export function findPlaceFault(
  { children }: JsxElement,
  component: ContentComponent,
  place: Place,
): string | undefined {
  const label = quoted(component.label);
  if (component.display === 'block' && place.isInField)
    return `Mục này không nhận ${label}. Hãy viết thành câu chữ, hoặc chuyển xuống ô bài viết.`;
  if (component.isLink && place.isInLink)
    return `${label} là một đường dẫn, không đặt được trong đường dẫn khác. Hãy đưa ra ngoài.`;
  if (component.display === 'block' && place.isInText)
    return `${label} phải đứng riêng. Hãy để một dòng trống trước và sau.`;
  if (component.inside && place.component !== component.inside)
    return `${label} phải nằm trong ${labelOf(component.inside)}. Hãy chèn ${labelOf(component.inside)} rồi đưa vào đó.`;
  const held = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (!component.bodyLabel && !component.holds && held.length)
    return `${label} không chứa chữ ở giữa. Hãy đưa chữ ra ngoài.`;
  if ((component.bodyLabel ?? component.holds) && !component.inside && !held.length)
    return `${label} chưa có chữ bên trong. Hãy viết thêm, hoặc bỏ đi.`;
  if (component.holds && held.some((child) => !('name' in child && child.name === component.holds)))
    return `${label} chỉ chứa ${labelOf(component.holds)}. Hãy đưa chữ còn lại vào từng phần ấy, hoặc ra ngoài.`;
  return undefined;
}

/** What is wrong with the value of an attribute; undefined when nothing is. */
export function findAttributeFault(kind: AttributeKind, value: string): string | undefined {
  if (HIDDEN_CHARACTERS.test(value)) return 'Có ký tự ẩn. Hãy gõ lại bằng tay.';
  if (kind === 'url') return findUrlFault(value);
  if (kind === 'picture') return value.trim() ? findPictureFault(value) : undefined;
  if (kind === 'phone')
    return /^[0-9+][0-9 .]{2,19}$/.test(value)
      ? undefined
      : 'Số điện thoại chỉ gồm chữ số và dấu cách. Hãy sửa lại.';
  if (kind === 'term')
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
      ? undefined
      : 'Không có từ nào như vậy trong mục “Từ khó”. Hãy chọn lại.';
  if (typeof kind !== 'string' && !Object.hasOwn(kind, value))
    return `Ô này chỉ nhận ${Object.values(kind).map(quoted).join(', ')}. Hãy chọn một.`;
  return undefined;
}
