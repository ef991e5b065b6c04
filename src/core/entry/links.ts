import { quoted, type Words } from '../diagnostic.ts';
import { explainUnknownId } from './unknown-id.ts';

const GLOSSARY = '/thuat-ngu/#';

/**
 * What is wrong with where a link leads; undefined when nothing is. Other sites are not looked up.
 * `anchors` are those of the text that the link stands in, as "#id".
 */
export function findLinkFault(
  url: string,
  addresses: ReadonlySet<string>,
  anchors?: ReadonlySet<string>,
): Words | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  if (url.startsWith('#'))
    return !anchors || anchors.has(url)
      ? undefined
      : {
          message: `Đường dẫn ${quoted(url)} dẫn tới một tiêu đề không có trong bài. Hãy bỏ đường dẫn này.`,
          technical: `Các tiêu đề có trong bài: ${[...anchors].join(', ') || 'không có'}.`,
        };
  if (!url.startsWith('/'))
    return {
      message: `Đường dẫn ${quoted(url)} chưa đủ. Trang khác thì bắt đầu bằng https://, trang của chuyên mục thì bắt đầu bằng “/”. Hãy sửa lại.`,
    };
  if (url.startsWith(GLOSSARY) && !addresses.has(url)) {
    const terms = [...addresses]
      .filter((address) => address.startsWith(GLOSSARY))
      .map((address) => address.slice(GLOSSARY.length));
    return explainUnknownId('terms', url.slice(GLOSSARY.length), new Set(terms));
  }
  const [path = ''] = url.split(/[?#]/);
  const [place] = /#.*$/.exec(url) ?? [];
  if (place && addresses.has(path) && !addresses.has(path + place))
    return {
      message: `Đường dẫn ${quoted(url)} trỏ tới chỗ không có trong trang ấy. Hãy bỏ phần từ dấu “#”.`,
    };
  return addresses.has(path)
    ? undefined
    : {
        message: `Đường dẫn ${quoted(url)} trỏ tới trang không có. Hãy sửa địa chỉ; địa chỉ bắt đầu và kết thúc bằng dấu “/”.`,
      };
}
