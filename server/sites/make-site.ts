import { dayIn } from '../../src/core/dates.ts';
import { explainDiskFault } from '../../src/core/disk-fault.ts';
import type { BuildResult } from './build-state.ts';
import type { ListedSite } from './former-files.ts';
import type { BuiltFrom, Manifest, SiteFiles } from './manifest.ts';
import { report, reportError } from '../report.ts';
import { isHeld } from './rollback.ts';
import type { Sites } from './sites.ts';

export interface MakingOptions {
  /** Folder for built sites. */
  sitesDir: string;
  /** Changes with everything that a build depends on but the day. */
  fingerprint: () => string;
  /**
   * Writes a site into a folder that does not exist yet; files of the former one may be links. In a hurry it leaves what
   * takes long and can be better later to the next site, and says so.
   */
  build: (
    outDir: string,
    former: ListedSite | undefined,
    isHurried: boolean,
  ) => Promise<BuildResult>;
}

/** How a site is to be made. */
export interface Wish {
  /** With nothing of the sites before. */
  isFromNothing?: boolean;
  /** Although there is one of this content: its pages can offer more by now. */
  isWithMore?: boolean;
}

interface Made {
  result: BuildResult;
  /** Whether the content is still what it was made of. */
  isNewest: boolean;
}

/**
 * Makes the site of the content as it now is, or takes the one that is kept, and shows it; `shown` is what residents
 * have seen until then. A fault of the machine is an answer like others.
 */
export const makeSite = (...all: Parameters<typeof make>): Promise<Made> =>
  make(...all).catch((error: unknown) => {
    reportError(explainDiskFault(error) ?? error);
    const isKilled = (error as NodeJS.ErrnoException).code === 'ENOMEM';
    return { result: { ok: false, faults: [], isKilled }, isNewest: true };
  });

async function make(
  sites: Sites,
  { sitesDir, fingerprint, build }: MakingOptions,
  { isFromNothing = false, isWithMore = false }: Wish,
  shown: ListedSite | undefined,
): Promise<Made> {
  const before = fingerprint();
  const day = dayIn(new Date());
  if (await isHeld(sitesDir, before)) {
    await sites.followLink();
    return { result: { ok: true, isHeld: true }, isNewest: true };
  }
  const wanted = { fingerprint: before, day };
  const kept =
    isFromNothing || isWithMore
      ? undefined
      : ((await sites.publishAgain(wanted)) ?? (await sites.publishPrepared(wanted)));
  if (kept) return { result: { ok: true, setAside: kept.manifest.setAside }, isNewest: true };
  const next = await sites.makeRoom();
  const former = isFromNothing ? undefined : await sites.former();
  // Only what has no site yet is in a hurry; the nightly one is compared with what is live.
  const isHurried = !isFromNothing && former?.manifest.fingerprint !== before;
  const result = await build(next, former, isHurried);
  const isNewest = fingerprint() === before;
  const from = { fingerprint: isNewest ? before : '', day };
  if (isFromNothing && result.ok && result.files && isWholeFrom(shown, from))
    reportDifferences(shown.manifest, result.files);
  // What has passed goes live although newer content waits: steady saving must not keep everything back.
  if (result.ok)
    await sites.publish(next, from, result.files && { ...result, files: result.files, former });
  else await sites.makeRoom();
  return { result, isNewest };
}

/** Whether a site shows just this, as well as it gets. */
export const isWholeFrom = (
  site: ListedSite | undefined,
  { fingerprint, day }: BuiltFrom,
): site is ListedSite =>
  site?.manifest.fingerprint === fingerprint &&
  site.manifest.day === day &&
  site.manifest.unfinished.length === 0;

/** The site that was live should have been just what is made of the same content from nothing. */
function reportDifferences({ files, leftAt }: Manifest, made: SiteFiles): void {
  const names = new Set([...Object.keys(files), ...Object.keys(made)]);
  const differing = [...names].filter(
    (name) => !Object.hasOwn(leftAt, name) && files[name]?.sha256 !== made[name]?.sha256,
  );
  if (differing.length > 0) report('rebuilt otherwise', { files: differing.length });
}
