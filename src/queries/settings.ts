import { getEntry } from 'astro:content';
import type { z } from 'zod';
import { SETTINGS, type SettingName } from '../schemas/collections.ts';

/** One of the ward's settings, checked against its schema. */
export async function getSetting<N extends SettingName>(
  name: N,
): Promise<z.output<(typeof SETTINGS)[N]>> {
  const entry = await getEntry('settings', name);
  return SETTINGS[name].parse(entry?.data) as z.output<(typeof SETTINGS)[N]>;
}
