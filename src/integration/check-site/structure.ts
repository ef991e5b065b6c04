import { quoted } from '../../core/diagnostic.ts';
import { isFileName, isVietnamese } from '../../core/text.ts';
import {
  attributeOf,
  descendantsOf,
  hasClass,
  labelOf,
  textOf,
  type Element,
  type Page,
  type SiteSettings,
} from './pages.ts';

/** What people who hear, enlarge or steer the page by keys would miss. Editors cannot cause it: their own words are judged where they are written. */
export const structureFaults = (page: Page, settings: SiteSettings): string[] =>
  CHECKS.flatMap((check) => check(page, settings));

type Check = (page: Page, settings: SiteSettings) => string[];

const NEW_WINDOW = /trang mới|thẻ mới|cửa sổ mới/i;
const STEP_NUMBER = /^Bước \d+/;
const HEADING = /^h[1-6]$/;
/** Elements of ours that say what they have done. */
const SPEAKING = /^(?:share-page|task-filter)$/;

/** One finding for every element of which the rule has something to say. */
const each =
  (rule: (element: Element, page: Page) => string | undefined): Check =>
  (page) =>
    page.elements.flatMap((element) => rule(element, page) ?? []);

const CHECKS: Check[] = [
  each((element) =>
    element.tagName === 'img' && isFileName(attributeOf(element, 'alt') ?? '')
      ? `Lời tả của hình là tên tệp ${quoted(attributeOf(element, 'alt'))}. Hãy viết hình có gì.`
      : undefined,
  ),
  each((element) => {
    const name = ['autofocus', 'accesskey'].find((one) => attributeOf(element, one) !== undefined);
    return name && `Thẻ <${element.tagName}> tự giành con trỏ hoặc phím (${name}). Hãy bỏ đi.`;
  }),
  each((element) =>
    Number(attributeOf(element, 'tabindex') ?? 0) > 0
      ? `Thẻ <${element.tagName}> đổi thứ tự của phím Tab (tabindex). Hãy bỏ đi.`
      : undefined,
  ),
  each((element) =>
    attributeOf(element, 'name') === 'viewport' &&
    /user-scalable\s*=\s*(?:no|0)|(?:maximum|minimum)-scale/.test(
      attributeOf(element, 'content') ?? '',
    )
      ? 'Trang không cho phóng to (viewport). Hãy bỏ phần ấy.'
      : undefined,
  ),
  each((element) =>
    /^_?blank$/i.test(attributeOf(element, 'target') ?? '') && !NEW_WINDOW.test(textOf(element))
      ? `Liên kết ${quoted(textOf(element))} mở cửa sổ mới mà không báo. Hãy bỏ target.`
      : undefined,
  ),
  each((element) =>
    element.tagName === 'table' && !hasHeaders(element)
      ? 'Có bảng mà ô đầu không phải <th scope>, hoặc không có tên bảng. Máy đọc sẽ chỉ đọc từng ô. Hãy thêm vào.'
      : undefined,
  ),
  each((element) =>
    hasClass(element, 'steps') && !isList(element, 'ol')
      ? 'Các bước không nằm trong danh sách có số (ol, li). Máy đọc sẽ không báo đang ở bước mấy.'
      : undefined,
  ),
  // Steps that nobody has marked as such.
  each((element) => {
    const steps = elementsIn(element).filter(
      (child) => child.tagName !== 'li' && STEP_NUMBER.test(textOf(child)),
    );
    return steps.length > 1
      ? `Các bước viết bằng thẻ <${steps[0]?.tagName}>, không phải danh sách có số. Hãy dùng ol.`
      : undefined;
  }),
  each((element) =>
    /^(?:ul|ol|dl|table)$/.test(element.tagName) &&
    /^(?:none|presentation)$/.test(attributeOf(element, 'role') ?? '')
      ? `Thẻ <${element.tagName}> bị bỏ vai (role). Máy đọc sẽ không báo có danh sách. Hãy bỏ role.`
      : undefined,
  ),
  each((element) =>
    hasClass(element, 'st') && textOf(element) === ''
      ? 'Tình trạng chỉ có hình, không có chữ. Hãy ghi chữ.'
      : undefined,
  ),
  // The mark that is seen is not heard.
  each((element, { elements }) => {
    if (!hasClass(element, 'squares')) return undefined;
    const links = descendantsOf(element).filter(({ tagName }) => tagName === 'a');
    return links.some((link) => !/\. \p{L}/u.test(nameOf(link, elements)))
      ? 'Ô vuông của việc không có chữ nói tình trạng (aria-label). Hãy ghi chữ.'
      : undefined;
  }),
  each((element) =>
    SPEAKING.test(element.tagName) &&
    !descendantsOf(element).some((one) => attributeOf(one, 'role') === 'status')
      ? `<${element.tagName}> không có chỗ báo kết quả cho máy đọc (role=status). Hãy thêm vào.`
      : undefined,
  ),
  each((element, { elements }) => {
    if (!/^(?:button|summary)$/.test(element.tagName)) return undefined;
    return !/[\p{L}\p{N}]/u.test(nameOf(element, elements))
      ? `Nút <${element.tagName}> không có chữ nào. Hãy ghi nút làm gì.`
      : undefined;
  }),
  each((element) =>
    element.tagName === 'details' && elementsIn(element)[0]?.tagName !== 'summary'
      ? 'Phần mở ra (details) không có tên (summary). Hãy thêm vào.'
      : undefined,
  ),
  each((element) =>
    element.tagName === 'summary' &&
    descendantsOf(element).some(({ tagName }) => /^(?:a|button|input)$/.test(tagName))
      ? 'Trong tên của phần mở ra (summary) có liên kết hoặc nút. Hãy đưa ra ngoài.'
      : undefined,
  ),
  // People who speak to their phone say what they see.
  each((element) => {
    const label = attributeOf(element, 'aria-label');
    if (!label || !/^(?:a|button|summary)$/.test(element.tagName)) return undefined;
    const seen = textOf(withoutHidden(element));
    return wordsOf(label).includes(wordsOf(seen))
      ? undefined
      : `Tên để nghe ${quoted(label)} không chứa chữ nhìn thấy ${quoted(seen)}. Hãy viết giống nhau.`;
  }),
  each((element) =>
    HEADING.test(element.tagName) && textOf(element) === ''
      ? `Có đề mục <${element.tagName}> trống. Hãy viết chữ, hoặc bỏ đi.`
      : undefined,
  ),
  each((element) => {
    const lang = attributeOf(element, 'lang');
    return lang && !/^vi\b/.test(lang) && isVietnamese(textOf(element))
      ? `Chữ tiếng Việt ghi là tiếng khác (lang="${lang}"). Hãy bỏ lang.`
      : undefined;
  }),
  each((element) => {
    if (element.tagName !== 'svg') return undefined;
    const isNamed = attributeOf(element, 'role') === 'img' && attributeOf(element, 'aria-label');
    if (!isNamed && attributeOf(element, 'aria-hidden') !== 'true')
      return 'Có hình vẽ không có lời, cũng không báo cho máy đọc bỏ qua. Hãy thêm aria-hidden, hoặc role=img và aria-label.';
    // Without a style sheet an icon would be as wide as the page; the drawing of a step may be.
    return hasClass(element, 'hv') ||
      (attributeOf(element, 'width') && attributeOf(element, 'height'))
      ? undefined
      : 'Có hình vẽ không ghi cỡ (width, height). Máy cũ sẽ vẽ to bằng cả trang. Hãy ghi vào.';
  }),
  // The first stop of the keyboard leads past what stands on every page.
  ({ path, elements }) => {
    const main = elements.find(({ tagName }) => tagName === 'main');
    const header = elements.find(({ tagName }) => tagName === 'header');
    const first = elements.find(
      (element) => attributeOf(element, 'href') && element.tagName === 'a',
    );
    return !header ||
      path.startsWith('/admin/') ||
      !main ||
      attributeOf(first ?? header, 'href') === `#${attributeOf(main, 'id')}`
      ? []
      : ['Liên kết đầu tiên không dẫn thẳng tới nội dung. Hãy đặt lại.'];
  },
  // Two places of one kind and one name cannot be told apart by ear.
  ({ elements }) => {
    const names = elements.flatMap((element) => {
      const role = attributeOf(element, 'role') === 'search' ? 'search' : element.tagName;
      return /^(?:nav|search|aside)$/.test(role)
        ? [`${role} “${labelOf(element, elements) ?? ''}”`]
        : [];
    });
    return names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `Có hai vùng cùng loại, cùng tên: ${name}. Hãy đặt tên khác, hoặc bỏ một.`);
  },
  // A link to the page itself says so.
  (page, { base }) =>
    page.elements
      .filter(
        (element) =>
          attributeOf(element, 'aria-current') === 'true' &&
          attributeOf(element, 'href') === base + page.path.slice(1),
      )
      .map(
        (element) =>
          `Liên kết ${quoted(textOf(element))} dẫn về chính trang này mà ghi aria-current="true". Hãy ghi "page".`,
      ),
];

const elementsIn = (element: Element): Element[] =>
  element.childNodes.filter((child): child is Element => 'tagName' in child);
const isList = (element: Element, tagName: string) =>
  element.tagName === tagName && elementsIn(element).every((child) => child.tagName === 'li');
const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function hasHeaders(table: Element): boolean {
  const inside = descendantsOf(table);
  const headers = inside.filter(({ tagName }) => tagName === 'th');
  const isNamed =
    inside.some((element) => element.tagName === 'caption' && textOf(element) !== '') ||
    [table, table.parentNode].some(
      (one) => one && 'tagName' in one && attributeOf(one, 'aria-label'),
    );
  return (
    isNamed &&
    headers.length > 0 &&
    headers.every((header) => attributeOf(header, 'scope') !== undefined)
  );
}

const nameOf = (element: Element, elements: readonly Element[]) =>
  labelOf(element, elements) || textOf(withoutHidden(element));

/** The element without what is only seen. */
const withoutHidden = (element: Element): Element => ({
  ...element,
  childNodes: element.childNodes
    .filter((child) => !('tagName' in child) || attributeOf(child, 'aria-hidden') !== 'true')
    .map((child) => ('tagName' in child ? withoutHidden(child) : child)),
});
