import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a command: from then on the disk is full.
const full = (path) => {
  throw Object.assign(new Error(`ENOSPC: no space left on device, open '${path}'`), {
    code: 'ENOSPC',
    path,
  });
};
fs.writeFileSync = full;
fs.mkdirSync = full;
fs.promises.writeFile = async (path) => full(path);
fs.promises.mkdir = async (path) => full(path);
syncBuiltinESMExports();
