import type { CmsConfig } from 'decap-cms-core';
import {
  isOfUnit,
  type ActionName,
  type BuildState,
  type Result,
  type SentAsset,
  type SentParams,
  type StoredEntry,
  type User,
} from '../../../server/api/contract.ts';
import { noteSaved } from '../follow-title.ts';
import {
  endBuild,
  isSavingDraft,
  isUnpublished,
  setApproval,
  setShown,
  setStates,
} from '../approval.ts';
import { formatForEditor } from '../../core/diagnostic.ts';
import { tell } from '../dialog.ts';
import { untilRetried } from '../notice.ts';
import { showRefused } from '../review/index.ts';
import { bases, idOf } from './bases.ts';
import { askAboutConflict } from './conflict.ts';
import { shown, type Asset, type DataFile, type ShownFile } from './decap-files.ts';
import { logInAgain, makeLogin } from './login.ts';
import { sendFile } from './sending.ts';
import { ServerError, callServer } from './server.ts';

/** How often a list asks whether the build has ended, in milliseconds. */
const ASK_EVERY_MS = 2000;

/** Decap's client of the publishing server: knows from which version an entry began, and what to do when saving fails. */
export class WardBackend {
  private readonly address: string;
  private readonly uploads: string;
  /** Ids of new entries whose save got no answer, by path: it may have arrived. */
  private readonly unanswered = new Map<string, string>();
  private isFollowing = false;

  constructor({ backend, media_folder }: CmsConfig) {
    this.address = backend.proxy_url ?? '';
    this.uploads = `${media_folder}/`;
  }

  // Decap asks services that are known to fail, and passes on tokens of theirs.
  readonly status = () =>
    Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
  readonly getToken = () => Promise.resolve('');

  authComponent() {
    return makeLogin(this.address);
  }

  async restoreUser(): Promise<User> {
    const { user } = await callServer(this.address, 'me', {});
    if (!user) throw new ServerError(401, 'Phiên làm việc đã hết. Hãy vào lại.');
    return this.authenticate(user);
  }

  /** A unit's own lists are all that it sees: the sheet hides the others. */
  async authenticate(user: User): Promise<User> {
    document.body.classList.toggle('cms-of-unit', isOfUnit(user));
    const { approval } = await callServer(this.address, 'me', {});
    setApproval(user, approval);
    return user;
  }

  logout(): Promise<unknown> {
    return callServer(this.address, 'logout', {}).catch(() => undefined);
  }

  /** A session that is over does not end what was begun: the editor logs in over the page, and the call is made again. */
  private async request<A extends ActionName>(
    action: A,
    params: SentParams<A>,
  ): Promise<Result<A>> {
    try {
      return await callServer(this.address, action, params);
    } catch (error) {
      if (!(error instanceof ServerError) || error.status !== 401) throw error;
      await logInAgain(this.address, error.message);
      return this.request(action, params);
    }
  }

  async entriesByFolder(folder: string): Promise<StoredEntry[]> {
    try {
      const [entries, build] = await Promise.all([
        this.request('entriesByFolder', { folder }),
        this.request('buildState', {}),
      ]);
      setStates(entries, build);
      if (build.state === 'running') void this.followBuild();
      return entries;
    } catch (error) {
      if (!(error instanceof ServerError) || error.status !== 0) throw error;
      // Decap would say that there are no entries.
      await untilRetried();
      return this.entriesByFolder(folder);
    }
  }

  /** What a list says of a build holds until that has ended. Nobody waits for it: it asks nobody to log in. */
  private async followBuild(): Promise<void> {
    if (this.isFollowing) return;
    this.isFollowing = true;
    try {
      let build: BuildState;
      do {
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
        build = await callServer(this.address, 'buildState', {});
      } while (build.state === 'running');
      endBuild(build);
    } catch {
      // Without the server nobody knows; the next list asks again.
    } finally {
      this.isFollowing = false;
    }
  }

  entriesByFiles(files: { path: string }[]): Promise<StoredEntry[]> {
    return this.request('entriesByFiles', { files });
  }

  async getEntry(path: string): Promise<StoredEntry> {
    const entry = await this.request('getEntry', { path });
    const { id } = entry.file;
    bases.set(path, id);
    if (id !== null) setShown(entry.waiting?.state, entry.waiting?.isNew);
    // A new entry that is there already, because its save had arrived after all, is no other entry.
    if (id === null || this.unanswered.get(path) === id)
      throw new ServerError(404, 'Không tìm thấy bài này. Có thể bài đã bị xóa.');
    return entry;
  }

  async getMedia(): Promise<ShownFile[]> {
    return (await this.request('getMedia', {})).map(shown);
  }

  async getMediaFile(path: string): Promise<ShownFile> {
    return shown(await this.request('getMediaFile', { path }));
  }

  async persistMedia(asset: Asset): Promise<ShownFile> {
    const params = { asset: await this.toSent(asset) };
    return shown(await this.request('persistMedia', params));
  }

  /** Whatever has not yet gone ahead is sent now. */
  private async toSent({ path, fileObj, toBase64 }: Asset): Promise<SentAsset> {
    if (!fileObj) return { path, content: await toBase64(), encoding: 'base64' };
    return { path, sent: await sendFile(fileObj, (params) => this.request('sendPiece', params)) };
  }

  async persistEntry({
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
      assets: await Promise.all(used.map((asset) => this.toSent(asset))),
      base: bases.of(dataFiles.map(({ path }) => path)),
      isDraft: isSavingDraft(),
    };
    const [file] = dataFiles;
    const isNew = isUnpublished() || !(file && file.path in params.base);
    try {
      const { ids, isWaiting } = await this.request('persistEntry', params);
      setShown(isWaiting ? (params.isDraft ? 'draft' : 'review') : undefined, isNew);
      for (const [path, id] of Object.entries(ids)) bases.set(path, id);
      if (file && !isWaiting) noteSaved(file, file.path in params.base);
      if (file?.newPath) bases.set(file.path, null);
      this.unanswered.clear();
      return ids;
    } catch (error) {
      if (file && error instanceof ServerError)
        await this.explain(error, file, file.path in params.base);
      throw error;
    }
  }

  async deleteFiles(paths: readonly string[]): Promise<unknown> {
    const params = { paths: [...paths], base: bases.of(paths) };
    try {
      return await this.request('deleteFiles', params);
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

  private async explain(error: ServerError, { newPath, raw, ...file }: DataFile, isKnown: boolean) {
    const path = newPath ?? file.path;
    if (error.status === 0 && !isKnown) this.unanswered.set(path, await idOf(raw));
    if (error.conflict) return askAboutConflict(error.conflict, raw);
    if (error.faults.some(({ file }) => file === path)) return showRefused(error.faults);
    await tell(
      'Chưa đăng được',
      [error.message],
      error.faults.map((fault) => formatForEditor(fault, path)),
    );
  }
}
