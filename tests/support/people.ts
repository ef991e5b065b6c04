import { join } from 'node:path';
import type { Approval, Params } from '../../server/api/contract.ts';
import { openPeople, type People } from '../../server/people/people.ts';
import { GitStore } from '../../server/store/git-store.ts';
import { freePort } from './ports.ts';
import { smallData } from './small-data.ts';
import { smallProject, startSmall, type SmallServer } from './small-publishing.ts';
import { Visitor } from './visitor.ts';

export interface PeopleServer extends SmallServer {
  origin: string;
  people: People;
  /** Makes somebody, who has accepted the invitation and is logged in. */
  join: (
    params: Partial<Params<'addPerson'>> & { login: string },
  ) => Promise<Visitor & { key: string; codes: string[] }>;
}

/** A small project in an adopted place, with accounts in a database of its own. Where texts wait for approval the content is in Git. */
export async function startWithPeople(approval?: Approval): Promise<PeopleServer> {
  const data = approval && (await smallData());
  const store = data && (await GitStore.open(data));
  const project = data?.dir ?? smallProject();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const people = await openPeople({
    database: join(project, 'ward.db'),
    secret: 'bi-mat-cua-bai-thu-bi-mat-cua-bai-thu',
    adminUrl: `${origin}/admin/`,
  });
  const content = data && store && { data, store, approval };
  const server = await startSmall({
    project,
    port,
    openPeople: async () => people,
    content,
  });
  return {
    ...server,
    origin,
    people,
    join: async ({ login, name = `Người ${login}`, role = 'editor', unit = null }) => {
      const { id } = await people.roll.add({ login, name, role, unit });
      const { link } = await people.roll.invite(id);
      const visitor = new Visitor(origin);
      return Object.assign(visitor, await visitor.accept(link));
    },
    stop: async () => {
      await server.stop();
      people.close();
    },
  };
}
