import { currentInputs, noInputs, noting, type ContentData, type Inputs } from './content-data.ts';
import { digestOfProps } from './props.ts';

/** Something that was read, with the digest that it had. */
export type Read = readonly [read: string, digest: string | undefined];

/** An answer of the site before: what it said, and what it was worked out from. */
interface KnownAnswer {
  digest: string;
  reads: readonly Read[];
}

/** Answers by their names. */
export type KnownAnswers = ReadonlyMap<string, KnownAnswer>;

interface Answer {
  value: unknown;
  digest: string;
  inputs: Inputs;
}

/** Tells an answer from a piece of content. */
const MARK = '?';

/**
 * Answers that many pages need, each worked out once for a content. A page that has asked is as it was while the answer
 * is, whatever that was worked out from; an answer whose own reads are as they were is not worked out at all.
 */
export class Answers {
  readonly #content: ContentData;
  /** What this process has been asked. */
  readonly #queries = new Map<string, () => Promise<unknown>>();
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #digests = new Map<string, Promise<string | undefined>>();
  #before: KnownAnswers = new Map();

  constructor(content: ContentData) {
    this.#content = content;
  }

  /** The content is another one. `before` is what is known of the one whose pages may be kept. */
  begin(before: KnownAnswers = new Map()): void {
    this.#before = before;
    this.#answers.clear();
    this.#digests.clear();
  }

  /** The answer of a query by its name, noted for whoever is being drawn. */
  readonly ask = async <T>(name: string, query: () => Promise<T>): Promise<T> => {
    this.#queries.set(name, query);
    const { value, inputs } = await this.#workOut(name, query);
    const { reads, forms, originals } = currentInputs(name);
    reads.add(MARK + name);
    for (const [file, form] of inputs.forms) forms.set(file, form);
    for (const original of inputs.originals) originals.add(original);
    return value as T;
  };

  /** Whether all that was read is as it was; looked at in its order, since what came first decided what was asked next. */
  async areSame(reads: readonly Read[]): Promise<boolean> {
    for (const [read, digest] of reads)
      if ((isAnswer(read) ? await this.#digestOf(read) : this.#content.digestOf(read)) !== digest)
        return false;
    return true;
  }

  /** What was read, as it is now. */
  readsOf({ reads }: Inputs): Promise<Read[]> {
    return Promise.all(
      [...reads].map(
        async (read) =>
          [
            read,
            isAnswer(read) ? await this.#digestOf(read) : this.#content.digestOf(read),
          ] as const,
      ),
    );
  }

  /** What the next content can go by. */
  async known(): Promise<KnownAnswers> {
    const known = new Map<string, KnownAnswer>();
    for (const name of this.#digests.keys()) {
      const before = this.#before.get(name);
      if (before) known.set(name, before);
    }
    for (const [name, asked] of this.#answers) {
      const { digest, inputs } = await asked;
      known.set(name, { digest, reads: await this.readsOf(inputs) });
    }
    return known;
  }

  #digestOf(read: string): Promise<string | undefined> {
    const name = read.slice(MARK.length);
    const digest = this.#digests.get(name) ?? this.#findDigest(name);
    this.#digests.set(name, digest);
    return digest;
  }

  /** Undefined where this process does not know the query yet: then its page is drawn, which asks it. */
  async #findDigest(name: string): Promise<string | undefined> {
    const asked = this.#answers.get(name);
    if (asked) return (await asked).digest;
    const before = this.#before.get(name);
    if (before && (await this.areSame(before.reads))) return before.digest;
    const query = this.#queries.get(name);
    return query && (await this.#workOut(name, query)).digest;
  }

  #workOut(name: string, query: () => Promise<unknown>): Promise<Answer> {
    const answer = this.#answers.get(name) ?? answerOf(name, query);
    this.#answers.set(name, answer);
    return answer;
  }
}

const isAnswer = (read: string) => read.startsWith(MARK);

async function answerOf(name: string, query: () => Promise<unknown>): Promise<Answer> {
  const inputs = noInputs();
  const value = await noting(inputs, query);
  const digest = noting(noInputs(), () => digestOfProps(name, value));
  return { value, digest, inputs };
}
