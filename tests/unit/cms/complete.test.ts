import { describe, expect, it, vi } from 'vitest';
import { missingParts } from '../../../src/cms/complete.ts';
import { COLLECTIONS } from '../../../src/collections/index.ts';

// What is asked of Decap needs a browser, and this does not ask.
vi.mock('../../../src/cms/draft.ts', () => ({}));

describe('the name of a class in calendars', () => {
  const given = async (data: object, isNew: boolean) =>
    (await missingParts('events', { ...data }, isNew)).calendarId;

  it('is given to a new class, to each its own', async () => {
    const [one, other] = [await given({}, true), await given({}, true)];
    expect(one).not.toBe(other);
    const { error } = COLLECTIONS.events.schema.safeParse({ calendarId: one });
    expect(error?.issues.map(({ path }) => path[0])).not.toContain('calendarId');
  });
  it('never changes, and is not given to a class that calendars know by its file', async () => {
    expect(await given({ calendarId: '0f3a9c5e11d2b486' }, true)).toBeUndefined();
    expect(await given({}, false)).toBeUndefined();
  });
});
