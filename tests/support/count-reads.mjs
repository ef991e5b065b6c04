// Loaded by Node before a build: writes down how often each file of the content is read, one line a reading.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';
import process from 'node:process';

const { READS_FILE } = process.env;

/** @param {unknown} file */
function note(file) {
  if (typeof file !== 'string' && !(file instanceof URL)) return;
  const path = relative('.', resolve(file instanceof URL ? file.pathname : file));
  if (path.startsWith('src/content/')) fs.appendFileSync(READS_FILE ?? '', `${path}\n`);
}

for (const [owner, name] of /** @type {const} */ ([
  [fs, 'readFileSync'],
  [fs, 'readFile'],
  [fs, 'createReadStream'],
  [fs.promises, 'readFile'],
])) {
  const read = /** @type {(...args: unknown[]) => unknown} */ (owner[/** @type {never} */ (name)]);
  Object.assign(owner, {
    [name]: (/** @type {unknown[]} */ ...args) => {
      note(args[0]);
      return read.apply(owner, args);
    },
  });
}
syncBuiltinESMExports();
