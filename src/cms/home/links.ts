import type { MouseEvent } from 'react';
import type { Day } from '../../core/dates.ts';
import type { TemplateKind } from '../../core/plain-language/news-template.ts';
import { readEntries, type Entry } from '../draft.ts';
import { newNewsPath } from './week.ts';

/** Unit that writes the news. */
const CENTRE = 'trung-tam-van-hoa';

/** The name of the unit that writes the news, as its entry gives it. */
export const bylineOf = (units: readonly Entry[]) =>
  units.find(({ slug }) => slug === CENTRE)?.data.name as string | undefined;
export const readByline = async () => bylineOf(await readEntries('units'));

/** What makes a link open a new item of news. Whoever presses before it is known who signs it waits for that, unless they go elsewhere. */
export const newsLink = (kind: TemplateKind, today: Day, byline: string | undefined) => ({
  href: `#${newNewsPath(kind, today, byline)}`,
  ...(!byline && {
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      const here = location.hash;
      void readByline()
        .catch(() => undefined)
        .then((late) => {
          if (location.hash === here) location.hash = newNewsPath(kind, today, late);
        });
    },
  }),
});
