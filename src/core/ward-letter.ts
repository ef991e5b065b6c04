import { ANSWERERS } from '../collections/enums.ts';

interface QuestionLike {
  id: string;
  data: {
    to: keyof typeof ANSWERERS;
    question: string;
    guides: readonly string[];
    units: readonly string[];
    answered?: string | undefined;
  };
}

interface GuideLike {
  id: string;
  data: { inPerson?: { unit?: string | undefined } | undefined };
}

export type WardLetter = ReturnType<typeof wardLetter>;

/** The open questions by who answers them; what unlocks most guides comes first. */
export function wardLetter(questions: readonly QuestionLike[], guides: readonly GuideLike[]) {
  const open = questions
    .filter(({ data }) => !data.answered)
    .map(({ id, data }) => ({ id, data, waiting: waitingFor(data, guides) }))
    .sort((a, b) => b.waiting.size - a.waiting.size || a.id.localeCompare(b.id));
  const groups = [...Map.groupBy(open, ({ data }) => data.to)]
    .map(([to, asked]) => ({ to: ANSWERERS[to], asked, waiting: waitingForAny(asked).size }))
    .sort((a, b) => b.waiting - a.waiting);
  let first = 1;
  return {
    /** Guides that wait for at least one answer. */
    waiting: waitingForAny(open).size,
    /** What each office is asked, with how many guides wait for each answer. */
    groups: groups.map(({ to, asked, waiting }) => {
      const group = {
        to,
        waiting,
        /** Number of its first question: they are counted through the whole letter. */
        first,
        questions: asked.map(({ data, waiting: { size } }) => ({
          text: data.question,
          waiting: size,
        })),
      };
      first += asked.length;
      return group;
    }),
  };
}

/** “ (3 bài chờ)”; nothing when no guide waits. */
export const waitingNote = (waiting: number): string =>
  waiting > 0 ? ` (${waiting} bài chờ)` : '';

/** The letter's first words. */
export const letterOpening = ({ waiting }: WardLetter): string[] => [
  'Kính gửi Ủy ban nhân dân phường Nam Đồng,',
  `Nhóm làm chuyên mục “Bình dân học vụ số” xin hỏi những điều sau. Không nguồn công khai nào trả lời được. Có ${waiting} bài hướng dẫn đang chờ. Trả lời được câu nào, xin gửi trước câu ấy, kèm ngày và văn bản nếu có.`,
];

/** The whole letter as plain text, ready to be copied, sent or printed. */
export function letterText(letter: WardLetter): string {
  return [
    ...letterOpening(letter),
    ...letter.groups.map(({ to, waiting, first, questions }) =>
      [
        `${to}${waitingNote(waiting)}`,
        ...questions.map(
          ({ text, waiting: own }, at) => `${first + at}. ${text}${waitingNote(own)}`,
        ),
      ].join('\n'),
    ),
    'Xin cảm ơn.',
  ].join('\n\n');
}

function waitingFor(
  { guides: named, units }: QuestionLike['data'],
  guides: readonly GuideLike[],
): Set<string> {
  return new Set(
    guides
      .filter(
        ({ id, data }) =>
          named.includes(id) || (data.inPerson?.unit && units.includes(data.inPerson.unit)),
      )
      .map(({ id }) => id),
  );
}

const waitingForAny = (asked: readonly { waiting: ReadonlySet<string> }[]): Set<string> =>
  new Set(asked.flatMap(({ waiting }) => [...waiting]));
