import { getEntry } from 'astro:content';
import { SETTINGS, type Setting, type SettingName } from '../collections/settings.ts';

/** One of the ward's settings, checked against its schema. */
export async function getSetting<N extends SettingName>(name: N): Promise<Setting<N>> {
  const entry = await getEntry('settings', name);
  return SETTINGS[name].schema.parse(entry?.data ?? {}) as Setting<N>;
}
