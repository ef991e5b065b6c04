import { buildDay } from './content.ts';
import { perBuild } from './per-build.ts';
import { getSetting } from './settings.ts';

/** What the layout of every page shows: the ward's settings, whom to ask, the day. */
export const getLayoutData = perBuild('layout', async () => {
  const [owner, channels] = await Promise.all([getSetting('owner'), getSetting('channels')]);
  /** Whom to ask when the matter is not known; stands after “hỏi”. */
  const helper = `${channels.helper}. Việc VNeID: ${channels.vneidHelper}`;
  return { owner, channels, helper, today: buildDay() };
});
