import { build } from 'astro';
import { BuildFaults } from '../src/store/build-faults.ts';

// The whole site, as `astro build` makes it, for the publishing server and for people: it hears what is wrong with the content.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A build whose server has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  if (!(error instanceof BuildFaults)) throw error;
  console.error(error.message);
  if (process.send)
    await new Promise((resolve) => process.send?.({ faults: error.faults }, resolve));
  process.exit(1);
}
