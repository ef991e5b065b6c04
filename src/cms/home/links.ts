import { readEntries } from '../draft.ts';

/** Unit that writes the news. */
const CENTRE = 'trung-tam-van-hoa';

/** The name of the unit that writes the news, as its entry gives it. */
export const readByline = async (): Promise<string | undefined> =>
  (await readEntries('units')).find(({ slug }) => slug === CENTRE)?.data.name as string | undefined;
