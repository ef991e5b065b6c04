import { defaultTreeAdapter as tree, parse, serialize, serializeOuter } from 'parse5';
import { isPaper, toId } from '../collections/urls.ts';
import {
  attributeOf,
  descendantsOf,
  hasClass,
  setAttribute,
  textOf,
  type Element,
} from './check-site/pages.ts';

/** A page of the site as it was built. */
export interface BuiltPage {
  /** Address without the base path. */
  path: string;
  html: string;
}

export interface JoinSettings {
  siteUrl: string;
  base: string;
  /** Where links to what the file does not hold lead; undefined while the site is only tried out. */
  publicAddress: string | undefined;
  /** The picture at an address of the site, as an address that holds it. */
  embed: (address: string) => string;
}

/** The place of the first screen. */
const START = 'dau-tep';
/** Pages whose place the first screen takes. */
const WHOLE_SITE = ['/', '/huong-dan/'];
/** What every page of the site has, and what is nothing without its script or its network. */
const LEFT_OUT = /^(?:script|source|share-page|site-search)$/;
/** Attributes that name other elements of the same page. */
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Where a link of the site leads in the file. */
export const anchorOf = (path: string) => toId(path).replaceAll('/', '-');

/**
 * The main parts of some pages below one another, the first of them as the first screen, with anchors in the place of
 * links. What the pages say of themselves stays: no component has to know that it may stand in a file.
 */
export function joinPages(first: BuiltPage, others: readonly BuiltPage[], settings: JoinSettings) {
  const paths = new Set(others.map(({ path }) => path));
  const join = (page: BuiltPage, prefix: string) => {
    const elements = descendantsOf(parse(page.html, { scriptingEnabled: false }));
    const main = elements.find(({ tagName }) => tagName === 'main');
    if (!main) throw new Error(`${page.path} has no <main>.`);
    for (const element of descendantsOf(main)) adapt(element, prefix, page);
    const notices = elements.filter((element) => hasClass(element, 'notice'));
    const title = elements.find(({ tagName }) => tagName === 'h1');
    return { notices, main, title: title ? textOf(title) : '' };
  };

  const adapt = (element: Element, prefix: string, page: BuiltPage) => {
    if (LEFT_OUT.test(element.tagName) || hasClass(element, 'crumb')) {
      tree.detachNode(element);
      return;
    }
    const id = attributeOf(element, 'id');
    if (id !== undefined) setAttribute(element, 'id', prefix + id);
    for (const name of REFERENCES) {
      const named = attributeOf(element, name);
      if (named !== undefined) setAttribute(element, name, named.replace(/\S+/g, `${prefix}$&`));
    }
    if (element.tagName === 'img') {
      setAttribute(element, 'src', settings.embed(attributeOf(element, 'src') ?? ''));
      for (const name of ['srcset', 'sizes', 'loading']) setAttribute(element, name, undefined);
    }
    const link = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    if (link === undefined) return;
    const target = targetOf(link, page);
    if (target !== undefined) setAttribute(element, 'href', target);
    else if (hasClass(element, 'btn') || hasClass(element, 'go')) removeWhole(element);
    else {
      element.tagName = element.nodeName = 'span';
      element.attrs = [];
    }
  };

  /** Where a link leads in the file; undefined where nothing is at its end. */
  const targetOf = (written: string, { path }: BuiltPage): string | undefined => {
    // The full address is meant: there the reader looks for a newer file.
    if (/^(?:[a-z]+:|\/\/)/i.test(written)) return written;
    const { siteUrl, base, publicAddress } = settings;
    const url = URL.parse(written, siteUrl + base + path.slice(1));
    if (!url) return undefined;
    const wanted = `/${url.pathname.slice(base.length)}`;
    const place = url.hash.slice(1);
    if (wanted === first.path) return `#${place || START}`;
    if (paths.has(wanted)) return `#${anchorOf(wanted)}${place && `.${place}`}`;
    if (WHOLE_SITE.includes(wanted)) return `#${START}`;
    return publicAddress && !isPaper(wanted)
      ? publicAddress + wanted.slice(1) + url.hash
      : undefined;
  };

  const start = join(first, '');
  const chapters = others.map((page) => {
    const id = anchorOf(page.path);
    const { main, title } = join(page, `${id}.`);
    return `<section class="chapter" id="${id}" tabindex="-1" aria-label="${escape(title)}">\n${BACK}\n${serialize(main)}\n${BACK}\n</section>`;
  });
  return `${start.notices.map((one) => serializeOuter(one)).join('\n')}
<main>
<div id="${START}" tabindex="-1">
${serialize(start.main)}
</div>
${chapters.join('\n')}
</main>`;
}

const BACK = `<p class="noprint"><a class="go" href="#${START}">Về danh sách</a></p>`;

/** Takes an element away, and what holds nothing else. */
function removeWhole(element: Element): void {
  const parent = element.parentNode;
  tree.detachNode(element);
  if (parent && 'tagName' in parent && parent.tagName !== 'main' && isEmpty(parent))
    removeWhole(parent);
}

const isEmpty = (element: Element) =>
  textOf(element) === '' && !descendantsOf(element).some(({ tagName }) => tagName === 'img');

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
