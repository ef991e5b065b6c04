// Decap publishes no types for its backends.
declare module 'decap-cms-backend-proxy' {
  import type { CmsConfig } from 'decap-cms-core';

  export interface Asset {
    path: string;
    toBase64: () => Promise<string>;
  }
  export interface DataFile {
    path: string;
    slug: string;
    raw: string;
  }
  export interface MediaFile {
    id: string;
    name: string;
    path: string;
    url: string;
    displayURL: string;
  }
  export interface StoredEntry {
    data: string | null;
    file: { path: string; id: string | null };
  }
  export interface User {
    login: string;
    name: string;
  }
  export class ProxyBackend {
    constructor(config: CmsConfig, options?: object);
    proxyUrl: string;
    authComponent(): unknown;
    restoreUser(): Promise<User>;
    authenticate(user: User): Promise<User>;
    logout(): Promise<unknown>;
    request(payload: { action: string; params: object }): Promise<unknown>;
    entriesByFolder(folder: string, extension: string, depth: number): Promise<StoredEntry[]>;
    getEntry(path: string): Promise<StoredEntry>;
    getMedia(folder?: string): Promise<MediaFile[]>;
    getMediaFile(path: string): Promise<MediaFile>;
    persistMedia(asset: Asset, options: object): Promise<MediaFile>;
    persistEntry(
      entry: { dataFiles: DataFile[]; assets: Asset[] },
      options: object,
    ): Promise<unknown>;
    deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  }
}
