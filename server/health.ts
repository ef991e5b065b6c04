import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import { dayIn } from '../src/core/dates.ts';
import type { BuildState } from './api/contract.ts';
import { newestBackup } from './backup.ts';
import { readCertificateTerm, type CertificateTerm } from './certificate.ts';
import type { SiteBuilder } from './sites/builder.ts';
import type { Stage } from './sites/stage.ts';

/** What a ward's machine has and a laptop has not. */
export interface WardMachine {
  stage: () => Stage;
  /** Folder of the backups. */
  backups: string;
  /** Address of the editors' pages. */
  adminUrl: string;
}

export interface Watched {
  builder: SiteBuilder;
  /** Folder of the published sites. */
  sitesDir: string;
  /** How many saves wait for their turn. */
  waitingSaves: () => number;
  ward?: WardMachine | undefined;
}

/** How the machine does. Times are ISO, amounts are millions of bytes. */
export interface Health {
  stage?: Stage;
  site?: { day: string; publishedAt: string };
  build: Pick<BuildState, 'state' | 'since' | 'message'>;
  queue: { saves: number };
  disk: { freeMegabytes: number; megabytes: number };
  memory: { freeMegabytes: number; megabytes: number; ownMegabytes: number };
  /** The newest backup. */
  backup?: { at: string | undefined };
  /** After its term readers' browsers warn; empty where no server on this machine does TLS. */
  certificate?: Partial<CertificateTerm>;
  clock: {
    now: string;
    day: string;
    /** A site from the future: the clock was ahead once, or is behind now. */
    isBehindSite: boolean;
    /** Whether the system sets it by others' clocks; undefined where it does not say. */
    isSynchronized: boolean | undefined;
  };
}

/** How the machine does now. */
export async function readHealth({
  builder,
  sitesDir,
  waitingSaves,
  ward,
}: Watched): Promise<Health> {
  const now = new Date();
  const { manifest } = builder.live ?? {};
  const { state, since, message } = builder.state;
  const { bavail, blocks, bsize } = await statfs(sitesDir);
  return {
    ...(ward && {
      stage: ward.stage(),
      backup: { at: newestBackup(ward.backups)?.toISOString() },
      certificate: { ...(await readCertificateTerm(ward.adminUrl)) },
    }),
    ...(manifest && { site: { day: manifest.day, publishedAt: manifest.publishedAt } }),
    build: { state, since, message },
    queue: { saves: waitingSaves() },
    disk: { freeMegabytes: toMegabytes(bavail * bsize), megabytes: toMegabytes(blocks * bsize) },
    memory: {
      freeMegabytes: toMegabytes(freemem()),
      megabytes: toMegabytes(totalmem()),
      ownMegabytes: toMegabytes(process.memoryUsage.rss()),
    },
    clock: {
      now: now.toISOString(),
      day: dayIn(now),
      isBehindSite: manifest !== undefined && now.toISOString() < manifest.publishedAt,
      isSynchronized: readSynchronized(),
    },
  };
}

/** Where systemd's own clock keeper says that it has heard others. */
const TIME_KEEPER = '/run/systemd/timesync';
const readSynchronized = () =>
  existsSync(TIME_KEEPER) ? existsSync(`${TIME_KEEPER}/synchronized`) : undefined;

const toMegabytes = (bytes: number) => Math.round(bytes / 1e6);
