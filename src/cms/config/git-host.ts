import { z } from 'zod';

/** Decap's own backends that the CMS may be bundled with in place of the ward's server, with what each wants to know. */
const HOSTS = {
  forgejo: ({ address, app }) => ({
    api_root: `${address}/api/v1`,
    ...login(address, app),
  }),
  gitlab: ({ address, app }) => ({
    api_root: `${address}/api/v4`,
    auth_type: 'pkce',
    ...login(address, app),
  }),
  // It lets nobody log in from a page alone: the address is that of a login server.
  github: ({ address }) => ({ base_url: address }),
} satisfies Record<string, (setting: { address: string; app: string }) => object>;

const login = (address: string, app: string) => ({ base_url: address, app_id: app });

/** A host of Git repositories. */
export type GitHost = keyof typeof HOSTS;

const SETTING = z
  .tuple([z.enum(['forgejo', 'gitlab', 'github']), z.url(), z.string().regex(/^[^/]+\/.+$/)])
  .rest(z.string());

const FAULT =
  'CMS_BACKEND has to name the host (forgejo, gitlab or github), its address, the repository and the id of the application, parted by spaces: “forgejo https://git.example.org owner/repository app-id”.';

/** Which host a setting of the operator names; undefined for none. Throws a sentence where it is not whole. */
export const gitHostOf = (setting: string | undefined): GitHost | undefined =>
  setting === undefined ? undefined : read(setting).kind;

/** What Decap's backend for that host is told. */
export function gitBackendOf(setting: string): object {
  const { kind, address, repo, app } = read(setting);
  return { name: kind, repo, branch: 'main', ...HOSTS[kind]({ address, app }) };
}

function read(setting: string) {
  const parts = SETTING.safeParse(setting.trim().split(/\s+/));
  if (!parts.success) throw new Error(FAULT);
  const [kind, address, repo, app = ''] = parts.data;
  if (kind !== 'github' && app === '') throw new Error(FAULT);
  return { kind, address: address.replace(/\/+$/, ''), repo, app };
}
