import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cached, sweepCache } from '../../../src/store/cached.ts';

const LONG_AGO = new Date(Date.now() - 30 * 86_400_000);
let project: string;
beforeEach(() => void (project = mkdtempSync(join(tmpdir(), 'cached-'))));
afterEach(() => rmSync(project, { recursive: true }));

const makeText = (text: string) => vi.fn((file: string) => writeFileSync(file, text));
const keep = (key: string, make: (file: string) => void | Promise<void>) =>
  cached('compressed', key, make, project);
const pathOf = (key: string) => join(project, '.cache/compressed', key);

describe('what is asked for a second time', () => {
  it('is not made again', async () => {
    const make = makeText('một');
    const file = await keep('a', make);
    expect(await keep('a', make)).toBe(file);
    expect(make).toHaveBeenCalledOnce();
    expect(readFileSync(join(project, file), 'utf8')).toBe('một');
  });

  it('is made again under another key', async () => {
    await keep('a', makeText('một'));
    expect(readFileSync(join(project, await keep('b', makeText('hai'))), 'utf8')).toBe('hai');
  });

  it('may be a whole folder', async () => {
    const make = vi.fn((folder: string) => {
      mkdirSync(join(folder, 'scripts'), { recursive: true });
      writeFileSync(join(folder, 'scripts/a.js'), '1');
    });
    await keep('a', make);
    const folder = await keep('a', make);
    expect(make).toHaveBeenCalledOnce();
    expect(readFileSync(join(project, folder, 'scripts/a.js'), 'utf8')).toBe('1');
  });
});

describe('under a name there is the whole or nothing', () => {
  it('when making it fails', async () => {
    const fail = (file: string) => {
      writeFileSync(file, 'nửa');
      throw new Error('hỏng giữa chừng');
    };
    await expect(keep('a', fail)).rejects.toThrow('hỏng giữa chừng');
    expect(readdirSync(join(project, '.cache/compressed'))).toEqual([]);
  });

  it('while it is being made', async () => {
    await keep('a', (file) => {
      writeFileSync(file, 'một');
      expect(existsSync(pathOf('a'))).toBe(false);
    });
    expect(existsSync(pathOf('a'))).toBe(true);
  });

  it.each([
    ['file', (path: string) => writeFileSync(path, 'một')],
    [
      'folder',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'a'), 'một');
      },
    ],
  ])('when two builds make the same %s at once', async (_, make) => {
    const slowly = async (path: string) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      make(path);
    };
    expect(new Set(await Promise.all([keep('a', slowly), keep('a', slowly)])).size).toBe(1);
    expect(readdirSync(join(project, '.cache/compressed'))).toEqual(['a']);
  });
});

describe('sweeping', () => {
  const age = (key: string) => utimesSync(pathOf(key), LONG_AGO, LONG_AGO);

  it('takes away what nobody has asked for since long ago, unfinished things too', async () => {
    await keep('old', makeText('một'));
    await keep('new', makeText('hai'));
    age('old');
    mkdirSync(pathOf('left-behind'));
    age('left-behind');
    sweepCache(project);
    expect(readdirSync(join(project, '.cache/compressed'))).toEqual(['new']);
  });

  it('keeps what is old and still asked for, in a folder of its own too', async () => {
    for (const key of ['old', 'deep/inside/photo.jpg']) {
      await keep(key, makeText('một'));
      age(key.split('/')[0] ?? '');
      await keep(key, makeText('hai'));
    }
    sweepCache(project);
    expect(readdirSync(join(project, '.cache/compressed'))).toEqual(['deep', 'old']);
  });

  it('leaves other folders alone', () => {
    const other = join(project, '.cache/sites/site');
    mkdirSync(other, { recursive: true });
    utimesSync(other, LONG_AGO, LONG_AGO);
    sweepCache(project);
    expect(existsSync(other)).toBe(true);
  });
});
