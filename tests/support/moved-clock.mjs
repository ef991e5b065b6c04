// Loaded by Node before a server: its clock, and that of whatever it starts, is ahead by as many milliseconds as a file says.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const { CLOCK_FILE = '' } = process.env;
const Real = Date;
const now = () => Real.now() + Number(readFileSync(CLOCK_FILE, 'utf8'));

globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

// What looks at the clock now and then does so at once.
const repeat = setInterval;
globalThis.setInterval = /** @type {typeof setInterval} */ (
  (/** @type {() => void} */ call, /** @type {number} */ ms) => repeat(call, Math.min(ms, 1000))
);
