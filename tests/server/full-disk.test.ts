import { afterEach, expect, it, vi } from 'vitest';
import type { Actions } from '../../server/api/actions.ts';
import { answer } from '../../server/api/answer.ts';
import { secretDoor } from '../../server/api/secret-door.ts';
import { listen } from '../../server/http/web-server.ts';

afterEach(() => vi.restoreAllMocks());

it('an editor is told that the disk is full, and that nothing was saved', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const full = () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
  const door = secretDoor({ secret: 'khoa', cookiePath: '/admin/', isOn: true });
  const actions = { buildState: full } as unknown as Actions;
  const server = await listen({
    site: (request, response) => answer(request, response, { door, actions }),
    host: '127.0.0.1',
    port: 0,
    base: '/',
  });
  const origin = `http://127.0.0.1:${server.port}`;
  const call = (action: string, params: object, headers = {}) =>
    fetch(origin, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ action, params }),
    });
  const { headers } = await call('login', { secret: 'khoa' });
  const [Cookie = ''] = headers.getSetCookie();
  const response = await call('buildState', {}, { Cookie });
  const { error } = (await response.json()) as { error: string };
  await server.close();
  expect([response.status, error]).toEqual([500, expect.stringContaining('ổ đĩa đã đầy')]);
});
