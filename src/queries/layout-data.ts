import { buildDay } from './content.ts';
import { getSetting } from './settings.ts';

/** What the frame of every page shows of the ward's settings. */
export async function getFrame() {
  const [owner, channels, periods] = await Promise.all([
    getSetting('owner'),
    getSetting('channels'),
    getSetting('periods'),
  ]);
  return {
    owner,
    channels,
    periods,
    /** Whom to ask when the matter is not known; stands after “hỏi”. */
    helper: `${channels.helper}. Việc VNeID: ${channels.vneidHelper}`,
    today: buildDay(),
  };
}

export type PageFrame = Awaited<ReturnType<typeof getFrame>>;
