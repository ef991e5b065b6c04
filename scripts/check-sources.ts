import { readContent } from '../src/store/read.ts';
import { judgeSource, readFactSheets, type CitedSource } from './fact-sheets.ts';
import { stop } from './stop.ts';

// Says which sources of the content do not stand in the fact sheets of a folder, or stand there at a lower grade; exit code 1 when one does.
const [folder, root = 'src'] = process.argv.slice(2);
if (!folder) stop('npm run check:sources -- FOLDER (the folder of the fact sheets)');
/** The ward's own notice, which no fact sheet repeats: `npm run check:annex` holds its words. */
const isAnnex = ({ name, issuer }: CitedSource) =>
  issuer.includes('phường Nam Đồng') && /việc \d/i.test(name);
const facts = readFactSheets(folder);
const isGraded = (value: unknown): value is CitedSource =>
  typeof value === 'object' && value !== null && 'level' in value;
const cited = readContent([root]).entries.flatMap(({ file, data }) =>
  [data.sources, data.source]
    .flat()
    .filter(isGraded)
    .map((source) => ({
      file,
      source,
      verdict: isAnnex(source) ? undefined : judgeSource(source, facts),
    })),
);
const faults = cited.filter(({ verdict }) => verdict);
for (const { file, source, verdict } of faults)
  console.error(
    `${verdict}: ${file}: “${source.name}” (${source.issuer}${source.url ? `, ${source.url}` : ''}), ${source.level}`,
  );
const count = (what: string) => faults.filter(({ verdict }) => verdict === what).length;
console.log(
  `${cited.length} sources: ${count('not found')} not found in the fact sheets, ${count('raised')} raised`,
);
process.exit(faults.length > 0 ? 1 : 0);
