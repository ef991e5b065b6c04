import { basename } from 'node:path';
import { z } from 'zod';
import { COLLECTIONS } from '../../src/collections/index.ts';
import type { SiteBuilder } from '../builder.ts';
import type { Editing } from '../editing.ts';
import { UPLOADS, folderOf, parseFolder, parsePath } from '../paths.ts';
import { Refusal } from '../refusal.ts';
import type { ContentStore, StoredFile } from '../store/content-store.ts';
import type { Session } from './sessions.ts';

export type Action = (params: unknown, session: Session) => Promise<unknown>;
export type Actions = Readonly<Record<string, Action>>;

const WRONG = 'Trang bị lỗi tạm thời. Hãy tải lại trang biên tập.';

const path = z.string();
const asset = z.object({ path, content: z.string(), encoding: z.literal('base64') });
const dataFile = z.object({ path, raw: z.string().max(1_000_000) });
/** Ids of the files that an editor began with, by path. A file without one is new. */
const base = z.record(z.string(), z.string());
const saved = z.object({
  dataFiles: z.array(dataFile).min(1).max(20),
  assets: z.array(asset).max(50).default([]),
  base: base.default({}),
});

/** Decap's proxy protocol, and what this site adds to it. */
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
    entriesByFolder: action(z.object({ folder: z.string() }), async ({ folder }) => {
      const collection = parseFolder(folder);
      const files = await store.list(folderOf(collection));
      return Promise.all(
        files.filter((file) => file.endsWith(`.${COLLECTIONS[collection].format}`)).map(readEntry),
      );
    }),
    entriesByFiles: action(
      z.object({ files: z.array(z.object({ path })).max(50) }),
      async ({ files }) => Promise.all(files.map((file) => readEntry(file.path))),
    ),
    getEntry: action(z.object({ path }), async (params) => readEntry(params.path)),
    getMedia: action(z.object({}), async () =>
      (await store.list(UPLOADS, true)).map((file) => toMedia(file, basePath)),
    ),
    getMediaFile: action(z.object({ path }), async (params) =>
      toMedia(parsePath(params.path).path, basePath),
    ),
    persistEntry: action(saved, async ({ dataFiles, assets, base }, session) => {
      const files = [
        ...assets.map(toUpload),
        ...dataFiles.map((file) => ({
          path: file.path,
          bytes: Buffer.from(file.raw),
          base: base[file.path],
        })),
      ];
      const ids = await editing.save(files, session);
      builder.request();
      return { ids: Object.fromEntries(ids) };
    }),
    checkEntry: action(saved, async ({ dataFiles, assets }) => ({
      faults: await editing.check([
        ...assets.map(toUpload),
        ...dataFiles.map((file) => ({ path: file.path, bytes: Buffer.from(file.raw) })),
      ]),
    })),
    persistMedia: action(z.object({ asset }), async (params, session) => {
      await editing.save([toUpload(params.asset)], session);
      builder.request();
      return toMedia(params.asset.path, basePath);
    }),
    deleteFiles: action(
      z.object({ paths: z.array(path).min(1).max(50), base: base.default({}) }),
      async (params, session) => {
        await editing.remove(
          params.paths.map((file) => ({ path: file, base: params.base[file] })),
          session,
        );
        builder.request();
        return {};
      },
    ),
    getDeployPreview: action(z.object({}), async () => null),
    buildState: action(z.object({}), async () => builder.state),
  };
}

/** Checks the shape of the parameters before the action sees them. */
function action<S extends z.ZodType>(
  schema: S,
  run: (params: z.output<S>, session: Session) => Promise<unknown>,
): Action {
  return async (params, session) => {
    const parsed = schema.safeParse(params);
    if (!parsed.success) throw new Refusal(422, WRONG);
    return run(parsed.data, session);
  };
}

const toUpload = ({ path, content }: z.output<typeof asset>) => ({
  path,
  bytes: Buffer.from(content, 'base64'),
  base: undefined,
});

/** Without text and id when there is no such file: the CMS asks for names that are still free. */
const toEntry = (path: string, file: StoredFile | undefined) => ({
  data: file?.bytes.toString('utf8') ?? null,
  file: { path, id: file?.id ?? null },
});

const toMedia = (path: string, basePath: string) => ({
  id: path,
  path,
  name: basename(path),
  url: `${basePath}admin/uploads/${path.slice(UPLOADS.length + 1)}`,
});
