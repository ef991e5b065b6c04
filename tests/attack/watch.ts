import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

// Reads pages all the time, in a process of its own, and says how they fared since it was asked last.
const [, , port = '', ...PAGES] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 2 });
let [count, failed, worst] = [0, 0, 0];

const read = (path: string) =>
  new Promise<boolean>((resolve) => {
    get({ port: Number(port), host: '127.0.0.1', path, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode === 200));
    }).once('error', () => resolve(false));
  });

process.on('message', () => {
  process.send?.({ count, failed, worst });
  [count, failed, worst] = [0, 0, 0];
});
process.once('disconnect', () => process.exit());
for (;;) {
  const begun = performance.now();
  if (!(await read(PAGES[count++ % PAGES.length] ?? '/'))) failed++;
  worst = Math.max(worst, performance.now() - begun);
  await setTimeout(50);
}
