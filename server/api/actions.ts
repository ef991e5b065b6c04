import { basename } from 'node:path';
import { COLLECTIONS } from '../../src/collections/index.ts';
import type { Approvals } from '../approvals.ts';
import { nameAt } from '../compare.ts';
import type { SiteBuilder } from '../sites/builder.ts';
import { readHealth, type Watched } from '../health.ts';
import { rowsOf, warningsOf } from '../health-words.ts';
import type { Editing } from '../editing.ts';
import { entryReader } from '../entry-data.ts';
import { eraseForGood } from '../erasure.ts';
import { changesOf, hasMoved } from '../moves.ts';
import { entriesFor } from '../people/unit-rules.ts';
import { UPLOADS, folderOf, parseFolder, parsePath } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import { readRootCertificate } from '../root-certificate.ts';
import type { Erasing } from '../store/erase.ts';
import type { ContentStore, StoredFile } from '../store/content-store.ts';
import type { Versions } from '../versions.ts';
import type {
  EditingAction,
  MediaFile,
  Params,
  Result,
  SentAsset,
  StoredEntry,
} from './contract.ts';
import type { Pieces } from './pieces.ts';
import type { Session } from './sessions.ts';

const NO_VERSIONS =
  'Máy này không giữ bản cũ nào. Gỡ bài hoặc xóa tệp là đủ; bài đã gỡ còn lấy lại được trong 30 ngày, rồi mất hẳn.';

const NO_DRAFTS =
  'Máy này chỉ có một người dùng nên không giữ bản nháp chung, cũng không hẹn giờ. Chữ đang viết dở vẫn được giữ trong trình duyệt này.';

const DAY_MS = 86_400_000;
/** How long what was taken off the site is offered again. */
const DAYS_KEPT = 30;

/** What editors may ask for once they have logged in. */
export type Actions = {
  readonly [A in EditingAction]: (params: Params<A>, session: Session) => Promise<Result<A>>;
};

export interface ActionsOptions {
  /** The content as editors see it. */
  store: ContentStore;
  editing: Editing;
  builder: SiteBuilder;
  /** Hears that somebody reads what they may change. */
  onOpened: () => void;
  /** Where texts wait for another person's word; left out where none does. */
  approvals: Approvals | undefined;
  /** Earlier versions of entries, where they are kept. */
  versions: Versions | undefined;
  /** Where the content has versions that something can be erased from. */
  erasing: Erasing | undefined;
  base: string;
  /** Files on their way. */
  pieces: Pieces;
  /** The machine, for those who look after it. */
  watched: Watched;
  /** File with the certificate of the machine's own authority. */
  rootCertificate: string | undefined;
}

/** The actions of the contract, done with the store, the checks and the builder of this server. */
export function createActions({
  store,
  editing,
  builder,
  onOpened,
  approvals,
  versions,
  erasing,
  base: basePath,
  pieces,
  watched,
  rootCertificate,
}: ActionsOptions): Actions {
  const toUpload = (asset: SentAsset, { person }: Session) => ({
    path: asset.path,
    bytes: 'sent' in asset ? pieces.read(person, asset.sent) : Buffer.from(asset.content, 'base64'),
    base: undefined,
  });
  const forget = (assets: readonly SentAsset[], { person }: Session) => {
    for (const asset of assets) if ('sent' in asset) pieces.forget(person, asset.sent);
  };
  const published = (path: string) => approvals?.published(path) ?? store.read(path);
  const readEntry = async (file: string) => ({
    ...toEntry(file, await store.read(parsePath(file).path)),
    ...(await approvals?.stateOf(file)),
  });
  const readFolder = async (folder: string, session: Session) => {
    onOpened();
    const collection = parseFolder(folder);
    const files = await store.list(folderOf(collection));
    const entries = await Promise.all(
      files.filter((file) => file.endsWith(`.${COLLECTIONS[collection].format}`)).map(readEntry),
    );
    return entriesFor(session, collection, entries, store);
  };
  const readData = entryReader();
  return {
    entriesByFolder: ({ folder }, session) => readFolder(folder, session),
    entriesData: async ({ folder }, session) => readData(folder, await readFolder(folder, session)),
    entriesByFiles: async ({ files }) => Promise.all(files.map((file) => readEntry(file.path))),
    getEntry: async ({ path }) => {
      onOpened();
      return readEntry(path);
    },
    getMedia: async () => (await store.list(UPLOADS, true)).map((file) => toMedia(file, basePath)),
    getMediaFile: async ({ path }) => toMedia(parsePath(path).path, basePath),
    persistEntry: async ({ dataFiles, assets, base, isDraft }, session) => {
      if (isDraft && !approvals) throw new Refusal(422, NO_DRAFTS);
      const texts = dataFiles.map((file) => changesOf(file, base[file.path], published));
      const files = [
        ...assets.map((asset) => toUpload(asset, session)),
        ...(await Promise.all(texts)).flat(),
      ];
      const { ids, isWaiting } = approvals
        ? await approvals.save(files, session, isDraft)
        : { ids: await editing.save(files, session), isWaiting: false };
      forget(assets, session);
      if (!isWaiting) void builder.request(dataFiles.map(({ path, newPath }) => newPath ?? path));
      return { ids: Object.fromEntries(ids), isWaiting };
    },
    review: async ({ file, uploads }) => editing.review(file, uploads),
    persistMedia: async ({ asset }, session) => {
      await editing.save([toUpload(asset, session)], session);
      forget([asset], session);
      void builder.request();
      return toMedia(asset.path, basePath);
    },
    sendPiece: async ({ id, from, content }, { person }) => ({
      received: pieces.add(person, { id, from, bytes: Buffer.from(content, 'base64') }),
    }),
    deleteFiles: async ({ paths, base }, session) => {
      await (approvals ?? editing).remove(
        paths.map((path) => ({ path, base: base[path] })),
        session,
      );
      void builder.request();
      return {};
    },
    removed: async () => {
      const since = new Date(Date.now() - DAYS_KEPT * DAY_MS);
      const gone = await store.removedSince(since);
      const areElsewhere = await Promise.all(gone.map(({ path }) => hasMoved(path, store)));
      return gone
        .filter((_, at) => !areElsewhere[at])
        .map(({ path, bytes, by, at }) => {
          const raw = bytes.toString('utf8');
          return { path, raw, name: nameAt(path, raw), by, at };
        });
    },
    waiting: async (_, session) => (await approvals?.list(session)) ?? [],
    compare: async (params, session) => (await approvals?.compare(params, session)) ?? [],
    publishWaiting: async ({ chosen }, session) => {
      await approvals?.publish(chosen, session);
      void builder.request(chosen.map(({ path }) => path));
      return {};
    },
    discardWaiting: async ({ chosen }, session) => done(approvals?.discard(chosen, session)),
    sendBack: async ({ path, reason }, session) => done(approvals?.sendBack(path, reason, session)),
    addNote: async ({ path, text }, session) => done(approvals?.addNote(path, text, session)),
    schedule: async (params, session) =>
      done(needed(approvals, NO_DRAFTS).schedule(params, session)),
    versions: async ({ path }) => (await versions?.list(path)) ?? [],
    readVersion: async (params) => needed(versions, NO_VERSIONS).read(params),
    undo: async (params, session) => {
      await needed(versions, NO_VERSIONS).undo(params, session);
      void builder.request([params.path]);
      return {};
    },
    erasable: async () => (await erasing?.store.everyPath()) ?? [],
    erase: async (params) => eraseForGood(params, needed(erasing, NO_VERSIONS)),
    buildState: async () => builder.state,
    health: async () => {
      const health = await readHealth(watched);
      const root = rootCertificate && readRootCertificate(rootCertificate);
      return {
        ...(root && { authority: root.fingerprint }),
        rows: rowsOf(health),
        warnings: warningsOf(health),
        missing: health.stage?.missing ?? [],
      };
    },
  };
}

/** A part of the server that not every machine has; without it, `refusal` says so. */
function needed<T>(part: T | undefined, refusal: string): T {
  if (part === undefined) throw new Refusal(422, refusal);
  return part;
}

/** The answer to what has no other. */
async function done(work: Promise<void> | undefined) {
  await work;
  return {};
}

const toEntry = (path: string, file: StoredFile | undefined): StoredEntry => ({
  data: file?.bytes.toString('utf8') ?? null,
  file: { path, id: file?.id ?? null },
});

const toMedia = (path: string, basePath: string): MediaFile => ({
  id: path,
  path,
  name: basename(path),
  url: `${basePath}admin/uploads/${path.slice(UPLOADS.length + 1)}`,
});
