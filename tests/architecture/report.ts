import { cruiseCode, readCode } from '../support/cruise.ts';
import { layerOf } from './layers.ts';
import { countSourceLines } from './source-lines.ts';

// Prints how the code hangs together: the folders' arrows, circles, long files, source lines.

const LONGEST = 150;
/** Files that may be longer, each with its reason. */
const MAY_BE_LONGER: Readonly<Record<string, string>> = {
  'src/cms/vietnamese.ts': 'a table: every phrase of the CMS',
  'server/api/contract.ts': 'a table: every call of the API',
  'server/api/actions.ts': 'a table: what each call of the editors does',
  'server/approvals.ts': 'one gate: all that may be done with a text that waits, and by whom',
  'server/store/git-store.ts': 'one store: each step of it goes in the same turn',
  'server/store/repository.ts': 'one adapter: every call of Git',
  'src/collections/enums.ts': 'a table: every closed list',
  'src/collections/guides.ts': 'one descriptor',
  'src/collections/reports.ts': 'one descriptor',
  'src/collections/tasks.ts': 'one descriptor',
  'src/collections/news.ts': 'one descriptor',
  'src/collections/drawings.ts': 'a table: the whole vocabulary of the drawings',
  'src/core/drawings/on-screen.ts': 'one set: a picture for each kind of screen',
  'src/core/drawings/in-the-world.ts': 'one set: a picture for each kind of deed',
  'src/integration/check-site/structure.ts':
    'a table: every check of a page for readers by ear, by key and enlarged',
  'src/integration/check-site/audit.ts':
    'a table: every check of what a page loads, sends and runs',
  'src/cms/patches/forms.ts': 'a table: every change to the forms of Decap',
  'src/cms/patches/body.ts': 'a table: every change to the running text of Decap',
  'src/cms/body/pasted.ts': 'one reader, whose parts read what is in them by all of it',
  'src/core/spoken/rules.ts': 'a table: how each thing is said, in its order',
  'src/core/plain-language/refusals.ts': 'a table: every rule that stops an entry',
  'src/core/progress/rules.ts': 'a table: every rule of a report beside its task',
  'src/styles/paper.css': 'rules of one cascade, in their order',
  'src/styles/parts.css': 'rules of one cascade, in their order',
  'src/styles/pages.css': 'rules of one cascade, in their order',
  'src/styles/guides.css': 'rules of one cascade, in their order',
  'src/cms/dialog.css': 'rules of one cascade, in their order',
  'src/styles/frame.css': 'rules of one cascade, in their order',
  'src/cms/styles.css': 'rules of one cascade, in their order',
  'src/cms/panels.css': 'rules of one cascade, in their order',
  'src/cms/people.css': 'rules of one cascade, in their order',
};

const code = readCode();
const styles = readCode(['src'], /\.css$/);
const folderOf = (file: string) => layerOf(file).split('/')[0] ?? '';

const { modules } = await cruiseCode(code, []);
const arrows = new Map<string, { run: number; types: number }>();
for (const { source, dependencies } of modules.filter((module) => code.has(module.source)))
  for (const { resolved, dependencyTypes } of dependencies) {
    const [from, to] = [folderOf(source), folderOf(resolved)];
    if (!code.has(resolved) || from === to) continue;
    const arrow = arrows.get(`${from} → ${to}`) ?? { run: 0, types: 0 };
    arrow[dependencyTypes.includes('type-only') ? 'types' : 'run'] += 1;
    arrows.set(`${from} → ${to}`, arrow);
  }

const below = Map.groupBy(arrows.keys(), (arrow) => arrow.split(' → ')[0] ?? '');
const targetsOf = (folder: string) =>
  (below.get(folder) ?? []).map((arrow) => arrow.split(' → ')[1] ?? '');
/** Every folder that can be reached over the arrows. */
function reachedFrom(folder: string, seen = new Set<string>()): Set<string> {
  for (const next of targetsOf(folder)) if (!seen.has(next)) reachedFrom(next, seen.add(next));
  return seen;
}
const inCircle = [...below.keys()].filter((folder) => reachedFrom(folder).has(folder));

const sizes = [...code, ...styles].map(([file, text]) => ({
  file,
  folder: folderOf(file),
  lines: countSourceLines(file, text),
}));
const long = sizes.filter(({ lines }) => lines > LONGEST).sort((a, b) => b.lines - a.lines);
const sum = (all: readonly { lines: number }[]) =>
  all.reduce((total, { lines }) => total + lines, 0);

console.log(`Arrows between folders: ${arrows.size} (imports at run time + of types alone)`);
for (const [folder, own] of [...below].sort())
  console.log(
    `  ${folder} → ${own.map((arrow) => `${arrow.split(' → ')[1]} ${arrows.get(arrow)?.run}+${arrows.get(arrow)?.types}`).join(', ')}`,
  );
console.log(`\nFolders in a circle, types included: ${inCircle.length} ${inCircle.join(', ')}`);
const unreasoned = long.filter(({ file }) => !Object.hasOwn(MAY_BE_LONGER, file));
console.log(`\nFiles over ${LONGEST} source lines without a reason: ${unreasoned.length}`);
for (const { file, lines } of unreasoned) console.log(`  ${lines} ${file}`);
console.log('With a reason:');
for (const { file, lines } of long.filter((one) => !unreasoned.includes(one)))
  console.log(`  ${lines} ${file}: ${MAY_BE_LONGER[file]}`);
console.log(`\nSource lines, without comments and blank lines: ${sum(sizes)}`);
for (const [folder, all] of [...Map.groupBy(sizes, (one) => one.folder)].sort())
  console.log(`  ${folder}: ${sum(all)} in ${all.length} files`);
