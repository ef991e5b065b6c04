/** What somebody has ticked or answered on a page: the answer's code by the question's name. */
export type Choices = ReadonlyMap<string, string>;

/** The choices as one line of text, for the phone to keep. */
export const writeChoices = (choices: Choices): string => JSON.stringify([...choices]);

/** What a phone has kept. Whatever is no such text, whoever wrote it, is no choice. */
export function readChoices(text: string | null): Choices {
  try {
    const read = JSON.parse(text ?? '[]') as unknown;
    return new Map(Array.isArray(read) ? read.filter(isChoice) : []);
  } catch {
    return new Map();
  }
}

const isChoice = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

/** The questions that were answered so, in their own order. */
export const answeredWith = <Q extends { name: string }>(
  questions: readonly Q[],
  choices: Choices,
  answer: string,
): Q[] => questions.filter(({ name }) => choices.get(name) === answer);

/** How many questions are answered. A count, no mark: no source says how many would be enough. */
export const tellAnswered = (answered: number, asked: number): string =>
  answered < asked
    ? `Bác đã trả lời ${answered} trong ${asked} câu.`
    : `Bác đã trả lời đủ ${asked} câu.`;
