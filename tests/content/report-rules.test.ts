import { describe, expect, it } from 'vitest';
import { BROKEN, FILE, SOUND, faultsOfCase } from './report-rules.cases.ts';

describe('a report that breaks a rule is refused, in the right field, with what to do', () => {
  it.each(BROKEN)('$what', (broken) => {
    const faults = faultsOfCase(broken);
    expect(faults.map(({ file, field }) => [file, field])).toEqual([[FILE, broken.field]]);
    for (const words of broken.says ?? []) expect(faults[0]?.message).toContain(words);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });
});

describe('a report that keeps the rules passes', () => {
  it.each(SOUND)('$what', (sound) => expect(faultsOfCase(sound)).toEqual([]));
});
