import { groupBy } from '../../../src/core/group.ts';
import type { SearchPage, SearchWords } from '../../../src/search/page.ts';
import { foldText } from '../../../src/search/text.ts';
import { figuresOf, isAbsent, measure, type Outcome } from './measure.ts';
import { answeredBy, type TestQuery } from './query-sets.ts';
import { ourSearch, type System } from './systems.ts';

/** Short forms that people hang on to a message. */
const SHORT_FORMS = ['k', 'đc', 'r'];

/** Each other name of a page, asked of a search that was never told it: every page forgets one name at a time. A page that has the name as well answers it too. */
export async function withoutNames(
  pages: readonly SearchPage[],
  words: SearchWords,
): Promise<Outcome[]> {
  const named = new Map(
    groupBy(
      pages.flatMap(({ id, title, aliases }) => [title, ...aliases].map((name) => ({ id, name }))),
      ({ name }) => foldText(name),
    ),
  );
  const idsOf = (name: string) => (named.get(foldText(name)) ?? []).map(({ id }) => id);
  const outcomes: Outcome[] = [];
  const most = Math.max(...pages.map(({ aliases }) => aliases.length));
  for (let left = 0; left < most; left++) {
    const asked = pages.flatMap(({ aliases: { [left]: name } }) =>
      name === undefined ? [] : [answeredBy('names left out', name, idsOf(name))],
    );
    const fewer = pages.map((page) => ({ ...page, aliases: page.aliases.toSpliced(left, 1) }));
    outcomes.push(...(await measure(ourSearch(fewer, words), asked)));
  }
  return outcomes;
}

/** Points of success@1 that the worst of some sets loses when each query ends in a short form, and which one it is. */
export async function lostToShortForms(
  search: System,
  sets: Readonly<Record<string, readonly TestQuery[]>>,
): Promise<{ points: number; name: string }> {
  let worst = { points: 0, name: 'none' };
  for (const [name, queries] of Object.entries(sets)) {
    const asked = queries.filter((query) => !isAbsent(query) && !query.isTyping);
    if (asked.length === 0) continue;
    const longer = asked.map((query, at) => ({
      ...query,
      text: `${query.text} ${SHORT_FORMS[at % SHORT_FORMS.length]}`,
    }));
    const right = async (all: readonly TestQuery[]) =>
      figuresOf(await measure(search, all)).success1;
    const points = 100 * ((await right(asked)) - (await right(longer)));
    if (points > worst.points) worst = { points, name };
  }
  return worst;
}
