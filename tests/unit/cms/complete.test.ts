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

describe('the certainty of a guide’s sentences', () => {
  const step = { title: 'Mở máy', action: 'Bấm nút nguồn.' };
  const given = async (data: object) => missingParts('guides', { code: 7, ...data });

  it('is that of its sources, the least sure of them', async () => {
    const of = async (...levels: string[]) => {
      const { steps, problems } = await given({
        steps: [step],
        problems: [{ sign: 'Máy tắt', fix: 'Sạc pin.' }],
        sources: levels.map((level) => ({ level })),
      });
      expect(steps).toEqual([{ ...step, certainty: expect.any(String) as string }]);
      expect(problems).toHaveLength(1);
      return (steps as { certainty: string }[])[0]?.certainty;
    };
    expect(await of('certain')).toBe('certain');
    expect(await of('certain', 'to-check')).toBe('to-check');
    expect(await of('to-check', 'pending-law', 'certain')).toBe('pending-law');
  });
  it('is given to the way without a phone too, once somebody has begun it', async () => {
    const sources = [{ level: 'certain' }];
    const inPerson = { where: 'Công an phường', bring: [] };
    expect(await given({ inPerson, sources })).toEqual({
      inPerson: { ...inPerson, certainty: 'certain' },
    });
    expect(await given({ inPerson: { where: '', bring: [] }, sources })).toEqual({});
  });
  it('stays where its editor has chosen one, and an empty item stays empty', async () => {
    const steps = [{ ...step, certainty: 'to-check' }, { title: '' }];
    expect(await given({ steps, sources: [{ level: 'certain' }] })).toEqual({});
  });
});
