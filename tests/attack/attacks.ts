import type { Attack } from './attack.ts';
import { DOORS } from './doors.ts';
import { INPUTS } from './inputs.ts';
import { SESSIONS } from './sessions.ts';
import { WIRE } from './wire.ts';
import type { Place } from './place.ts';

/** Every try there is. */
export const ATTACKS: readonly Attack[] = [...DOORS, ...SESSIONS, ...INPUTS, ...WIRE];

/** A few side by side, as an attacker does. */
const AT_ONCE = 8;

/** Tries them, kind by kind. Gives what succeeded: kind, name, and what the attacker got. */
export async function tryAll(attacks: readonly Attack[], place: Place): Promise<string[]> {
  const succeeded: string[] = [];
  for (const [kind, tries] of Map.groupBy(attacks, (attack) => attack.kind)) {
    const before = place.fingerprint();
    const waiting = tries.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const { name, run } of waiting) {
          const gain = await run(place);
          if (gain !== undefined) succeeded.push(`${kind}, ${name}: ${gain}`);
        }
      }),
    );
    if (place.fingerprint() !== before) succeeded.push(`${kind}: content or code has changed`);
  }
  return succeeded;
}

/** Does what people do. Gives what did not work. */
export async function doAll(
  deeds: readonly { name: string; run: Attack['run'] }[],
  place: Place,
): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of deeds) {
    const fault = await run(place);
    if (fault !== undefined) failed.push(`${name}: ${fault}`);
  }
  return failed;
}
