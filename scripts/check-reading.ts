import { formatDay } from '../src/core/dates.ts';
import { ENOUGH, QUESTIONS, readReadings, type Row } from './reading-table.ts';
import { stop } from './stop.ts';

// Prints, as a table in Markdown, whether each guide answers ten questions: the day on which the answer's line last changed, or the question of the letter to the ward. Exit code 1 when an answer does not stand.
const rows = readReadings(process.argv[2]);
const isYes = ({ kind }: Row['answers'][number]) => kind === 'yes';
const cellOf = (answer: Row['answers'][number]) => {
  if (answer.kind === 'yes') return answer.changed ? formatDay(answer.changed) : 'yes';
  return answer.kind === 'ask' ? `asks ${answer.question}` : '–';
};
const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
console.log(line(['Guide', ...Object.values(QUESTIONS), 'Yes', 'Asked', 'No sense']));
console.log(line(Array.from({ length: 14 }, () => '---')));
for (const { guide, answers } of rows)
  console.log(
    line([
      guide,
      ...answers.map(cellOf),
      answers.filter(isYes).length,
      answers.filter(({ kind }) => kind === 'ask').length,
      answers.filter(({ kind }) => kind === 'none').length,
    ]),
  );
console.log(
  line([
    'All',
    ...Object.keys(QUESTIONS).map(
      (_, at) => rows.filter(({ answers }) => answers[at]?.kind === 'yes').length,
    ),
    rows.flatMap(({ answers }) => answers.filter(isYes)).length,
    rows.flatMap(({ answers }) => answers.filter(({ kind }) => kind === 'ask')).length,
    rows.flatMap(({ answers }) => answers.filter(({ kind }) => kind === 'none')).length,
  ]),
);
const enough = rows.filter(({ answers }) => answers.filter(isYes).length >= ENOUGH).length;
console.log(
  `\n${rows.length} guides, ${enough} with at least ${ENOUGH} answers of 10; the open questions of the others stand in the letter to the ward.`,
);
const faults = rows.flatMap(({ guide, faults: own }) => own.map((fault) => `${guide}: ${fault}`));
if (faults.length > 0) stop(faults.join('\n'));
