import { send, type Place, type Reply, type Sent } from './place.ts';

/** One try. */
export interface Attack {
  kind: string;
  name: string;
  /** What the attacker got; undefined when that was nothing. */
  run: (place: Place) => Promise<string | undefined>;
}

/** What is nobody's to see. */
const SECRETS = /root:x:0:|PRIVATE KEY|bi-mat-cua|SQLite format 3|"user":\{|\[core\]/;
const SESSION = /session(?:_token|-\d+)=[^;]{5}/;

/** What an answer gives that ought to be a refusal: an error of the server is none, for something went wrong there. */
export function findGain({ status, headers, text }: Reply): string | undefined {
  if ((status >= 200 && status < 400) || status >= 500) return `${status} ${text.slice(0, 100)}`;
  if (SESSION.test(String(headers['set-cookie']))) return 'a session';
  return SECRETS.test(text) ? `a secret: ${text.slice(0, 100)}` : undefined;
}

/** Tries that each are one request which must be refused. */
export const refused = <T>(
  kind: string,
  cases: readonly T[],
  toName: (one: T) => string,
  toSent: (one: T, place: Place) => Sent,
): Attack[] =>
  cases.map((one) => ({
    kind,
    name: toName(one),
    run: async (place) => findGain(await send(place, toSent(one, place))),
  }));

/** A call of the editors' API as text. */
export const call = (action: string, params: unknown = {}) => JSON.stringify({ action, params });

/** Words as they are shown in the report. */
export const short = (text: unknown): string => {
  const words = typeof text === 'string' ? text : JSON.stringify(text);
  return words.length > 60 ? `${words.slice(0, 60)}… (${words.length})` : words;
};
