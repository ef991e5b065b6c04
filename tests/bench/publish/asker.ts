import { Agent, get } from 'node:http';

// Asks a server for its pages, so many times a second whatever it answers, until it is told to stop; then says how it fared.
const [, , home = '', ...paths] = process.argv;
const A_SECOND = 50;
const PATIENCE_MS = 10_000;

export interface Served {
  asked: number;
  failed: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  slowest: number;
}

const agent = new Agent({ keepAlive: true });
const times: number[] = [];
let [asked, failed] = [0, 0];

function ask(): void {
  const begun = performance.now();
  const path = paths[asked % paths.length] ?? '';
  asked += 1;
  const request = get(
    home + path,
    { agent, timeout: PATIENCE_MS, headers: { 'Accept-Encoding': 'br' } },
    (response) => {
      if (response.statusCode !== 200) failed += 1;
      response.resume().once('end', () => times.push(performance.now() - begun));
    },
  );
  request.once('timeout', () => request.destroy());
  request.once('error', () => (failed += 1));
}

// By the clock, not one after the other: a server that stands still is asked on.
const from = performance.now();
const timer = setInterval(() => {
  while (asked < ((performance.now() - from) / 1000) * A_SECOND) ask();
}, 5);

process.once('message', () => {
  clearInterval(timer);
  setTimeout(() => {
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    const served: Served = {
      asked,
      failed,
      median: at(0.5),
      p99: at(0.99),
      slowest: times.at(-1) ?? 0,
    };
    process.send?.(served, () => process.exit(0));
  }, PATIENCE_MS / 10);
});
