import { afterEach, describe, expect, it, vi } from 'vitest';
import { thisDay } from '../../../src/cms/clock.ts';
import { ServerError, callServer } from '../../../src/cms/backend/server.ts';

const ENTRY = { data: 'title: A', file: { path: 'src/content/terms/a.yaml', id: '1' } };

/** What the CMS makes of an answer: the result, or status and message of the error. */
async function ask(answer: () => Response | Promise<Response>): Promise<unknown> {
  vi.stubGlobal('fetch', async () => answer());
  return callServer('/admin/api', 'getEntry', { path: ENTRY.file.path }).catch(
    (error: ServerError) => [error.status, error.message, error.faults, error.conflict],
  );
}

describe('the CMS that asks the server', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gets what the contract names, and nothing else', async () => {
    expect(await ask(() => Response.json({ ...ENTRY, more: 1 }))).toEqual(ENTRY);
  });
  it('gets what the server says, with every place to be mended', async () => {
    const faults = [{ severity: 'error', file: ENTRY.file.path, line: 1, message: 'Sai.' }];
    const refused = () => Response.json({ error: 'Chưa lưu được.', faults }, { status: 422 });
    expect(await ask(refused)).toEqual([422, 'Chưa lưu được.', faults, undefined]);
  });
  it.each([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['another program answers', () => new Response('<p>Wi-Fi</p>')],
    ['another program answers in JSON', () => Response.json({ ok: true })],
    ['another program refuses', () => new Response('Bad Gateway', { status: 502 })],
    ['another program refuses in JSON', () => Response.json({ error: 7 }, { status: 500 })],
    ['a failure is called a success', () => Response.json({ error: 'Sai.' })],
  ])('tells the editor that the server is out of reach when %s', async (_, answer) => {
    expect(await ask(answer)).toEqual([
      0,
      expect.stringContaining('Không nối được với máy chủ nên chưa mở được'),
      [],
      undefined,
    ]);
  });
  it('learns from it which day it is, whatever the clock of the computer says', async () => {
    await ask(() => Response.json(ENTRY, { headers: { Date: 'Tue, 09 Nov 2038 17:30:00 GMT' } }));
    expect(thisDay()).toBe('2038-11-10');
    await ask(() => Response.json(ENTRY));
    expect(thisDay()).toBe('2038-11-10');
    await ask(() => Response.json(ENTRY, { headers: { Date: new Date().toUTCString() } }));
  });
  it('says that the text is safe to whoever saves one, and not to whoever only looks', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const dataFiles = [{ path: ENTRY.file.path, raw: 'title: A' }];
    await expect(callServer('/admin/api', 'persistEntry', { dataFiles })).rejects.toThrow(
      'Chữ đang viết vẫn còn nguyên',
    );
    await expect(callServer('/admin/api', 'waiting', {})).rejects.toThrow(/^(?!.*Chữ đang viết)/);
  });
});
