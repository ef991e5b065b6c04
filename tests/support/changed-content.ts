import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { checkContent } from '../../src/core/entry/check-entry.ts';
import type { ValidationContext } from '../../src/core/entry/content-index.ts';
import { readContent } from '../../src/store/read.ts';
import { uploadsFolder } from '../../src/site.ts';

/** The smallest content without a fault. */
export const BASE = 'tests/fixtures/bad-content/base';

export interface Change {
  /** File below src/content. */
  file: string;
  /** Text that stands in the file once, and what to write instead. */
  from?: string;
  to?: string;
  /** New name of the file. */
  as?: string;
}

/** Copies the base content, or another project, into a temporary one, gives that to `use`, and removes it. */
export function withProject<T>(use: (projectDir: string) => T, from = BASE): T {
  const projectDir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(from, projectDir, { recursive: true });
    return use(projectDir);
  } finally {
    rmSync(projectDir, { recursive: true });
  }
}

/** Every fault of a project's content. */
export const faultsOf = (projectDir: string, roots = ['src']): FileDiagnostic[] =>
  checkContent(readContent(roots, projectDir), contextOf(projectDir, roots));

/** What stands beside a project's content, its uploads taken as they are. */
export const contextOf = (projectDir: string, roots = ['src']): ValidationContext => ({
  hasUpload: (file) => existsSync(join(projectDir, file)),
  badUploads: new Set(),
  attachments: roots.flatMap((root) => listPdfs(join(projectDir, uploadsFolder(root)))),
});

const listPdfs = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.pdf'),
      )
    : [];

/** Every fault of the base content after these changes. */
export const faultsAfter = (...changes: Change[]): FileDiagnostic[] =>
  withProject((projectDir) => {
    for (const change of changes) apply(projectDir, change);
    return faultsOf(projectDir);
  });

function apply(projectDir: string, { file, from, to = '', as }: Change) {
  const path = join(projectDir, 'src/content', file);
  const text = readFileSync(path, 'utf8');
  if (from !== undefined) {
    if (text.split(from).length !== 2)
      throw new Error(
        `“${from}” stands ${text.split(from).length - 1} times in ${file}, not once.`,
      );
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  if (as !== undefined) renameSync(path, join(dirname(path), as));
}
