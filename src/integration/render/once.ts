import { currentInputs, noInputs, noting, type Inputs } from './content-data.ts';

/** Answers that many pages need, worked out once for a content. What was read for one counts for every page that asks. */
export class OncePerContent {
  readonly #answers = new Map<unknown, { inputs: Inputs; answer: Promise<unknown> }>();

  readonly ask = async <T>(query: () => Promise<T>): Promise<T> => {
    let kept = this.#answers.get(query);
    if (!kept) {
      const inputs = noInputs();
      kept = { inputs, answer: noting(inputs, query) };
      this.#answers.set(query, kept);
    }
    const answer = (await kept.answer) as T;
    const { reads, forms, originals } = currentInputs('an answer kept for a content');
    for (const read of kept.inputs.reads) reads.add(read);
    for (const [file, form] of kept.inputs.forms) forms.set(file, form);
    for (const original of kept.inputs.originals) originals.add(original);
    return answer;
  };

  forget(): void {
    this.#answers.clear();
  }
}
