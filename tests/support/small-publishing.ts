import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildState, Failure } from '../../server/api/contract.ts';
import type { BuildResult } from '../../server/sites/build-state.ts';
import {
  startPublishing,
  type PublishingOptions,
  type PublishingServer,
} from '../../server/server.ts';
import { dayIn } from '../../src/core/dates.ts';

const CONTENT = 'tests/fixtures/bad-content/base';

export const NEWS = 'src/content/news/2026-11-02-lop-hoc.mdx';
export const TASK = 'src/content/tasks/nv-01.mdx';
export const REPORT = 'src/content/reports/2026-11-03-nv-01.mdx';
export const PICTURE = 'src/assets/uploads/lop-hoc.jpg';

/** What the tests' server asks of who logs in. */
export const SECRET = 'khoa-cua-bai-thu';

/** A temporary project with a few good entries. */
export function smallProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'publishing-'));
  cpSync(CONTENT, project, { recursive: true });
  return project;
}

export interface SmallServer extends PublishingServer {
  project: string;
  /** Sends one call as the editors' page does; headers that are undefined are left out. */
  call: (
    action: string,
    params?: unknown,
    headers?: Record<string, string | undefined>,
  ) => Promise<{ status: number; body: Answer; headers: Headers }>;
  logIn: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A result, or a failure. */
type Answer = Partial<Failure> & Record<string, unknown>;

/** A site of one page that shows the names of the news, instead of a real build. */
export function buildTinySite(project: string): (outDir: string) => Promise<BuildResult> {
  return async (outDir) => {
    mkdirSync(outDir, { recursive: true });
    const names = readdirSync(join(project, 'src/content/news')).join(' ');
    for (const page of ['index.html', '404.html'])
      writeFileSync(join(outDir, page), `<style>p{}</style><p>${names}</p>`);
    return { ok: true };
  };
}

/** The publishing server on a small project, with a build that takes no time. */
export async function startSmall({
  host = '127.0.0.1',
  base = '/',
  build,
  project = smallProject(),
  port = 0,
  openPeople,
  content,
  fingerprint,
  warm = () => undefined,
  onTried = () => undefined,
}: Partial<SmallOptions> = {}): Promise<SmallServer> {
  let version = 0;
  const shown = content?.store.newest ?? project;
  const server = await startPublishing({
    projectDir: project,
    base,
    host,
    port,
    secret: SECRET,
    openPeople,
    content,
    sitesDir: join(project, '.cache/sites'),
    // Each build is a new one.
    fingerprint:
      fingerprint ??
      (() => [...readdirSync(join(shown, 'src/content/news')), version, dayIn(new Date())].join()),
    build: build ?? buildTinySite(shown),
    warm,
    onTried,
  });
  if (!server) throw new Error('The first build failed.');
  let cookie: string | undefined;
  const call: SmallServer['call'] = async (action, params = {}, headers = {}) => {
    version++;
    const own = {
      Origin: `http://127.0.0.1:${server.port}`,
      'Content-Type': 'application/json',
      Cookie: cookie,
      ...headers,
    };
    const response = await fetch(`http://127.0.0.1:${server.port}${base}admin/api`, {
      method: 'POST',
      headers: Object.fromEntries(
        Object.entries(own).filter((pair): pair is [string, string] => pair[1] !== undefined),
      ),
      body: JSON.stringify({ action, params }),
    });
    return {
      status: response.status,
      body: (await response.json()) as Answer,
      headers: response.headers,
    };
  };
  return {
    ...server,
    project,
    call,
    logIn: async () => {
      const { headers } = await call('login', { secret: SECRET });
      cookie = headers.get('set-cookie')?.split(';')[0];
    },
    stop: async () => {
      await server.close();
      rmSync(project, { recursive: true, force: true });
    },
  };
}

interface SmallOptions {
  host: string;
  base: string;
  build: PublishingOptions['build'];
  project: string;
  port: number;
  openPeople: PublishingOptions['openPeople'];
  content: PublishingOptions['content'];
  fingerprint: PublishingOptions['fingerprint'];
  warm: () => void;
  onTried: (state: BuildState) => void;
}
