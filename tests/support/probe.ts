import type { Page } from '@playwright/test';
import { isVagueLinkText } from '../../src/core/text.ts';

/** What a probe found, one line each. */
export type Findings = Promise<string[]>;

/** Edge of the smallest target, in CSS pixels (WCAG 2.5.5). */
const MIN_TARGET = 44;
const FOCUSABLE =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';

/** Vietnamese words that a screen reader would read in another language. */
export const wrongLanguages = (page: Page): Findings =>
  page.evaluate(() => {
    const onlyVietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    const texts: [Element, string][] = [
      ...document.querySelectorAll('body *:not(script, style)'),
    ].flatMap((element) => {
      const own = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ nodeValue }) => nodeValue ?? '');
      const attributes = ['alt', 'title', 'aria-label', 'placeholder'].map(
        (name) => element.getAttribute(name) ?? '',
      );
      return [...own, ...attributes].map((text): [Element, string] => [
        element,
        text.normalize('NFC').trim(),
      ]);
    });
    return texts
      .filter(
        ([element, text]) =>
          onlyVietnamese.test(text) &&
          !/^vi\b/.test(element.closest('[lang]')?.getAttribute('lang') ?? ''),
      )
      .map(([element, text]) => `wrong-language: <${element.localName}> “${text.slice(0, 40)}”`);
  });

/** Links whose words do not say where they lead. */
export async function vagueLinks(page: Page): Findings {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((link) => {
      const alternatives = [...link.querySelectorAll('img')].map(({ alt }) => alt);
      return (
        link.getAttribute('aria-label') ?? [link.textContent, ...alternatives].join(' ').trim()
      );
    }),
  );
  return names.filter((name) => isVagueLinkText(name)).map((name) => `vague-link: “${name}”`);
}

/** What sticks out of the window sideways. Boxes that scroll by themselves may. */
export const sidewaysScroll = (page: Page): Findings =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const outside = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    const names = outside
      .slice(-3)
      .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    return [
      `sideways-scroll: ${document.documentElement.scrollWidth} of ${width} px, ${names.join(' ')}`,
    ];
  });

/** Controls that lie under something else while they have the focus. */
export const coveredFocus = (page: Page): Findings =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return [];
    const { left, top, width, height } = focused.getBoundingClientRect();
    const seen = [0.1, 0.5, 0.9].filter((part) => {
      const on = document.elementFromPoint(left + width * part, top + height / 2);
      return on && (focused.contains(on) || on.contains(focused));
    });
    return seen.length > 0 ? [] : [`covered-focus: “${focused.textContent.trim().slice(0, 40)}”`];
  });

/** Text that a box cuts off, or that runs out of its box over something else. */
export const clippedText = (page: Page): Findings =>
  page.evaluate(() => {
    const isShown = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
    const texts: { owner: Element; words: string; lines: DOMRect[]; all: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const words = node.nodeValue?.trim() ?? '';
      if (!owner || !words || !isShown(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({
        owner,
        words,
        lines: [...range.getClientRects()],
        all: range.getBoundingClientRect(),
      });
    }
    const drawings = [...document.querySelectorAll('svg, img, input')]
      .filter(isShown)
      .map((owner) => ({ owner, lines: [owner.getBoundingClientRect()] }));
    const meets = (a: DOMRect, b: DOMRect, slack: number) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
    const runsOver = (box: Element, lines: DOMRect[], slack: number) =>
      [...texts, ...drawings].some(
        ({ owner, lines: theirs }) =>
          !box.contains(owner) &&
          theirs.some((one) => lines.some((line) => meets(line, one, slack))),
      );
    const isHurt = ({ owner, lines, all }: (typeof texts)[number]): boolean => {
      // Glyph boxes are taller than lines.
      const slack = parseFloat(getComputedStyle(owner).fontSize) / 2;
      for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
        const { display, overflowX, overflowY, clipPath, position } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (
          clipPath !== 'none' ||
          edge.width <= 1 ||
          [overflowX, overflowY].some((value) => ['auto', 'scroll'].includes(value))
        )
          return false;
        const isOut =
          all.bottom > edge.bottom + slack ||
          all.top < edge.top - slack ||
          all.right > edge.right + 2 ||
          all.left < edge.left - 2;
        const isHeld = isOut && display !== 'inline' && display !== 'contents';
        if (
          isHeld &&
          (overflowX !== 'visible' || overflowY !== 'visible' || runsOver(box, lines, slack))
        )
          return true;
        // What floats above the page is not held by the boxes around it.
        if (position === 'absolute') return false;
      }
      return false;
    };
    return texts
      .filter(isHurt)
      .map(
        ({ owner, words }) =>
          `clipped-text: <${owner.localName} class="${owner.getAttribute('class') ?? ''}"> “${words.slice(0, 40)}”`,
      );
  });

/** Text of which most lines hold one word only, though it has many: its box is too narrow for its letters. Tables scroll by themselves. */
export const oneWordLines = (page: Page): Findings =>
  page.evaluate(() => {
    const isBlock = (element: Element) =>
      !/^inline$|contents/.test(getComputedStyle(element).display);
    const boxes = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) =>
        isBlock(element) &&
        !element.closest('svg, td, th') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        ![...element.querySelectorAll('*')].some(
          (inner) => isBlock(inner) && inner.textContent.trim(),
        ),
    );
    return boxes.flatMap((box) => {
      const tops: number[] = [];
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          tops.push(Math.round(range.getBoundingClientRect().bottom));
        }
      const words = tops.length;
      const lines = new Set(tops).size;
      return words >= 5 && lines > words * 0.85
        ? [
            `one-word-lines: <${box.localName} class="${box.getAttribute('class') ?? ''}"> “${box.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}” ${words} words on ${lines} lines`,
          ]
        : [];
    });
  });

/** Font sizes in px, which ignore the size that the reader chose. */
export const pixelFonts = (page: Page): Findings =>
  page.evaluate(() => {
    const inPixels = ({ fontSize, font }: CSSStyleDeclaration) =>
      /\dpx/.test(fontSize) || /\dpx/.test(font);
    const walk = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => [
        ...(rule instanceof CSSStyleRule && inPixels(rule.style)
          ? [`pixel-font: ${rule.selectorText}`]
          : []),
        ...('cssRules' in rule ? walk(rule.cssRules as CSSRuleList) : []),
      ]);
    const inline = [...document.querySelectorAll<HTMLElement>('[style]')]
      .filter(({ style }) => inPixels(style))
      .map(({ localName }) => `pixel-font: <${localName} style>`);
    return [...[...document.styleSheets].flatMap(({ cssRules }) => walk(cssRules)), ...inline];
  });

/** Targets that a thumb misses. Links inside a sentence may be small. */
export const smallTargets = (page: Page): Findings =>
  page.evaluate(
    ([selector, least]) => {
      const isInSentence = (element: Element) =>
        getComputedStyle(element).display === 'inline' &&
        (element.closest('p, li, dd, dt, td, th, figcaption, blockquote')?.textContent.trim()
          .length ?? 0) > element.textContent.trim().length;
      return [...document.querySelectorAll(selector)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            element.getBoundingClientRect().right > 0 &&
            !isInSentence(element),
        )
        .map((element) => ({
          element,
          box: (element.closest('label') ?? element).getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < least || box.height < least)
        .map(
          ({ element, box }) =>
            `small-target: <${element.localName}> “${element.textContent.trim().slice(0, 40)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
        );
    },
    [FOCUSABLE, MIN_TARGET] as const,
  );

/** Controls that look the same with and without the keyboard's focus. */
export async function missingFocusRings(page: Page): Findings {
  // A key tells the browser that the reader uses a keyboard: from here on script focus shows rings.
  await page.keyboard.press('Tab');
  return page.evaluate((selector) => {
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      const hasOutline =
        outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      return [hasOutline, boxShadow, borderColor, backgroundColor].join();
    };
    const controls = [...document.querySelectorAll<HTMLElement>(selector)];
    return controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .flatMap((control) => {
        (document.activeElement as HTMLElement | null)?.blur();
        const before = look(control);
        control.focus();
        return look(control) === before
          ? [`no-focus-ring: <${control.localName}> “${control.textContent.trim().slice(0, 40)}”`]
          : [];
      });
  }, FOCUSABLE);
}

/** Text at twice the reader's size, at the largest of the site's own sizes, in the letters alone as Android's browsers inside apps enlarge it, or with the spacing of WCAG 1.4.12. */
export async function withText(
  page: Page,
  change: 'doubled' | 'largest' | 'zoomed' | 'spaced',
  look: () => Findings,
): Findings {
  await page.evaluate((kind) => {
    if (kind === 'largest') {
      document.documentElement.dataset.text = 'larger';
      return;
    }
    if (kind === 'zoomed') {
      const all = [...document.querySelectorAll<HTMLElement>('body, body *')];
      const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
      all.forEach((element, index) => {
        element.dataset.sizeBefore = element.style.fontSize;
        element.style.fontSize = `${(sizes[index] ?? 0) * 1.5}px`;
      });
      return;
    }
    const sheet = new CSSStyleSheet();
    const spacing =
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    sheet.replaceSync(kind === 'spaced' ? spacing : `html { font-size: ${size * 2}px !important }`);
    document.adoptedStyleSheets = [sheet];
  }, change);
  const found = await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    delete document.documentElement.dataset.text;
    for (const element of document.querySelectorAll<HTMLElement>('[data-size-before]')) {
      element.style.fontSize = element.dataset.sizeBefore ?? '';
      delete element.dataset.sizeBefore;
    }
  });
  return found.map((line) => `${line} (${change} text)`);
}
