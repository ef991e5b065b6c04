import { siteAnswer } from '../../server/http/site.ts';
import { listen, type RunningServer } from '../../server/http/web-server.ts';
import { listFiles } from '../../server/sites/manifest.ts';

interface ServeOptions {
  /** Folder of the built site. It must not change while it is served. */
  dir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
}

/** Serves a built site as the ward's machine does, and nothing else. */
export async function serveSite({ dir, base, host, port }: ServeOptions): Promise<RunningServer> {
  const files = await listFiles(dir);
  return listen({ site: siteAnswer({ dir, base, files }), host, port, base });
}
