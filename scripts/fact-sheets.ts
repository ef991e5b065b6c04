import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CERTAINTIES } from '../src/collections/enums.ts';

type Certainty = keyof typeof CERTAINTIES;

/** What a line of a fact sheet says up to one grade: a line may hold several. */
interface Fact {
  /** Its words without accents. */
  said: ReadonlySet<string>;
  /** Those of the whole line, and the names of the sources that it cites by code. */
  line: ReadonlySet<string>;
  urls: ReadonlySet<string>;
  /** Sites that it names without an address: “Nguồn: huengaynay.vn”. */
  domains: ReadonlySet<string>;
  grade: Certainty | undefined;
}

export interface CitedSource {
  name: string;
  issuer: string;
  url?: string | undefined;
  level: Certainty;
}

const GRADE = /`\[(chắc chắn|cần kiểm tra|chờ đối chiếu)([^\]]*)\]`/g;
/** “…/6006598?hl=vi” is the end of an address whose beginning stands before it. */
const URL_IN_TEXT = /(?:https?:\/\/|…\/|(?<![\w/.])(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[^\s;|)`>\]…]+/g;
const DOMAIN_IN_TEXT = /(?<![/.\w-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![/\w])/g;
/** “P08–P10” stands for all three, “N118a” for one. */
const CODE = /\b([NP])(\d{2,3})(?:\s*[–-]\s*\1?(\d{2,3})\b|([a-z])\b|\b)/g;
const CATALOGUE_LINE = /^- ([NP]\d{2,3}[a-z]?) /;
/** How much of a source's words must stand in one line when it has no address; all its numbers must. */
const SHARE_ALONE = 0.7;
/** The same where the line names the source's site. */
const SHARE_BESIDE_SITE = 0.4;
/** Facts that say nearly as much of it as the best one count as well. */
const SHARE_TIE = 0.05;

/** The facts of every sheet (`.md`) in a folder. */
export function readFactSheets(folder: string): Fact[] {
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const catalogue = new Map(
    sheets
      .flat()
      .flatMap((line) => (line.match(CATALOGUE_LINE) ? [[line.split(' ')[1] ?? '', line]] : [])),
  );
  return sheets.flatMap((lines) => {
    let ofSection: Certainty | undefined;
    return lines.flatMap((line) => {
      if (/^#+ /.test(line)) ofSection = undefined;
      const clauses = clausesOf(line);
      if (/^Tất cả `\[/.test(line)) ofSection = clauses[0]?.grade;
      const text = [line, ...codesIn(line).map((code) => catalogue.get(code) ?? '')].join(' ');
      const shared = {
        line: new Set(wordsOf(text)),
        urls: new Set([...text.matchAll(URL_IN_TEXT)].map(([url]) => sameAddress(url))),
        domains: new Set([...line.matchAll(DOMAIN_IN_TEXT)].map(([domain]) => domain)),
      };
      return clauses.map(({ said, grade }) => ({
        ...shared,
        said: new Set(wordsOf(said)),
        grade: grade ?? ofSection,
      }));
    });
  });
}

/** A line by its grades. A grade follows what it judges, or stands before the whole line. */
function clausesOf(line: string): { said: string; grade?: Certainty }[] {
  const grades = [...line.matchAll(GRADE)];
  const [first] = grades;
  if (!first) return [{ said: line }];
  if (grades.length === 1) return [{ said: line, grade: gradeOf(first) }];
  return grades.map((grade, at) => ({
    said: line.slice(grades[at - 1]?.index ?? 0, grade.index),
    grade: gradeOf(grade),
  }));
}

function gradeOf([, grade, more = '']: RegExpMatchArray): Certainty {
  if (grade === 'chắc chắn') return 'certain';
  return grade === 'chờ đối chiếu' || /NĐ 320/.test(more) ? 'pending-law' : 'to-check';
}

/** What is wrong with a source by the sheets; undefined when it stands there at its grade, or a higher one. */
export function judgeSource(
  source: CitedSource,
  facts: readonly Fact[],
): 'not found' | 'raised' | undefined {
  const { url } = source;
  const about = facts.filter((fact) => isAbout(fact, source));
  if (!url) return about.length === 0 ? 'not found' : judgeGrade(source, about);
  const address = sameAddress(url);
  const own = facts.filter((fact) => hasAddress(fact, address));
  if (own.length === 0) return 'not found';
  // Some sheets list addresses apart from the facts, which name only the site or the newspaper.
  const named = facts.filter((fact) => namesSiteOf(fact, address, source));
  return judgeGrade(source, [...own, ...named, ...about]);
}

/** The facts that say most of what the source is cited for tell its grade. */
function judgeGrade({ name, level }: CitedSource, facts: readonly Fact[]): 'raised' | undefined {
  if (level !== 'certain') return;
  const graded = facts.filter(({ grade }) => grade);
  const shareOf = ({ said }: Fact) => shareIn(said, name);
  const least = Math.max(...graded.map(shareOf)) - SHARE_TIE;
  const isCertain = graded.some((fact) => fact.grade === 'certain' && shareOf(fact) >= least);
  return isCertain ? undefined : 'raised';
}

const hasAddress = ({ urls }: Fact, address: string): boolean =>
  urls.has(address) ||
  [...urls].some((url) => url.startsWith('…') && address.endsWith(url.slice(1)));

const namesSiteOf = ({ domains, line }: Fact, address: string, { name }: CitedSource): boolean =>
  [...domains].some((domain) => address.split('/')[0]?.endsWith(domain)) &&
  shareIn(line, name) >= SHARE_BESIDE_SITE;

const isAbout = ({ line }: Fact, { name, issuer }: CitedSource): boolean =>
  wordsOf(`${name} ${issuer}`).every((word) => !/\d{3}/.test(word) || line.has(word)) &&
  shareIn(line, `${name} ${issuer}`) >= SHARE_ALONE;

function shareIn(words: ReadonlySet<string>, text: string): number {
  const asked = [...new Set(wordsOf(text))];
  return asked.filter((word) => words.has(word)).length / asked.length;
}

function codesIn(line: string): string[] {
  if (CATALOGUE_LINE.test(line)) return [];
  return [...line.matchAll(CODE)].flatMap(([, letter = '', from = '', to = from, one = '']) => {
    const count = Math.max(Number(to) - Number(from), 0) + 1;
    const codeAt = (at: number) => String(Number(from) + at).padStart(from.length, '0');
    return Array.from({ length: count }, (_, at) => letter + codeAt(at) + one);
  });
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/UBND/g, 'Ủy ban nhân dân'],
  [/HĐND/g, 'Hội đồng nhân dân'],
  [/BHXH/g, 'bảo hiểm xã hội'],
  [/BHYT/g, 'bảo hiểm y tế'],
  [/KH&CN/g, 'Khoa học và Công nghệ'],
  [/NĐ(?= ?\d)/g, 'Nghị định'],
  [/NLĐ/g, 'Người Lao Động'],
];

function wordsOf(text: string): string[] {
  const long = SHORT_FORMS.reduce((so, [short, full]) => so.replace(short, full), text);
  const plain = long.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  // Days are written 01/6/2025 and 1/6/2025.
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));
}

function sameAddress(url: string): string {
  const short = url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[.,]+$/, '')
    .replace(/\/$/, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
