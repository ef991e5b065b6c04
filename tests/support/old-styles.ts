import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CompatData, Identifier as Feature } from '@mdn/browser-compat-data/types';
import { generate, parse, walk, type CssNode } from 'css-tree';
import { filesOf } from '../../src/integration/check-site/pages.ts';
import { isOnPhones } from './old-phones.ts';
import type { TestSite } from './sites.ts';

const { css } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = css;

/** What old phones pass over without harm to what a page says or does, each with the reason. */
const HARMLESS: readonly [pattern: RegExp, reason: string][] = [
  [/^text-wrap\b/, 'lines break elsewhere'],
  [/^(?:@page|size|page|break-\w+)\b|^:has$/, 'says only where a page of paper begins'],
  [
    /^(?:::details-content|content-visibility)\b/,
    'a script opens what is folded before it is printed',
  ],
  [/^cursor\b/, 'phones have no pointer'],
  [/forced-color/, 'a phone that does not know it has no such colours'],
  [/^accent-color$/, 'the ring of a choice has the colour of the system'],
  [/^font-family: ui-/, 'the next font of the list takes its place'],
  [/^outline$/, 'Safari before 16.4 draws it with square corners'],
];

/** Every style sheet of the pages for readers, each once. */
export function residentSheets({ dir }: Pick<TestSite, 'dir'>): string[] {
  const pages = [...filesOf(dir)].filter(
    (file) => file.endsWith('.html') && !file.startsWith('admin/'),
  );
  const sheets = pages.flatMap((page) =>
    [...readFileSync(join(dir, page), 'utf8').matchAll(/<style>([^]*?)<\/style>/g)].map(
      ([, sheet = '']) => sheet,
    ),
  );
  return [...new Set(sheets)];
}

/** What a sheet uses that phones at the oldest versions do not know, where nothing stands in for it. */
export function findTooNewStyles(sheet: string): string[] {
  const found = new Set<string>();
  const say = (name: string, feature: Feature | undefined) => {
    const compat = feature?.__compat;
    if (compat && !isOnPhones(compat) && !HARMLESS.some(([pattern]) => pattern.test(name)))
      found.add(name);
  };
  let supports = 0;
  walk(parse(sheet, { parseCustomProperty: true }), {
    enter(this: { declaration: CssNode | null; block: CssNode | null }, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') supports++;
      if (supports > 0) return;
      if (node.type === 'Atrule') say(`@${node.name}`, atRules[node.name]);
      if (node.type === 'Feature')
        say(`@media (${node.name})`, atRules['media']?.[node.name.replace(/^(?:min|max)-/, '')]);
      if (node.type === 'FeatureRange') say('@media (a < b)', atRules['media']?.['range_syntax']);
      if (node.type === 'NestingSelector') say('&', selectors['nesting']);
      if (node.type === 'PseudoClassSelector') say(`:${node.name}`, selectors[node.name]);
      if (node.type === 'PseudoElementSelector') say(`::${node.name}`, selectors[node.name]);
      if (node.type === 'Declaration' && !hasStandIn(node, this.block))
        for (const [name, feature] of featuresOf(node)) say(name, feature);
    },
    leave(node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') supports--;
    },
  });
  return [...found];
}

type Declaration = Extract<CssNode, { type: 'Declaration' }>;

/** Whether the same property stands before in the block, for phones that do not understand this one. */
const hasStandIn = (declaration: Declaration, block: CssNode | null): boolean => {
  const all = block?.type === 'Block' ? block.children.toArray() : [];
  return all
    .slice(0, all.indexOf(declaration))
    .some((one) => one.type === 'Declaration' && one.property === declaration.property);
};

/** A property, and the keywords, functions and units of its value. */
function featuresOf({ property, value }: Declaration): [string, Feature | undefined][] {
  const own = properties[property];
  const found: [string, Feature | undefined][] = [[property, own]];
  walk(value, (node: CssNode) => {
    if (node.type === 'Identifier') found.push([`${property}: ${node.name}`, own?.[node.name]]);
    if (node.type === 'Function') found.push([`${node.name}()`, functionOf(node.name)]);
    if (node.type === 'Dimension') found.push([node.unit, unitOf(node.unit)]);
  });
  return found;
}

function functionOf(name: string): Feature | undefined {
  const kinds = Object.values(types as Record<string, Feature>);
  return [types as Feature, ...kinds].map((kind) => kind[name]).find((feature) => feature);
}

function unitOf(unit: string): Feature | undefined {
  const lengths = types['length'];
  if (/^(?:sv|lv|dv)/.test(unit)) return lengths?.['viewport_percentage_units_dynamic'];
  return /^cq/.test(unit) ? lengths?.['container_query_length_units'] : lengths?.[unit];
}

/** What a sheet does to people who hear a page, or steer it by keys. */
export function findHiddenMeaning(sheet: string): string[] {
  const found: string[] = [];
  walk(parse(sheet), {
    visit: 'Declaration',
    enter(this: { rule: CssNode | null }, { property, value }: Declaration) {
      const rule = this.rule?.type === 'Rule' ? this.rule : undefined;
      const selector = rule ? generate(rule.prelude) : '';
      const written = generate(value);
      const isOf = (pattern: RegExp) => selector.split(',').some((one) => pattern.test(one));
      if (/^list-style/.test(property) && /\bnone\b/.test(written) && !isOf(/summary$/))
        found.push(`list-style: none makes no list to VoiceOver (${selector})`);
      if (property === 'display' && isOf(/summary$/) && !/list-item|none|block/.test(written))
        found.push(`display: ${written} hides from VoiceOver whether it is open (${selector})`);
      // An item that an address leads to is no control.
      if (/^outline/.test(property) && /^(?:none|0)\b/.test(written) && isOf(/(?<!\bli):focus/))
        found.push(`no ring around what has the focus (${selector})`);
      if (property === 'user-select' && written === 'none')
        found.push(`words that nobody can copy (${selector})`);
      if (/^(?:font|font-size)$/.test(property) && /\dpx/.test(written) && !/^\.hv/.test(selector))
        found.push(`letters that do not grow (${selector})`);
    },
  });
  return found;
}
