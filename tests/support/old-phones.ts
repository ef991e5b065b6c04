import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type {
  CompatData,
  CompatStatement,
  Identifier as Feature,
} from '@mdn/browser-compat-data/types';
import { Linter, type Rule } from 'eslint';
import compat from 'eslint-plugin-compat';
import es from 'eslint-plugin-es-x';
import { OLDEST_BROWSERS, PAGEFIND_FOLDER } from '../../src/site.ts';
import type { TestSite } from './sites.ts';

/** Browsers of phones by their name in MDN's data, the oldest version that the site is built for, and their name in browserslist. */
const PHONES = [
  ['chrome_android', oldest('chrome'), 'chrome'],
  ['safari_ios', oldest('safari'), 'ios_saf'],
] as const;

function oldest(browser: string): number {
  const version = OLDEST_BROWSERS.find((name) => name.startsWith(browser));
  return Number(version?.slice(browser.length));
}

const { api, javascript } = createRequire(import.meta.url)(
  '@mdn/browser-compat-data',
) as CompatData;
/** What scripts of pages hold in their hands. Names of rarer objects ("tag", "results") are names of our own data too. */
const PAGE_OBJECTS =
  /^(?:HTML\w*Element|Element|Node|Document|DocumentFragment|Window|Navigator|Event|EventTarget|Location|History|URL|URLSearchParams|Request|Response|Headers|AbortSignal|Storage|Clipboard)$/;
const TOO_NEW = namesTooNew();

/** Names of members of page objects that no object of an old phone has. eslint-plugin-compat knows only globals and their own members. */
function namesTooNew(): Set<string> {
  const asked = new Set<string>();
  const known = new Set<string>();
  const read = (name: string, compat: CompatStatement | undefined, isAsked: boolean) => {
    if (!compat || name.endsWith('_event')) return;
    if (isAsked) asked.add(name.replace(/_static$/, ''));
    if (isOnPhones(compat)) known.add(name.replace(/_static$/, ''));
  };
  for (const [isWeb, objects] of [
    [true, api],
    [false, javascript['builtins'] ?? {}],
  ] as const)
    for (const [object, members] of Object.entries(objects as Record<string, Feature>)) {
      read(object, members.__compat, isWeb);
      for (const [member, { __compat }] of Object.entries(members as Record<string, Feature>))
        if (member !== '__compat') read(member, __compat, isWeb && PAGE_OBJECTS.test(object));
    }
  return asked.difference(known);
}

/** Whether both kinds of phones have it at the oldest versions. */
export function isOnPhones({ support }: CompatStatement): boolean {
  return PHONES.every(([browser, version]) =>
    [support[browser] ?? []]
      .flat()
      .some(
        ({ version_added, version_removed, flags, prefix, alternative_name }) =>
          typeof version_added === 'string' &&
          Number.parseFloat(version_added.replace('≤', '')) <= version &&
          !(version_removed ?? flags ?? prefix ?? alternative_name),
      ),
  );
}

const webApi: Rule.RuleModule = {
  create: (context) => {
    const look = (node: Rule.Node, name: string) =>
      TOO_NEW.has(name) && context.report({ node, message: `“${name}” is too new.` });
    return {
      'MemberExpression[computed=false] > Identifier.property': (
        node: Rule.Node & { name: string },
      ) => look(node, node.name),
      // What the bundler makes of a pattern that its browsers may lack.
      TemplateElement: (node: Rule.Node & { value: { raw: string } }) =>
        /\(\?<[!=]/.test(node.value.raw) &&
        context.report({ node, message: 'A look behind in a pattern is too new.' }),
      // Properties that are put on an element in one go.
      'ObjectExpression > Property[computed=false] > Identifier.key': (
        node: Rule.Node & { name: string },
      ) => look(node, node.name),
    };
  },
};

/** Names that other objects have as well: these rules speak only where they know the object. */
const SHARED_NAMES = /no-iterator-prototype|growable-arraybuffers/;
const CONFIG: Linter.Config[] = [
  {
    plugins: { 'es-x': es, compat, phones: { rules: { 'web-api': webApi } } },
    settings: {
      'es-x': { aggressive: true },
      targets: PHONES.map(([, version, name]) => `${name} ${version}`),
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      ...Object.fromEntries(
        Object.keys(es.configs['flat/restrict-to-es2022'].rules ?? {}).map((rule) => [
          rule,
          SHARED_NAMES.test(rule) ? ['error', { aggressive: false }] : 'error',
        ]),
      ),
      // In Chrome 97 and Safari 15.4 already.
      'es-x/no-array-prototype-findlast-findlastindex': 'off',
      // In Safari since 16.4 only.
      'es-x/no-class-static-block': 'error',
      'phones/web-api': 'error',
      'compat/compat': 'error',
    },
  },
];

/** What a script needs that phones at the oldest versions do not have: syntax, objects and methods. */
export function findTooNew(code: string): string[] {
  const lines = code.split('\n');
  return new Linter().verify(code, CONFIG).map(({ message, line, column }) => {
    const start = Math.max(0, column - 20);
    return `${message} …${lines[line - 1]?.slice(start, start + 60) ?? ''}…`;
  });
}

/** Files of every script that pages for residents load, at once or later. */
export function residentScripts({ dir }: Pick<TestSite, 'dir'>): string[] {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('admin/'),
  );
  const files = new Set([join(PAGEFIND_FOLDER, 'pagefind.js')]);
  const addNamed = (text: string) => {
    for (const [name] of text.matchAll(/[\w.-]+\.js\b/g))
      if (existsSync(join(dir, '_astro', name))) files.add(join('_astro', name));
  };
  for (const page of pages) addNamed(readFileSync(join(dir, page), 'utf8'));
  // A set hands out what is added while it is walked.
  for (const file of files) addNamed(readFileSync(join(dir, file), 'utf8'));
  return [...files];
}
