import { build } from 'astro';
import { explainDiskFault } from '../src/core/disk-fault.ts';
import { BuildFaults } from '../src/store/build-faults.ts';

// The whole site, as `astro build` makes it, for the publishing server and for people: it hears what is wrong with the content.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A build whose server has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  const message = error instanceof BuildFaults ? error.message : explainDiskFault(error);
  if (message === undefined) throw error;
  console.error(message);
  if (error instanceof BuildFaults && process.send)
    await new Promise((resolve) => process.send?.({ faults: error.faults }, resolve));
  process.exit(1);
}
