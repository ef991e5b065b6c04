import { showErasure } from './erasure.ts';
import { showHealth } from '../health/screen.ts';
import { showInvitation } from './invitation.ts';
import { showPeople } from './list.ts';
import { showLog } from './log.ts';
import { showSessions } from './my-sessions.ts';
import { showTo } from './screen.ts';
import { showWaiting } from './waiting.ts';

/** What each page about people shows, by the name that it gives its screen. */
const SCREENS: Readonly<Record<string, (place: HTMLElement) => Promise<void>>> = {
  invitation: showInvitation,
  people: (place) => showTo(place, showPeople),
  sessions: (place) => showTo(place, showSessions),
  health: (place) => showTo(place, showHealth),
  log: (place) => showTo(place, showLog),
  erasure: (place) => showTo(place, showErasure),
  waiting: (place) => showTo(place, showWaiting),
};

const place = document.querySelector<HTMLElement>('[data-screen]');
const show = SCREENS[place?.dataset.screen ?? ''];
if (place && show) {
  await show(place);
  // The link in an invitation may be opened in a tab that shows one already.
  addEventListener('hashchange', () => void show(place));
}
