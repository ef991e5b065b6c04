import { COLLECTIONS } from '../../src/collections/index.ts';
import { SETTINGS } from '../../src/collections/settings.ts';
import * as enums from '../../src/collections/enums.ts';
import { definitionOf } from '../../src/core/fields.ts';
import { CONTENT_COMPONENTS } from '../../src/core/dialect/components.ts';

/** Words in Latin letters that editors know: names, and what the forms themselves show. */
const KNOWN = new Set(
  'zalo fanpage facebook video vneid pdf jpg jpeg png webp mb qr otp html https http iphone android email excel'.split(
    ' ',
  ),
);

/** Words of the people who build the site. */
const TECHNICAL = new Set(
  (
    'yaml json schema field fields slug mdx md parse parser id ids uuid regex utf bom nfc nfd front matter metadata git commit branch npm node ' +
    'backend frontend proxy host cache token cookie api server url markdown csv svg css jsx tsx script chmod symlink key value array object string ' +
    'boolean true false null undefined nan'
  ).split(' '),
);

/** Words that no Vietnamese sentence has, and most English ones do. */
const ENGLISH = new Set(
  (
    'the of and or not is are was be has have must should please error errors invalid missing unknown expected required received failed found empty ' +
    'too this that with from for at by more less than least most only already exists cannot could new save saved delete publish draft entry entries ' +
    'loading close open search choose select upload download remove cancel warning no such'
  ).split(' '),
);

/** Syllables of Vietnamese that are also names of fields, codes or English words. */
const VIETNAMESE = new Set('to ai tin ban bang hay la no do i ii iii iv'.split(' '));

/** How a syllable of Vietnamese looks without its marks. */
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

type Schema = Parameters<typeof definitionOf>[0];

/** The name of every field, and every code of a closed list. */
function namesIn(schema: Schema): string[] {
  const { innerType, element, shape, options, entries } = definitionOf(schema);
  return [
    ...Object.keys(shape ?? {}),
    ...Object.values(entries ?? {}).map(String),
    ...[innerType, element, ...Object.values(shape ?? {}), ...(options ?? [])].flatMap((inner) =>
      inner ? namesIn(inner) : [],
    ),
  ];
}

const CODES = new Set(
  [
    ...Object.values(COLLECTIONS).flatMap(({ name, schema }) => [name, ...namesIn(schema)]),
    ...Object.entries(SETTINGS).flatMap(([name, { schema }]) => [name, ...namesIn(schema)]),
    ...Object.values(enums).flatMap((list) => (typeof list === 'object' ? Object.keys(list) : [])),
    ...Object.entries(CONTENT_COMPONENTS).flatMap(([name, { attributes }]) => [
      name,
      ...Object.entries(attributes).flatMap(([key, { kind }]) => [
        key,
        ...(typeof kind === 'object' ? Object.keys(kind) : []),
      ]),
    ]),
  ].filter((name) => /^[A-Za-z]+$/.test(name)),
);

/** Forms of what only files and programs have. */
const FORMS: readonly [string, RegExp][] = [
  ['path', /(?:^|[\s“(])(?:\.{0,2}\/)?(?:src|tests|server|scripts|public|content)\/|\.\.\//],
  ['file ending', /\.(?:mdx?|ya?ml|[cm]?[jt]sx?|json|html|css|astro)(?![a-z])/i],
  ['tag', /<\/?[A-Za-z!?…]/],
  ['mark of a file', /`|##|!\[|\]\(|=["']|\{\{|[{}]|---|&[a-z]*;/],
  ['pattern', /\[\^?[a-z0-9]-[a-z0-9]|\\[dwspbu]|\(\?[:=!<]|\^\S*\$/],
  ['name of a program', /(?<![\p{L}])[a-z]{2,}[A-Z]\w*|\w+_\w+|\w+\(\)/u],
  ['code', /(?<![\p{L}\d/.@:%-])(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)+(?![\p{L}\d/.@-])/u],
  ['value of a program', /\[object/],
];

const VIETNAMESE_LETTER = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** For messages whose quotations are not looked into. */
export const ANYTHING = '\u0000';

/** What in a message an editor cannot understand: English, a key, a path, a code, a tag. `typed` is what editors themselves wrote, quoted back to them. */
export function findAlienWords(message: string, typed = ''): string[] {
  const text = message
    .normalize('NFC')
    .replace(/%\{\w+\}/g, '…')
    .replace(/“([^”]*)”/g, (whole, quote: string) =>
      typed === ANYTHING || (quote && typed.includes(quote.replace(/…$/, ''))) ? '“…”' : whole,
    )
    .replace(/https?:\/\/[^\s”,;]*|\/[\w/-]*\/(?=[”\s.])|[\w.-]+@[\w.-]+\w/g, '…');
  const words = text.match(/\p{L}+/gu) ?? [];
  const alien = words.filter((word) => {
    const plain = word.toLowerCase();
    if (KNOWN.has(plain) || VIETNAMESE.has(plain)) return false;
    return TECHNICAL.has(plain) || ENGLISH.has(plain) || CODES.has(word);
  });
  const isForeign =
    !VIETNAMESE_LETTER.test(text) &&
    words.some((word) => !KNOWN.has(word.toLowerCase()) && !SYLLABLE.test(word.toLowerCase()));
  return [
    ...FORMS.flatMap(([name, form]) => {
      const [found] = form.exec(text) ?? [];
      return found === undefined ? [] : [`${name} “${found}”`];
    }),
    ...alien.map((word) => `word “${word}”`),
    ...(isForeign ? ['no Vietnamese'] : []),
  ];
}
