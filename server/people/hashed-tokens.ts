import { hash } from 'node:crypto';
import type { getAdapter } from 'better-auth/db/adapter';

type Adapter = Awaited<ReturnType<typeof getAdapter>>;
type Query = Parameters<Adapter['deleteMany']>[0];

/** The library's own adapter, with which nothing in the database opens a session: of its token only the hash is kept. */
export function withHashedTokens(adapter: Adapter): Adapter {
  return {
    ...adapter,
    create: async (query) => {
      const token = isSession(query) ? query.data['token'] : undefined;
      const kept = { ...query, data: { ...query.data, ...hashed(token) } };
      return withToken(await adapter.create(kept), token);
    },
    findOne: async (query) => withToken(await adapter.findOne(asKept(query)), tokenIn(query)),
    findMany: ({ where = [], ...query }) => adapter.findMany(asKept({ ...query, where })),
    update: async (query) => withToken(await adapter.update(asKept(query)), tokenIn(query)),
    updateMany: (query) => adapter.updateMany(asKept(query)),
    delete: (query) => adapter.delete(asKept(query)),
    deleteMany: (query) => adapter.deleteMany(asKept(query)),
    consumeOne: async (query) => withToken(await adapter.consumeOne(asKept(query)), tokenIn(query)),
    transaction: (work) =>
      adapter.transaction((inner) =>
        work(withHashedTokens({ ...inner, transaction: adapter.transaction })),
      ),
  };
}

const isSession = ({ model }: { model: string }) => model === 'session';
const hashed = (token: unknown) => (typeof token === 'string' ? { token: hashOf(token) } : {});
const hashOf = (token: string) => hash('sha256', token, 'base64url');

/** The same query as the rows stand in the database. */
const asKept = <Q extends Query>(query: Q): Q =>
  isSession(query)
    ? {
        ...query,
        where: query.where.map((one) =>
          one.field === 'token' ? { ...one, value: kept(one.value) } : one,
        ),
      }
    : query;

const kept = (value: Query['where'][number]['value']) =>
  Array.isArray(value) ? value.map((one) => hashOf(String(one))) : hashOf(String(value));

/** The token of the one session that is asked for. */
const tokenIn = (query: Query): unknown =>
  isSession(query) ? query.where.find(({ field }) => field === 'token')?.value : undefined;

/** A row as the library wrote it: it goes on with the token that it knows. */
const withToken = <T>(row: T, token: unknown): T =>
  row && typeof token === 'string' ? Object.assign(row, { token }) : row;
