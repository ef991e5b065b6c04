// Decap publishes no types for its backends.
declare module 'decap-cms-backend-proxy' {
  import type { CmsConfig } from 'decap-cms-core';
  import type {
    ActionName,
    MediaFile,
    Result,
    SentParams,
    StoredEntry,
    User,
  } from '../../../server/api/contract.ts';

  export interface Asset {
    path: string;
    toBase64: () => Promise<string>;
  }
  export interface DataFile {
    path: string;
    slug: string;
    raw: string;
  }
  /** What Decap shows of a media file. */
  export interface ShownFile extends MediaFile {
    displayURL: string;
  }
  export interface Call<A extends ActionName> {
    action: A;
    params: SentParams<A>;
  }
  export class ProxyBackend {
    constructor(config: CmsConfig, options?: object);
    proxyUrl: string;
    authComponent(): unknown;
    restoreUser(): Promise<User>;
    authenticate(user: User): Promise<User>;
    logout(): Promise<unknown>;
    request<A extends ActionName>(call: Call<A>): Promise<Result<A>>;
    getEntry(path: string): Promise<StoredEntry>;
    getMedia(folder?: string): Promise<ShownFile[]>;
    getMediaFile(path: string): Promise<ShownFile>;
    persistMedia(asset: Asset, options: object): Promise<ShownFile>;
    persistEntry(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: object,
    ): Promise<unknown>;
    deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  }
}
