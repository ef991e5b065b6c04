import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp, { type FormatEnum } from 'sharp';
import { quoted } from '../../src/core/diagnostic.ts';
import { forgetKept } from '../../src/store/cached.ts';
import type { DataDir } from '../data-dir.ts';
import type { Log } from '../people/log.ts';
import { Refusal } from '../refusal.ts';
import { forgetFormerSites } from '../sites/shelf.ts';
import type { GitStore } from './git-store.ts';
import { split } from './git.ts';
import type { Repository } from './repository.ts';

export interface Erasing {
  data: DataDir;
  store: GitStore;
  projectDir: string;
  /** Who did what; its rows forget names of files. */
  log?: Pick<Log, 'erase'> | undefined;
  /** Builds and publishes the content as it is by then. Whether that is live. */
  rebuild: () => Promise<boolean>;
}

/** What becomes of a blob, wherever it stands: another one, or undefined when the file goes. */
type Fate = ReadonlyMap<string, string | undefined>;
/** What becomes of a message: one that sends a text back may say what is erased. */
type Clean = (message: string) => string;

const ERASED = '…';
const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'avif'];
const STAND_IN = join(import.meta.dirname, 'erased-picture.png');
const STAND_IN_PDF = join(import.meta.dirname, 'erased-document.pdf');

/**
 * Takes a file that is no longer published out of every version, and out of all that was made of it; whether the site was
 * built anew. Nothing may be taken out of a report that was sent, so a picture or PDF that only reports show gives way to one that says so.
 * Throws a refusal.
 */
export async function eraseFile(path: string, erasing: Erasing): Promise<boolean> {
  const isPublished = (await erasing.store.read(path)) !== undefined;
  const standIn = isPublished ? await standInFor(path, erasing.store.newest) : undefined;
  if (isPublished && !standIn)
    throw new Refusal(
      422,
      `Tệp ${quoted(path)} đang được đăng. Hãy bỏ tệp khỏi các bài và xóa tệp trước, rồi xóa hẳn.`,
    );
  return erase(erasing, async (repository) => {
    const blobs = await listBlobs(repository, path);
    if (blobs.length > 0) erasing.log?.erase(path);
    const instead = standIn && (await repository.writeBlob(standIn));
    return new Map(blobs.map((blob) => [blob, instead]));
  });
}

/** “Ảnh (Tệp) đã gỡ theo yêu cầu” in the form of a picture or PDF that nothing but reports shows; undefined for any other file. */
async function standInFor(path: string, content: string): Promise<Buffer | undefined> {
  const format = extname(path).slice(1);
  if (format !== 'pdf' && !PICTURES.includes(format)) return undefined;
  const users = readdirSync(join(content, 'src/content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .filter((name) =>
      readFileSync(join(content, 'src/content', name), 'utf8').includes(basename(path)),
    );
  if (users.length === 0 || users.some((name) => !name.startsWith('reports/'))) return undefined;
  if (format === 'pdf') return readFileSync(STAND_IN_PDF);
  return sharp(STAND_IN)
    .toFormat(format as keyof FormatEnum)
    .toBuffer();
}

/** Takes words out of every earlier version of an entry; whether the site was built anew. Throws a refusal. */
export async function eraseText(path: string, text: string, erasing: Erasing): Promise<boolean> {
  // Letters may be written whole or in parts.
  const forms = [text.normalize('NFC'), text.normalize('NFD')];
  const without = (whole: string) =>
    forms.reduce((rest, form) => rest.replaceAll(form, ERASED), whole);
  const now = (await erasing.store.read(path))?.bytes.toString('utf8') ?? '';
  if (text.trim().length < 2)
    throw new Refusal(422, 'Chưa có chữ cần xóa hẳn. Hãy ghi đúng như trong bài.');
  if (without(now) !== now)
    throw new Refusal(
      422,
      'Bài đang đăng còn chữ này. Hãy sửa bài và đăng lại trước, rồi xóa hẳn khỏi các bản cũ.',
    );
  return erase(
    erasing,
    async (repository) => {
      const fate = new Map<string, string>();
      for (const blob of await listBlobs(repository, path)) {
        const whole = (await repository.readBlob(blob)).toString('utf8');
        if (without(whole) !== whole)
          fate.set(blob, await repository.writeBlob(Buffer.from(without(whole))));
      }
      return fate;
    },
    without,
  );
}

async function erase(
  { data, store, projectDir, rebuild }: Erasing,
  find: (repository: Repository) => Promise<Fate>,
  clean: Clean = (message) => message,
): Promise<boolean> {
  await store.rewrite(async (repository) => {
    const fate = await find(repository);
    if (fate.size === 0)
      throw new Refusal(422, 'Không bản cũ nào có phần này. Hãy xem lại tên tệp hoặc chữ cần xóa.');
    // Before the history, by which alone it is seen that something is to be erased: a machine that stops in between loses nothing of this.
    forgetFormerSites(data.sites);
    rmSync(data.lastGood, { recursive: true, force: true });
    forgetKept(projectDir);
    await rewriteHistory(repository, fate, clean);
  });
  return rebuild();
}

/** Every version of a file, under all names that keep commits. */
async function listBlobs(repository: Repository, path: string): Promise<string[]> {
  const out = await repository.run([
    ...['log', '--all', '--format=', '--raw', '--no-abbrev', '--no-renames', '--root'],
    ...['--', path],
  ]);
  const after = split(out, '\n').map((line) => line.split(' ')[3] ?? '');
  return [...new Set(after)].filter((blob) => !/^0*$/.test(blob));
}

/** Makes all commits anew with some files changed, by the same people at the same times, and forgets the old ones. */
async function rewriteHistory(repository: Repository, fate: Fate, clean: Clean): Promise<void> {
  const written = await repository.run(['fast-export', '--all', '--no-data']);
  const input = rewriteStream(written, fate, clean);
  await repository.run(['fast-import', '--force', '--quiet'], { input });
  await repository.run(['reflog', 'expire', '--expire=now', '--all']);
  await repository.run(['gc', '--quiet', '--prune=now']);
  for (const blob of fate.keys()) {
    const isGone = await repository.run(['cat-file', '-e', blob]).then(
      () => false,
      () => true,
    );
    if (!isGone) throw new Error(`${blob} is still in ${repository.dir}.`);
  }
}

/** The same history, as `git fast-import` reads it: lines, between which stand messages of a given length. */
function rewriteStream(written: Buffer, fate: Fate, clean: Clean): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < written.length;) {
    const end = written.indexOf('\n', at) + 1 || written.length;
    const line = written.toString('utf8', at, end);
    const [, length] = /^data (\d+)\n$/.exec(line) ?? [];
    const next = end + Number(length ?? 0);
    const [, blob = '', path = ''] = /^M 100644 (\w+) (.*\n)$/s.exec(line) ?? [];
    const to = fate.get(blob);
    if (length !== undefined) {
      const message = Buffer.from(clean(written.toString('utf8', end, next)));
      parts.push(Buffer.from(`data ${message.length}\n`), message);
    } else if (!fate.has(blob)) parts.push(written.subarray(at, next));
    else parts.push(Buffer.from(to ? `M 100644 ${to} ${path}` : `D ${path}`));
    at = next;
  }
  return Buffer.concat(parts);
}
