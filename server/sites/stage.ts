import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { missingOwnerFields } from '../../src/core/owner.ts';

const OWNER = 'settings/owner.yaml';

/** How far the ward has come with its site. */
export interface Stage {
  name: 'preview' | 'production';
  /** What the owner's record still lacks, by the names in its form. */
  missing: readonly string[];
}

/**
 * The stage of the ward's site: tried out until the owner's record is whole, the ward's own from then on. Who empties a
 * field later does not take the site out of search engines: the build refuses it, and the site before stays up.
 */
export function stageOf(contentDir: string, lastGood: string): Stage {
  const missing = missingIn(join(contentDir, 'src/content', OWNER));
  const wasWhole = missingIn(join(lastGood, 'src/content', OWNER)).length === 0;
  return { name: missing.length === 0 || wasWhole ? 'production' : 'preview', missing };
}

function missingIn(file: string): readonly string[] {
  try {
    if (existsSync(file))
      return missingOwnerFields(parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  } catch {
    // A record that nobody can read is none.
  }
  return missingOwnerFields({});
}
