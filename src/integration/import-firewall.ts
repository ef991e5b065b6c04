import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { quoted } from '../core/diagnostic.ts';
import { cacheFolder } from '../store/cached.ts';
import { locate } from '../store/locate.ts';
import { CONTENT_ROOTS, LAST_GOOD_DIR, uploadsFolder } from '../site.ts';

/** Folders that people write into, and what is kept of them. */
const CONTENT_FOLDERS = [
  ...CONTENT_ROOTS.flatMap((root) => [`${root}/content`, uploadsFolder(root)]).flatMap((folder) => [
    folder,
    locate(folder, '.'),
  ]),
  LAST_GOOD_DIR,
  'tests/fixtures',
];
/** Clean copies of uploaded pictures, the only files of people that Astro may make images of. */
const CLEAN_PICTURES = cacheFolder('uploads');
const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;
/** What Astro adds to the address of an entry's picture. Anything else (?raw, ?url, ?inline …) would hand out the file as it is. */
const ASTRO_QUERY = ['astroContentImageFlag', 'importer'];

/** Vite plugin that stops a build in which content is imported or imports: content is data, whatever its reader thought of it. */
export function importFirewall(): Plugin {
  let firewall = new Firewall(process.cwd());
  return {
    name: 'ward-import-firewall',
    enforce: 'pre',
    configResolved: ({ root }) => void (firewall = new Firewall(root)),
    // In both hooks before any plugin that could answer first.
    resolveId: {
      order: 'pre',
      handler: (source, importer) => stopOn(firewall.findImportFault(source, importer)),
    },
    load: { order: 'pre', handler: (id) => stopOn(firewall.findModuleFault(id)) },
  };
}

function stopOn(problem: string | undefined) {
  if (problem) throw Object.assign(new Error(problem), { stack: '' });
}

class Firewall {
  private readonly root: string;
  private readonly content: readonly string[];
  private readonly pictures: string;

  constructor(root: string) {
    const toFull = (folder: string) => resolve(root, folder).toLowerCase() + sep;
    this.root = root;
    this.content = [...CONTENT_FOLDERS, CLEAN_PICTURES].map(toFull);
    this.pictures = toFull(CLEAN_PICTURES);
  }

  /** What is wrong with an import as it is written, before shortcuts are followed. */
  findImportFault(source: string, importer = ''): string | undefined {
    const paths = pathsOf(source, importer, this.root);
    // Astro asks for an entry's pictures in the entry's name.
    if (this.isContent(importer) && !paths.some((path) => this.isPicture(path)))
      return `${this.shown(importer)}: Tệp nội dung gọi ${quoted(source)} như mã lệnh. Nội dung không được gọi tệp nào. Hãy bỏ dòng ấy.`;
    return paths.map((path) => this.findModuleFault(path, importer)).find(Boolean);
  }

  /** What is wrong with loading a module. */
  findModuleFault(id: string, importer = ''): string | undefined {
    if (!this.isContent(id)) return undefined;
    const where = this.shown(id) + (importer && ` (gọi từ ${this.shown(importer)})`);
    if (!this.isPicture(id))
      return `${where}: Tệp nội dung bị gọi như mã lệnh. Nội dung chỉ được đọc qua src/store. Hãy bỏ lệnh gọi ấy.`;
    const { query } = split(id);
    if ([...new URLSearchParams(query).keys()].every((key) => ASTRO_QUERY.includes(key)))
      return undefined;
    return `${where}: Ảnh bị gọi kèm ${quoted(query)}, tức là lấy nguyên tệp. Hãy gọi ảnh như ảnh của Astro, không kèm gì.`;
  }

  // Some file systems do not tell capital letters from small ones.
  private isContent(id: string): boolean {
    const file = split(id).file.toLowerCase();
    return this.content.some((folder) => file.startsWith(folder));
  }

  private isPicture(id: string): boolean {
    const { file } = split(id);
    return file.toLowerCase().startsWith(this.pictures) && PICTURE.test(file);
  }

  private readonly shown = (id: string) => relative(this.root, split(id).file);
}

/** The file of a module's id, and what stands behind it. The zero is the mark of virtual modules. */
function split(id: string): { file: string; query: string } {
  const [, file = '', query = ''] = /^\0*([^?#]*)(.*)$/s.exec(id) ?? [];
  return { file, query };
}

/** The files that an import may mean: Vite reads a leading slash as the machine's root or as the project's. */
function pathsOf(source: string, importer: string, root: string): string[] {
  const path = source.replace(/^\0*(?:file:\/\/|\/@fs(?=\/))?/, '');
  if (path.startsWith('.')) return [resolve(dirname(split(importer).file), path)];
  return path.startsWith('/') ? [resolve(path), resolve(root, `.${path}`)] : [];
}
