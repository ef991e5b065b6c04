import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

// Loaded before a program: at the file operation with the number KILL_AT the program ends, with every program that it has
// started, as in a power cut. Of a program that it starts itself, the next number is a moment in the middle of that one's work.
const at = Number(process.env.KILL_AT);
const MIDDLE_MS = 4;
let count = 0;

function step() {
  count += 1;
  if (count === at) process.kill(0, 'SIGKILL');
}
const counted = (operation) =>
  function (...args) {
    step();
    return operation.apply(this, args);
  };

const SYNC =
  'writeFileSync renameSync rmSync mkdirSync mkdtempSync symlinkSync linkSync copyFileSync';
const ASYNC = 'writeFile rename rm mkdir symlink cp utimes open';
for (const name of SYNC.split(' ')) fs[name] = counted(fs[name]);
for (const name of ASYNC.split(' ')) fs.promises[name] = counted(fs.promises[name]);

const { execFile } = childProcess;
function started(start) {
  return (...args) => {
    step();
    count += 1;
    if (count === at) setTimeout(() => process.kill(0, 'SIGKILL'), MIDDLE_MS);
    return start(...args);
  };
}
childProcess.execFile = Object.assign(started(execFile), {
  [promisify.custom]: started(execFile[promisify.custom]),
});
syncBuiltinESMExports();
process.once('exit', () => console.log(`operations ${count}`));
