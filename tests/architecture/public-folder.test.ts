import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the site publishes as it is. It is same-origin, so a script here would pass the Content-Security-Policy. */
const KNOWN_FILES = ['icon.svg'];
/** Pictures of the editors' screens, which a command draws. */
const SCREENS = /^bat-dau\/[a-z-]+\.webp$/;

function findFaults(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1);
    if (name === 'bat-dau' && entry.isDirectory()) return [];
    if (!entry.isFile() || !(KNOWN_FILES.includes(name) || SCREENS.test(name)))
      return [`${entry.name} is not known`];
    const code = file.endsWith('.svg')
      ? /<script|<foreignObject|<use|\son\w+\s*=|href\s*=|<!ENTITY/i.exec(
          readFileSync(file, 'utf8'),
        )?.[0]
      : undefined;
    return [
      ...(statSync(file).mode & 0o111 ? [`${entry.name} may run`] : []),
      ...(code ? [`${entry.name} holds ${code}`] : []),
    ];
  });
}

/** The faults of a copy of the folder after a change. */
function faultsAfter(change: (folder: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  try {
    cpSync('public', folder, { recursive: true });
    change(folder);
    return findFaults(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('the public folder holds nothing but the known files of developers', () =>
  expect(findFaults('public')).toEqual([]));

describe('in the public folder is found', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['a script', (folder) => writeFileSync(join(folder, 'a.mjs'), ''), 'a.mjs is not known'],
    ['a page', (folder) => writeFileSync(join(folder, 'a.html'), ''), 'a.html is not known'],
    [
      'a shortcut',
      (folder) => symlinkSync('/etc/hostname', join(folder, 'a.svg')),
      'a.svg is not known',
    ],
    [
      'a file that may run',
      (folder) => chmodSync(join(folder, 'icon.svg'), 0o755),
      'icon.svg may run',
    ],
    [
      'a drawing that runs code',
      (folder) => writeFileSync(join(folder, 'icon.svg'), '<svg><script>alert(1)</script></svg>'),
      'icon.svg holds <script',
    ],
    [
      'a drawing with a handler',
      (folder) => writeFileSync(join(folder, 'icon.svg'), '<svg onload="alert(1)"/>'),
      'icon.svg holds  onload=',
    ],
  ])('%s', (_, change, expected) => expect(faultsAfter(change)).toEqual([expected]));
});
