import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { portMessage } from '../../scripts/port-message.ts';
import { findPortFault, hostToOpen } from '../../server/http/ports.ts';

/** Does this while another program listens there. */
async function whileTaken<T>(host: string, work: (port: number) => Promise<T>): Promise<T> {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const address = other.address();
  try {
    return await work(typeof address === 'object' && address ? address.port : 0);
  } finally {
    other.close();
  }
}
const hasIpv6 = (await findPortFault(0, '::1')) === undefined;

it('why nothing can listen there is found out', async () => {
  expect(await whileTaken('127.0.0.1', (port) => findPortFault(port, '127.0.0.1'))).toBe(
    'EADDRINUSE',
  );
  expect(await findPortFault(0, '192.0.2.1')).toBe('EADDRNOTAVAIL');
  expect(await findPortFault(0, '127.0.0.1')).toBeUndefined();
});

it.each([
  ['EADDRINUSE', 'PORT=81 npm start'],
  ['EACCES', 'cổng 4321'],
  ['EADDRNOTAVAIL', 'không đặt HOST'],
  ['EIO', 'EIO'],
])('the operator is told what to do instead (%s)', (fault, said) => {
  expect(portMessage(fault, 80, '192.0.2.1', 'npm start')).toContain(said);
});

it.each([
  ['127.0.0.1', 80, 'localhost'],
  ['127.0.0.1', 4920, 'localhost:4920'],
  ['0.0.0.0', 4920, 'localhost:4920'],
  ['::1', 4920, '[::1]:4920'],
  ['192.168.1.2', 80, '192.168.1.2'],
])('what listens on %s, port %i, is opened by %s', async (host, port, to) => {
  expect(await hostToOpen(host, port)).toBe(to);
});

it.skipIf(!hasIpv6)(
  'where another program answers on ::1, the number is to be opened',
  async () => {
    await whileTaken('::1', async (port) =>
      expect(await hostToOpen('127.0.0.1', port)).toBe(`127.0.0.1:${port}`),
    );
  },
);
