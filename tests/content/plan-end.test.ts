import { expect, it } from 'vitest';
import { progressEntries } from '../../src/core/entry/progress-entries.ts';
import { tellPlanEnds } from '../../src/core/progress/plan-end.ts';
import { readContent } from '../../src/store/read.ts';

const content = readContent(['src']);
const { tasks } = progressEntries(content, undefined);
const RESTING = /[^.“”]*(?:phường giao|được (?:phường )?giao) (?!\(đến hết)[^.”]*/gi;

/** Where sentences stand that rest on the plan and do not say that it is over. */
const restingOn = (day: string) =>
  content.entries
    .filter(({ collection }) => collection === 'guides' || collection === 'tasks')
    .flatMap((entry) => {
      const data = { ...tellPlanEnds(entry, tasks, day), verbatim: undefined };
      return [...JSON.stringify(data).matchAll(RESTING)].map(() => entry.id);
    });

it.each(['2026-12-30', '2026-12-31'])(
  'on %s the plan still holds, save for what was due in 2025',
  (day) => {
    const all = restingOn(day);
    expect(all).toContain('kich-hoat-vneid');
    expect(all).toContain('nv-19');
    expect(all).not.toContain('nv-01');
  },
);

it.each(['2027-01-01', '2027-02-15'])('on %s only work of every year is told as going on', (day) =>
  expect(restingOn(day).sort()).toEqual([
    'bao-tin-an-ninh-tren-vneid',
    'nho-giup-tai-trung-tam',
    'nv-05',
    'nv-06',
    'nv-07',
    'nv-08',
    'nv-09',
    'smart-hai-phong',
  ]),
);
