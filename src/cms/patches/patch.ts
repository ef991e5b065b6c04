/** Folders and modules of Decap that several lists of patches change. */
export const CORE = 'decap-cms-core/dist/esm';
export const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
export const MARKDOWN = 'decap-cms-widget-markdown/dist/esm';

/** One change to a module of a package: a text that stands in it, and what to write instead, before or after it. */
export interface Patch {
  /** Path of the module below node_modules. */
  module: string;
  /** Stands in the module exactly as often as `times` says. */
  find: string;
  /** The text itself, when left out. */
  replace?: string;
  before?: string;
  after?: string;
  /** Once, when left out. */
  times?: number;
  /** What the new code needs, for the head of the module. */
  imports?: string;
}

/** A patch of the module that is named. */
export const inModule = (module: string, patch: Omit<Patch, 'module'>): Patch => ({
  module,
  ...patch,
});

/** Where a module of src/cms is, for the code of a patched module. */
export const ownModule = (file: string) =>
  JSON.stringify(import.meta.dirname.replace(/patches$/, file));

/** An import of a module of src/cms. */
export const importOf = (names: string, file: string) =>
  `import { ${names} } from ${ownModule(file)};\n`;

/** The code after its patches. Throws when one does not find its place. */
export function patched(code: string, patches: readonly Patch[]): string {
  const imports = patches.map((patch) => patch.imports ?? '').join('');
  return patches.reduce((text, { module, find, times = 1, ...patch }) => {
    const parts = text.split(find);
    if (parts.length - 1 !== times)
      throw new Error(
        `Decap: chỗ sửa trong ${module} có ${parts.length - 1} lần, phải là ${times} lần: ${find.slice(0, 120)}`,
      );
    const { replace = find, before = '', after = '' } = patch;
    return parts.join(before + replace + after);
  }, imports + code);
}
