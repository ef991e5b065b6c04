import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const units = readdirSync('deploy').filter((name) => /\.(?:service|path|timer)$/.test(name));
const isThere = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!isThere)
  console.warn('NOT TESTED: the units in deploy/. To test them: apt-get install systemd');

/** The units as they are, but for the place of the program, which is this project by a name without spaces. */
const folder = mkdtempSync(join(tmpdir(), 'units-'));
const program = join(folder, 'program');
symlinkSync(process.cwd(), program);
for (const unit of units)
  writeFileSync(
    join(folder, unit),
    readFileSync(join('deploy', unit), 'utf8').replaceAll('/opt/bdhvs', program),
  );
afterAll(() => rmSync(folder, { recursive: true }));

const analyze = (...args: string[]) => {
  const { stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  return stdout + stderr;
};

/** From 0 (shut in) to 10. */
function exposureOf(unit: string): number {
  const said = analyze('security', '--offline=true', '--no-pager', unit);
  return Number(/exposure level for \S+: ([\d.]+)/.exec(said)?.[1]);
}

describe.skipIf(!isThere)('the units of systemd', () => {
  it('(one that is misspelt and open to all is found out)', () => {
    const bad = join(folder, 'bad.service');
    writeFileSync(bad, '[Service]\nExecStart=/bin/true\nProtectHom=yes\n');
    expect(analyze('verify', bad)).toContain('ProtectHom');
    expect(exposureOf(bad)).toBeGreaterThan(2.5);
  });
  it('are understood', () => {
    expect(analyze('verify', ...units.map((unit) => join(folder, unit)))).toBe('');
  });
  it.each(units.filter((unit) => unit.endsWith('.service')))('%s is shut in', (unit) => {
    expect(exposureOf(join(folder, unit))).toBeLessThanOrEqual(2.5);
  });
});
