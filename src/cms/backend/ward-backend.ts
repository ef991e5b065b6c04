import type { CmsConfig } from 'decap-cms-core';
import type { Result, SentAsset, StoredEntry } from '../../../server/api/contract.ts';
import { digestOf } from '../../core/digest.ts';
import { noteSaved } from '../follow-title.ts';
import { isSavingDraft, isUnpublished, setShown, setStates } from '../approval.ts';
import { untilRetried } from '../notice.ts';
import { bases } from './bases.ts';
import { shown, type Asset, type DataFile, type ShownFile } from './decap-files.ts';
import { followBuild } from './follow-build.ts';
import { explainRefusal, tellRefusal } from './refusals.ts';
import { sendFile } from './sending.ts';
import { ServerError } from './server.ts';
import { Session } from './session.ts';

/** Decap's client of the publishing server: knows from which version an entry began, and what to do when saving fails. */
export class WardBackend extends Session {
  private readonly uploads: string;
  /** Ids of new entries whose save got no answer, by path: it may have arrived. */
  private readonly unanswered = new Map<string, string>();

  constructor({ backend, media_folder }: CmsConfig) {
    super(backend.proxy_url ?? '');
    this.uploads = `${media_folder}/`;
  }

  // Decap asks services that are known to fail, and passes on tokens of theirs.
  readonly status = () =>
    Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
  readonly getToken = () => Promise.resolve('');

  async entriesByFolder(folder: string): Promise<StoredEntry[]> {
    const [entries, build] = await untilReached(() =>
      Promise.all([this.request('entriesByFolder', { folder }), this.request('buildState', {})]),
    );
    setStates(entries, build);
    if (build.state === 'running') void followBuild(this.address);
    return entries;
  }

  /** What every entry of a folder holds, for lists and names: Decap does not ask for it. */
  entriesData(folder: string): Promise<Result<'entriesData'>> {
    return untilReached(() => this.request('entriesData', { folder }));
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
  private async toSent(asset: Asset): Promise<SentAsset> {
    const { path, fileObj } = asset;
    if (!fileObj) return { path, content: await asset.toBase64(), encoding: 'base64' };
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
      if (!file || !(error instanceof ServerError)) throw error;
      const path = file.newPath ?? file.path;
      const mayHaveArrived = error.status === 0 && !(file.path in params.base);
      if (mayHaveArrived) this.unanswered.set(path, await digestOf(file.raw));
      await explainRefusal(error, path, file.raw);
      throw error;
    }
  }

  async deleteFiles(paths: readonly string[]): Promise<unknown> {
    const params = { paths: [...paths], base: bases.of(paths) };
    try {
      return await this.request('deleteFiles', params);
    } catch (error) {
      if (error instanceof ServerError) await tellRefusal('Chưa gỡ được', error);
      throw error;
    }
  }
}

/** Asks again as often as the editor says so: Decap would say that there are no entries. */
async function untilReached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ServerError) || error.status !== 0) throw error;
    await untilRetried();
    return untilReached(ask);
  }
}
