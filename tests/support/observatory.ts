import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';

type Sent = Readonly<Record<string, string | string[] | undefined>>;

const HALF_YEAR = 15_768_000;
const PRIVATE = /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/;

/** Directives of a policy, each with its sources. */
const directivesOf = (policy: string) =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

function scoreOfPolicy(policy: string): number {
  if (!policy) return -25;
  const directives = directivesOf(policy);
  const sourcesOf = (name: string) =>
    directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const active = ['script-src', 'object-src'].flatMap(sourcesOf);
  if (
    active.some((source) => ["'unsafe-inline'", 'data:', '*', 'http:', 'https:'].includes(source))
  )
    return -20;
  if (active.includes("'unsafe-eval'")) return -10;
  if (sourcesOf('style-src').includes("'unsafe-inline'")) return 0;
  return directives.get('default-src')?.join() === "'none'" ? 10 : 5;
}

/** The points of Mozilla's HTTP Observatory for what one answer over TLS says; from 100 on it is A+. */
export function observatoryScore(headers: Sent): number {
  const said = (name: string) => String(headers[name] ?? '');
  const policy = said('content-security-policy');
  const age = Number(/max-age=(\d+)/.exec(said('strict-transport-security'))?.[1] ?? 0);
  const cookies = [headers['set-cookie'] ?? []].flat();
  const areCookiesSafe = cookies.every(
    (cookie) => /;\s*Secure/i.test(cookie) && /;\s*HttpOnly/i.test(cookie),
  );
  const lost = [
    areCookiesSafe ? 0 : -20,
    said('access-control-allow-origin') === '*' && said('access-control-allow-credentials')
      ? -50
      : 0,
    age >= HALF_YEAR ? 0 : age > 0 ? -10 : -20,
    said('x-content-type-options') === 'nosniff' ? 0 : -5,
    ...(policy.includes('frame-ancestors') || said('x-frame-options') ? [] : [-20]),
    Math.min(0, scoreOfPolicy(policy)),
  ];
  const won = [
    Math.max(0, scoreOfPolicy(policy)),
    policy.includes('frame-ancestors') ? 5 : 0,
    PRIVATE.test(said('referrer-policy')) ? 5 : 0,
    /^same-(?:origin|site)$/.test(said('cross-origin-resource-policy')) ? 10 : 0,
  ];
  const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0);
  const score = 100 + sum(lost);
  // What is won counts only where little is lost.
  return score >= 90 ? score + sum(won) : score;
}

/** What Google's CSP Evaluator finds to be a hole in a policy, or none at all. */
export const holesOf = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity === Severity.HIGH || severity === Severity.SYNTAX)
    .map(({ description }) => description);
