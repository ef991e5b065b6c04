import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readPaper } from '../core/ward-papers.ts';

const FOLDER = 'docs/ho-so';
/** The letter's questions are entries of their own, which its page adds. */
const LETTER = '1-thu-hoi-phuong';

/** The papers that a ward asks for, in the order of their files, and how to try the site with people. */
export const getPapers = () =>
  [
    ...readdirSync(FOLDER)
      .sort()
      .map((file) => join(FOLDER, file)),
    'docs/thu-voi-ba-con.md',
  ].map((file) => {
    const id = basename(file, '.md');
    return { id, isLetter: id === LETTER, ...readPaper(readFileSync(file, 'utf8')) };
  });

export const wardPaperAddressOf = (id: string) => `/bien-tap/ho-so/${id}/`;
