import {
  ProxyBackend,
  type Asset,
  type Call,
  type DataFile,
  type ShownFile,
} from 'decap-cms-backend-proxy';
import type { CmsConfig } from 'decap-cms-core';
import {
  isOfUnit,
  type ActionName,
  type MediaFile,
  type Result,
  type SentAsset,
  type StoredEntry,
  type User,
} from '../../../server/api/contract.ts';
import { formatForEditor } from '../../core/diagnostic.ts';
import { tell } from '../dialog.ts';
import { bases, idOf } from './bases.ts';
import { askAboutConflict } from './conflict.ts';
import { logInAgain, makeLogin } from './login.ts';
import { ServerError, callServer } from './server.ts';

/** Decap's client of the publishing server: knows from which version an entry began, and what to do when saving fails. */
export class WardBackend extends ProxyBackend {
  private readonly uploads: string;
  /** Ids of new entries whose save got no answer, by path: it may have arrived. */
  private readonly unanswered = new Map<string, string>();

  constructor(config: CmsConfig, options?: object) {
    super(config, options);
    this.uploads = `${config.media_folder}/`;
  }

  override authComponent() {
    return makeLogin(this.proxyUrl);
  }

  override async restoreUser(): Promise<User> {
    const { user } = await callServer(this.proxyUrl, 'me', {});
    if (!user) throw new ServerError(401, 'Phiên làm việc đã hết. Hãy vào lại.');
    return this.authenticate(user);
  }

  /** A unit's own lists are all that it sees: the sheet hides the others. */
  override authenticate(user: User): Promise<User> {
    document.body.classList.toggle('cms-of-unit', isOfUnit(user));
    return Promise.resolve(user);
  }

  override logout(): Promise<unknown> {
    return callServer(this.proxyUrl, 'logout', {}).catch(() => undefined);
  }

  /** A session that is over does not end what was begun: the editor logs in over the page, and the call is made again. */
  override async request<A extends ActionName>({ action, params }: Call<A>): Promise<Result<A>> {
    try {
      return await callServer(this.proxyUrl, action, params);
    } catch (error) {
      if (!(error instanceof ServerError) || error.status !== 401) throw error;
      await logInAgain(this.proxyUrl, error.message);
      return this.request({ action, params });
    }
  }

  override async getEntry(path: string): Promise<StoredEntry> {
    const entry = await super.getEntry(path);
    const { id } = entry.file;
    bases.set(path, id);
    // A new entry that is there already, because its save had arrived after all, is no other entry.
    if (id === null || this.unanswered.get(path) === id)
      throw new ServerError(404, 'Không tìm thấy bài này. Có thể bài đã bị xóa.');
    return entry;
  }

  override async getMedia(): Promise<ShownFile[]> {
    return (await this.request({ action: 'getMedia', params: {} })).map(shown);
  }

  override async getMediaFile(path: string): Promise<ShownFile> {
    return shown(await this.request({ action: 'getMediaFile', params: { path } }));
  }

  override async persistMedia(asset: Asset): Promise<ShownFile> {
    const params = { asset: await toSent(asset) };
    return shown(await this.request({ action: 'persistMedia', params }));
  }

  override async persistEntry({
    dataFiles,
    assets,
  }: {
    dataFiles: DataFile[];
    assets: Asset[];
  }): Promise<unknown> {
    // Photos that were chosen and then left out again stay here.
    const used = assets.filter(({ path }) =>
      dataFiles.some(({ raw }) => raw.includes(path.slice(this.uploads.length))),
    );
    const params = {
      dataFiles,
      assets: await Promise.all(used.map(toSent)),
      base: bases.of(dataFiles.map(({ path }) => path)),
    };
    const [file] = dataFiles;
    try {
      const { ids } = await this.request({ action: 'persistEntry', params });
      for (const [path, id] of Object.entries(ids)) bases.set(path, id);
      this.unanswered.clear();
      return ids;
    } catch (error) {
      if (file && error instanceof ServerError)
        await this.explain(error, file, file.path in params.base);
      throw error;
    }
  }

  override async deleteFiles(paths: readonly string[]): Promise<unknown> {
    const params = { paths: [...paths], base: bases.of(paths) };
    try {
      return await this.request({ action: 'deleteFiles', params });
    } catch (error) {
      if (error instanceof ServerError)
        await tell(
          'Chưa gỡ được',
          [error.message],
          error.faults.map((fault) => formatForEditor(fault)),
        );
      throw error;
    }
  }

  private async explain(error: ServerError, { path, raw }: DataFile, isKnown: boolean) {
    if (error.status === 0 && !isKnown) this.unanswered.set(path, await idOf(raw));
    if (error.conflict) return askAboutConflict(error.conflict, raw);
    await tell(
      'Chưa đăng được',
      [error.message],
      error.faults.map((fault) => formatForEditor(fault, path)),
    );
  }
}

const shown = (file: MediaFile): ShownFile => ({ ...file, displayURL: file.url });

const toSent = async (asset: Asset): Promise<SentAsset> => ({
  path: asset.path,
  content: await asset.toBase64(),
  encoding: 'base64',
});
