import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lockfile {
  packages: Record<
    string,
    { version?: string; resolved?: string; integrity?: string; link?: boolean }
  >;
}
type Manifest = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>;

/** Lowest versions without a known hole or a missing feature. */
const FLOORS: [name: string, version: string][] = [
  // Below these two an AVIF picture could run code in the build.
  ['astro', '7.2.8'],
  ['sharp', '0.35.4'],
  // Vietnamese defaults of the search.
  ['pagefind', '1.5.2'],
];

function isAtLeast(version: string, floor: string): boolean {
  // A pre-release comes before the version that it prepares.
  const numbers = (text: string) => text.split('-')[0]?.split('.').map(Number) ?? [];
  const [found, lowest] = [numbers(version), numbers(floor)];
  const at = lowest.findIndex((number, index) => number !== found[index]);
  return at < 0 ? !version.includes('-') : (found[at] ?? 0) > (lowest[at] ?? 0);
}

const belowFloor = ({ packages }: Lockfile) =>
  FLOORS.flatMap(([name, floor]) => {
    const copies = Object.entries(packages).filter(
      ([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
    );
    return copies.length
      ? copies
          .filter(([, { version = '0.0.0' }]) => !isAtLeast(version, floor))
          .map(([path]) => path)
      : [`${name} is missing`];
  });

const looseVersions = (manifest: Partial<Manifest>) =>
  Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name]) => name);

const downloadAddresses = (text: string) =>
  [...text.matchAll(/"resolved":\s*"(?:https?|git|ssh)[^"]*"/g)].map(([found]) => found);

const unhashed = ({ packages }: Lockfile) =>
  Object.entries(packages)
    .filter(([path, { integrity, link }]) => path !== '' && !link && !integrity)
    .map(([path]) => path);

const lockText = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(lockText) as Lockfile;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the packages of the project', () => {
  it('are not older than the versions that closed a hole', () =>
    expect(belowFloor(lock)).toEqual([]));
  it('are asked for by exact versions', () => expect(looseVersions(manifest)).toEqual([]));
  it('are locked without addresses to load them from, so that any mirror will do', () =>
    expect(downloadAddresses(lockText)).toEqual([]));
  it('are locked with a hash each', () => expect(unhashed(lock)).toEqual([]));
  it('run no script of theirs when installed', () =>
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true'));
});

describe('the checks find what is wrong', () => {
  const withVersions = (versions: Record<string, string>): Lockfile => ({
    packages: Object.fromEntries(
      Object.entries(versions).map(([path, version]) => [path, { version }]),
    ),
  });
  const good = {
    'node_modules/astro': '7.2.8',
    'node_modules/sharp': '0.35.4',
    'node_modules/pagefind': '1.10.0',
  };

  it('nothing at the floors themselves', () => expect(belowFloor(withVersions(good))).toEqual([]));
  it.each([
    ['one patch below', { ...good, 'node_modules/astro': '7.2.7' }, ['node_modules/astro']],
    ['one minor below', { ...good, 'node_modules/sharp': '0.34.9' }, ['node_modules/sharp']],
    [
      'a pre-release of the floor',
      { ...good, 'node_modules/astro': '7.2.8-beta.1' },
      ['node_modules/astro'],
    ],
    [
      'an older copy inside another package',
      { ...good, 'node_modules/x/node_modules/sharp': '0.33.0' },
      ['node_modules/x/node_modules/sharp'],
    ],
    [
      'a missing package',
      { 'node_modules/astro': '8.0.0', 'node_modules/sharp': '1.0.0' },
      ['pagefind is missing'],
    ],
  ])('%s', (_, versions, found) => expect(belowFloor(withVersions(versions))).toEqual(found));

  it.each([
    '^7.3.4',
    '~7.3.4',
    '7',
    '7.x',
    '*',
    'latest',
    '>=7.3.4',
    'file:../x',
    'npm:x@1.0.0',
    '',
  ])('“%s” is no exact version', (version) =>
    expect(looseVersions({ devDependencies: { x: version } })).toEqual(['x']),
  );
  it.each(['7.3.4', '0.35.5', '1.0.0-beta.2'])('“%s” is one', (version) =>
    expect(looseVersions({ optionalDependencies: { x: version } })).toEqual([]),
  );

  it('an address in the lockfile', () =>
    expect(downloadAddresses('{ "resolved": "https://registry.example.org/x.tgz" }')).toHaveLength(
      1,
    ));
  it('a package without a hash', () =>
    expect(unhashed({ packages: { '': {}, 'node_modules/x': { version: '1.0.0' } } })).toEqual([
      'node_modules/x',
    ]));
});
