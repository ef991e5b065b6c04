/** What of a guide the figures read; an entry that is not valid yet may lack any of it. */
interface GuideLike {
  outcome?: string;
  inPerson?: { where?: string };
  stopsHere?: string;
  steps?: readonly Step[];
  sources?: readonly { name?: string; date?: string }[];
  withdrawn?: object;
}

interface Step {
  action?: string;
  certainty?: string;
  risk?: string | undefined;
}

/** Whether a step carries a mark of its own: no sure source has it, and being wrong costs something. */
export const isMarked = ({ certainty, risk }: Step): boolean =>
  certainty !== 'certain' && risk !== undefined;

/** A step as readers are told of it: what was tried on a phone is not doubted any more; what waits for the law still is. */
export const settledStep = <S extends { certainty: string; checked?: object | undefined }>(
  step: S,
): S => (step.checked && step.certainty === 'to-check' ? { ...step, certainty: 'certain' } : step);

/** Counts how far the guides can be followed to their end. */
export function countGuides(all: readonly GuideLike[]) {
  const guides = all.filter(({ withdrawn }) => !withdrawn);
  const hasOffice = ({ inPerson }: GuideLike) => Boolean(inPerson?.where);
  const stops = guides.filter(({ stopsHere }) => stopsHere);
  const steps = guides.flatMap((guide) => guide.steps ?? []);
  const sources = guides.flatMap((guide) => guide.sources ?? []);
  return {
    /** Those that are shown: all but the withdrawn. */
    guides: guides.length,
    withOutcome: guides.filter(({ outcome }) => outcome).length,
    /** With a way that needs no phone, and whom to ask there. */
    withOffice: guides.filter(hasOffice).length,
    stops: stops.length,
    stopsWithoutOffice: stops.filter((guide) => !hasOffice(guide)).length,
    steps: steps.length,
    /** Steps that name a word of the screen, in bold. */
    stepsWithWord: steps.filter(({ action }) => action?.includes('**')).length,
    /** Marks of each guide, fewest first. */
    marks: guides.map((guide) => (guide.steps ?? []).filter(isMarked).length).sort((a, b) => a - b),
    sources: sources.length,
    sourcesWithoutNameOrDate: sources.filter(({ name, date }) => !name?.trim() || !date?.trim())
      .length,
  };
}
