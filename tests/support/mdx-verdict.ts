import { parseFragment } from 'parse5';
import { addressesIn } from '../../src/integration/check-site/links.ts';
import {
  attributeOf,
  descendantsOf,
  type Element,
} from '../../src/integration/check-site/pages.ts';
import { formatDiagnostic, type FileDiagnostic } from '../../src/core/diagnostic.ts';
import { COLLECTIONS } from '../../src/collections/index.ts';
import { readEntry } from '../../src/store/read.ts';
import { walkFields } from '../../src/core/fields.ts';
import { parseInline, renderInline } from '../../src/core/dialect/parse.ts';
import type { PlacedCase } from './mdx-cases.ts';

const SAFE = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);
const LIVE_TAGS = new Set(
  'script style iframe frame frameset object embed applet portal form button textarea select base meta link svg math template'.split(
    ' ',
  ),
);

/** What became of a case: why it was refused, or what in its HTML would run. */
export interface Verdict {
  refused: string[];
  live: string[];
  html: string;
  milliseconds: number;
}

/** Reads an entry as a build does, and renders its body and every text with marks. */
export function judge({ collection, id, source }: PlacedCase): Verdict {
  const faults: FileDiagnostic[] = [];
  const started = performance.now();
  const { entry, isValid } = readEntry(
    collection,
    'src',
    `src/content/${collection}/${id}.mdx`,
    source,
    faults,
  );
  const texts = isValid
    ? walkFields(COLLECTIONS[collection].schema, entry.data).filter(({ meta }) => meta.multiline)
    : [];
  const inField = texts.flatMap(({ value }) =>
    parseInline(value).faults.map(({ message }) => message),
  );
  const parts = entry.body?.parts.map((part) => ('html' in part ? part.html : '')) ?? [];
  const html = [...parts, ...texts.map(({ value }) => renderInline(value))].join('\n');
  const milliseconds = performance.now() - started;
  const refused = [
    ...faults.map((fault) => formatDiagnostic({ ...fault, file: '' }).replace(/^, /, '')),
    ...inField,
  ];
  return {
    refused,
    live: refused.length ? [] : findLive(descendantsOf(parseFragment(html))),
    html,
    milliseconds,
  };
}

/** Whatever in a page's elements runs, loads or submits something. Tags of the frame are let through, their attributes are not. */
export function findLive(
  elements: readonly Element[],
  frameTags: ReadonlySet<string> = new Set(),
): string[] {
  return elements.flatMap((element) => {
    const handlers = element.attrs
      .filter(
        ({ name }) =>
          /^on/i.test(name) || name === 'style' || name === 'srcdoc' || /^http-equiv$/i.test(name),
      )
      .map(({ name }) => name);
    const unsafe = addressesIn(element).filter(
      (address) => !SAFE.has(URL.parse(address, 'https://a.invalid/')?.protocol ?? ''),
    );
    const isMail =
      attributeOf(element, 'href')?.includes('@') &&
      URL.parse(attributeOf(element, 'href') ?? '', 'https://a.invalid/')?.username;
    const isTag =
      LIVE_TAGS.has(element.tagName) && !frameTags.has(element.tagName) && !isOwnScript(element);
    return isTag || handlers.length || unsafe.length || isMail
      ? [`<${element.tagName}> ${[...handlers, ...unsafe].join(' ')}`.trim()]
      : [];
  });
}

/** A script file of this site, or data for search engines. */
const isOwnScript = (element: Element) =>
  element.tagName === 'script' &&
  (attributeOf(element, 'type') === 'application/ld+json' ||
    /^\/[\w/.-]+\.js$/.test(attributeOf(element, 'src') ?? ''));
