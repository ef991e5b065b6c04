/** What is told of an event: names, numbers and codes. */
type Details = Readonly<Record<string, string | number | boolean | undefined>>;

/** A ward's machine keeps its log for long; on a laptop somebody reads along. */
const isKept = Boolean(process.env.DATA_DIR);

/** Writes one line of JSON to the log of a ward's machine. It carries no words of people, no secret, no visitor's address. */
export function report(event: string, details: Details = {}): void {
  if (isKept) console.log(lineOf(event, details));
}

/** Writes that something went wrong. On a ward's machine by its code and its place alone: a message may hold words of people. */
export function reportError(error: unknown): void {
  console.error(isKept ? lineOf('error', describe(error)) : error);
}

const lineOf = (event: string, details: Details) =>
  JSON.stringify({ at: new Date().toISOString(), event, ...details });

/** How many steps up from where it broke. */
const STEPS = 6;

function describe(error: unknown): Details {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, code, syscall, path, stack = '' } = error as NodeJS.ErrnoException;
  const steps = stack.match(/^\s+at .*$/gm) ?? [];
  const where = steps.slice(0, STEPS).map((step) => step.trim().slice('at '.length));
  return { name, code, syscall, path, where: where.join(' < ') };
}
