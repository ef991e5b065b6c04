import { basename } from 'node:path';
import { COLLECTIONS } from '../../src/collections/index.ts';
import type { SiteBuilder } from '../sites/builder.ts';
import type { Editing } from '../editing.ts';
import { entriesFor } from '../people/unit-rules.ts';
import { UPLOADS, folderOf, parseFolder, parsePath } from '../paths.ts';
import type { ContentStore, StoredFile } from '../store/content-store.ts';
import type {
  EditingAction,
  MediaFile,
  Params,
  Result,
  SentAsset,
  StoredEntry,
} from './contract.ts';
import type { Session } from './sessions.ts';

/** What editors may ask for once they have logged in. */
export type Actions = {
  readonly [A in EditingAction]: (params: Params<A>, session: Session) => Promise<Result<A>>;
};

/** The actions of the contract, done with the store, the checks and the builder of this server. */
export function createActions({
  store,
  editing,
  builder,
  base: basePath,
}: {
  store: ContentStore;
  editing: Editing;
  builder: SiteBuilder;
  base: string;
}): Actions {
  const readEntry = async (file: string) => toEntry(file, await store.read(parsePath(file).path));
  return {
    entriesByFolder: async ({ folder }, session) => {
      const collection = parseFolder(folder);
      const files = await store.list(folderOf(collection));
      const entries = await Promise.all(
        files.filter((file) => file.endsWith(`.${COLLECTIONS[collection].format}`)).map(readEntry),
      );
      return entriesFor(session, collection, entries, store);
    },
    entriesByFiles: async ({ files }) => Promise.all(files.map((file) => readEntry(file.path))),
    getEntry: async ({ path }) => readEntry(path),
    getMedia: async () => (await store.list(UPLOADS, true)).map((file) => toMedia(file, basePath)),
    getMediaFile: async ({ path }) => toMedia(parsePath(path).path, basePath),
    persistEntry: async ({ dataFiles, assets, base }, session) => {
      const files = [
        ...assets.map(toUpload),
        ...dataFiles.map(({ path, raw }) => ({ path, bytes: Buffer.from(raw), base: base[path] })),
      ];
      const ids = await editing.save(files, session);
      void builder.request();
      return { ids: Object.fromEntries(ids) };
    },
    persistMedia: async ({ asset }, session) => {
      await editing.save([toUpload(asset)], session);
      void builder.request();
      return toMedia(asset.path, basePath);
    },
    deleteFiles: async ({ paths, base }, session) => {
      await editing.remove(
        paths.map((path) => ({ path, base: base[path] })),
        session,
      );
      void builder.request();
      return {};
    },
    buildState: async () => builder.state,
  };
}

const toUpload = ({ path, content }: SentAsset) => ({
  path,
  bytes: Buffer.from(content, 'base64'),
  base: undefined,
});

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
