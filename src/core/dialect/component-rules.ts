import { quoted } from '../diagnostic.ts';
import type { AttributeKind, ContentComponent } from './components.ts';
import type { JsxNode } from './tree.ts';
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
  { name, attributes }: JsxNode,
  component: ContentComponent,
): { values: Record<string, string> } | { fault: string } {
  const values: Record<string, string> = {};
  for (const { type, name: key = '', value } of attributes) {
    const kind = Object.hasOwn(component.attributes, key)
      ? component.attributes[key]?.kind
      : undefined;
    if (!kind)
      return {
        fault: `Thẻ <${name}> không có mục ${quoted(key)}. Hãy bỏ mục ấy${Object.keys(component.attributes).length ? `; các mục dùng được: ${Object.keys(component.attributes).join(', ')}` : ''}.`,
      };
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string')
      return {
        fault: `Thẻ <${name}>, mục ${quoted(key)}: giá trị phải nằm trong nháy kép "…". Hãy sửa lại.`,
      };
    const problem = findAttributeFault(kind, value);
    if (problem)
      return { fault: `Thẻ <${name}>, mục ${quoted(key)} là ${quoted(value)}. ${problem}` };
    values[key] = value;
  }
  const missing = component.required.find((key) => !values[key]?.trim());
  if (missing === 'alt')
    return {
      fault:
        'Ảnh chưa có mô tả cho người không nhìn thấy. Hãy viết ảnh có gì vào alt="…", hoặc vào ngoặc vuông của ![…](…).',
    };
  return missing
    ? { fault: `Thẻ <${name}> thiếu mục “${missing}”. Hãy thêm ${missing}="…".` }
    : { values };
}

/** What is wrong with where a component stands and what it holds. */
export function findPlaceFault(
  { name, children }: JsxNode,
  component: ContentComponent,
  place: Place,
): string | undefined {
  if (component.display === 'block' && place.isInField)
    return `Mục này không nhận ảnh hay thẻ <${name}>. Hãy viết thành câu chữ, hoặc chuyển xuống thân bài.`;
  if (component.isLink && place.isInLink)
    return `Thẻ <${name}> là một đường dẫn, không đặt được trong đường dẫn khác. Hãy đưa thẻ ra ngoài.`;
  if (component.display === 'block' && place.isInText)
    return `Thẻ <${name}> phải đứng riêng. Hãy để một dòng trống trước và sau thẻ.`;
  if (component.inside && place.component !== component.inside)
    return `Thẻ <${name}> phải nằm trong <${component.inside}> … </${component.inside}>. Hãy thêm hai thẻ ấy ở ngoài.`;
  const held = children.filter((child) => child.type !== 'text' || child.value.trim());
  if (!component.hasBody && held.length)
    return `Thẻ <${name}> không chứa chữ. Hãy viết <${name} … /> và đưa chữ ra ngoài.`;
  if (component.hasBody && !component.inside && !held.length)
    return `Thẻ <${name}> chưa có chữ bên trong. Hãy viết thêm, hoặc bỏ thẻ.`;
  if (component.holds && held.some((child) => !('name' in child && child.name === component.holds)))
    return `Thẻ <${name}> chỉ chứa các thẻ <${component.holds}>. Hãy đặt từng phần trong <${component.holds} …> … </${component.holds}>.`;
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
      : 'Mã từ chỉ gồm chữ thường không dấu, số và gạch nối. Hãy sửa lại.';
  if (typeof kind !== 'string' && !Object.hasOwn(kind, value))
    return `Mục này chỉ nhận ${Object.keys(kind).join(', ')}. Hãy chọn một.`;
  return undefined;
}
