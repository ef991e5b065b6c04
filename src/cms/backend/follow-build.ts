import type { BuildState } from '../../../server/api/contract.ts';
import { endBuild } from '../approval.ts';
import { callServer } from './server.ts';

/** How often a list asks whether the build has ended, in milliseconds. */
const ASK_EVERY_MS = 2000;

let isFollowing = false;

/** What a list says of a build holds until that has ended. Nobody waits for it: it asks nobody to log in. */
export async function followBuild(address: string): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  try {
    let build: BuildState;
    do {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      build = await callServer(address, 'buildState', {});
    } while (build.state === 'running');
    endBuild(build);
  } catch {
    // Without the server nobody knows; the next list asks again.
  } finally {
    isFollowing = false;
  }
}
