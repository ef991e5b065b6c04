import { explainDiskFault } from '../src/core/disk-fault.ts';
import { SiteRenderer } from '../src/integration/site-renderer.ts';
import { BuildFaults } from '../src/store/build-faults.ts';

// The whole site from nothing, for people and for trials: it hears what is wrong with the content.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A build whose server has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
// In a hurry pages are not compressed as well as can be: for tests that look at their words alone.
const { OUT_DIR: dir = 'dist', IN_A_HURRY } = process.env;
const renderer = new SiteRenderer();
try {
  await renderer.build(dir, undefined, undefined, IN_A_HURRY === '1');
  console.log(`Xong: ${dir}/`);
} catch (error) {
  const message = error instanceof BuildFaults ? error.message : explainDiskFault(error);
  if (message === undefined) throw error;
  console.error(message);
  if (error instanceof BuildFaults && process.send)
    await new Promise((resolve) => process.send?.({ faults: error.faults }, resolve));
  process.exitCode = 1;
} finally {
  await renderer.close();
}
