import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followContent } from '../../../src/integration/follow-content.ts';
import { currentContent, forgetContent } from '../../../src/store/current.ts';

vi.mock('../../../src/store/load.ts', () => ({ loadContent: vi.fn() }));
const { loadContent } = vi.mocked(await import('../../../src/store/load.ts'));

const found = (faults: { file: string; message: string }[]) =>
  loadContent.mockResolvedValue({ faults } as unknown as Awaited<ReturnType<typeof loadContent>>);

class Watcher extends EventEmitter {
  add = vi.fn();
}

let watcher: Watcher;
const refresh = vi.fn(async (): Promise<void> => {
  await currentContent();
});
const logger = { error: vi.fn() };
const change = (event: string, ...files: string[]) =>
  files.forEach((file) => watcher.emit('all', event, resolve(file)));
const settle = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  found([]);
  forgetContent();
  await currentContent();
  loadContent.mockClear();
  watcher = new Watcher();
  followContent(watcher as never, logger, refresh);
});
afterEach(() => void vi.useRealTimers());

it.each([
  ['a news item that is added', 'add', 'src/content/news/2026-11-28-moi.mdx'],
  ['a guide that is changed', 'change', 'src/content/guides/cai-vneid.mdx'],
  ['a report that is removed', 'unlink', 'src/content/reports/2026-11-28.yaml'],
  ['a setting', 'change', 'src/content/settings/owner.yaml'],
  ['words to search by', 'change', 'src/content/search-words/viet-tat.yaml'],
  ['a picture', 'add', 'src/assets/uploads/tin-tuc/lop-hoc.jpg'],
])('%s is read', async (_, event, file) => {
  change(event, file);
  await settle();
  expect(refresh).toHaveBeenCalledOnce();
  expect(loadContent).toHaveBeenCalledOnce();
});

it('files that change together are read once, for all collections', async () => {
  change('add', 'src/assets/uploads/a.jpg', 'src/content/news/a.mdx', 'src/content/tasks/a.yaml');
  await settle();
  expect(refresh).toHaveBeenCalledOnce();
  expect(loadContent).toHaveBeenCalledOnce();
});

it('a change during a reading is read after it', async () => {
  let finish: () => void = () => undefined;
  refresh.mockImplementationOnce(() => new Promise<void>((resolve) => (finish = resolve)));
  change('change', 'src/content/news/a.mdx');
  await settle();
  change('change', 'src/content/news/a.mdx');
  await settle();
  expect(refresh).toHaveBeenCalledOnce();
  finish();
  await settle();
  expect(refresh).toHaveBeenCalledTimes(2);
});

it('code is left to Vite', async () => {
  change('change', 'src/components/ui/Icon.astro', 'src/content.config.ts');
  await settle();
  expect(refresh).not.toHaveBeenCalled();
});

it('a fault is told, and the pages stay as they are until it is mended', async () => {
  found([{ file: 'src/content/news/a.mdx', message: 'Thiếu ngày.' }]);
  change('change', 'src/content/news/a.mdx');
  await settle();
  expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('Thiếu ngày.'));
  expect(refresh).not.toHaveBeenCalled();
  found([]);
  change('change', 'src/content/news/a.mdx');
  await settle();
  expect(refresh).toHaveBeenCalledOnce();
});

it('a reading that fails is told, and the next one runs', async () => {
  loadContent.mockRejectedValueOnce(new Error('Không đọc được đĩa'));
  change('change', 'src/content/news/a.mdx');
  await settle();
  expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('Không đọc được đĩa'));
  change('change', 'src/content/news/a.mdx');
  await settle();
  expect(refresh).toHaveBeenCalledOnce();
});
