import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAboutConflict } from '../../../src/cms/backend/conflict.ts';
import * as dialog from '../../../src/cms/dialog.ts';

const CONFLICT = { path: 'src/content/news/a.mdx', isOwn: false, differences: [] };

describe('somebody who wants to copy their text and see the newer one', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const choose = async (clipboard: Partial<Clipboard> | undefined) => {
    const open = vi.fn();
    vi.stubGlobal('window', { open });
    vi.stubGlobal('navigator', { clipboard });
    vi.spyOn(dialog, 'ask').mockResolvedValue('copy');
    const tell = vi.spyOn(dialog, 'tell').mockResolvedValue('ok');
    await askAboutConflict(CONFLICT, 'Chữ của tôi');
    return { opened: open.mock.calls.map(([address]) => address), told: tell.mock.calls };
  };

  it('gets both', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    const { opened, told } = await choose({ writeText });
    expect(writeText).toHaveBeenCalledWith('Chữ của tôi');
    expect([opened, told]).toEqual([['#/collections/news/entries/a'], []]);
  });
  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('refused')) }],
    ['has no clipboard', undefined],
  ])('is told how to go on when the browser %s, and still sees the newer one', async (_, none) => {
    const { opened, told } = await choose(none);
    expect(opened).toEqual(['#/collections/news/entries/a']);
    expect(told).toEqual([[expect.stringContaining('không cho sao chép'), expect.anything()]]);
  });
});
