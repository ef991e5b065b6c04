import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, faultsOf, withProject } from '../support/changed-content.ts';

describe('what is no plain file in a plain folder is refused', () => {
  const faultsWith = (change: (contentDir: string) => void) =>
    withProject((projectDir) => {
      change(join(projectDir, 'src/content'));
      return faultsOf(projectDir);
    });
  const news = 'news/2026-11-02-lop-hoc.mdx';

  it.each(['news/.env.mdx', 'settings/.owner.yaml', 'terms/._otp.yaml', '.git', '.htaccess'])(
    'a hidden file, at %s',
    (file) => {
      const faults = faultsWith((dir) => writeFileSync(join(dir, file), ''));
      expect(faults).toMatchObject([
        {
          file: `src/content/${file}`,
          technical: expect.stringContaining('bắt đầu bằng dấu chấm nên bị ẩn đi. Hãy bỏ tệp'),
        },
      ]);
    },
  );

  // On disks of Windows every file may run.
  it('but a file that may run as a program passes', () =>
    expect(faultsWith((dir) => chmodSync(join(dir, news), 0o755))).toEqual([]));

  it.each(['news/more', 'settings/more'])('a folder in a folder, at %s', (folder) => {
    const faults = faultsWith((dir) => mkdirSync(join(dir, folder)));
    expect(faults).toMatchObject([
      {
        file: `src/content/${folder}`,
        technical: expect.stringContaining('không phải là tệp thường'),
      },
    ]);
  });

  it.each(['news/2026-11-03-hang-doi.mdx', 'settings/hang-doi.yaml'])(
    'a pipe that would never end, at %s',
    (file) => {
      const faults = faultsWith((dir) => execFileSync('mkfifo', [join(dir, file)]));
      expect(faults).toMatchObject([
        {
          file: `src/content/${file}`,
          technical: expect.stringContaining('không phải là tệp thường'),
        },
      ]);
    },
  );

  it('a socket', async () => {
    const socket = createServer();
    // Awaited outside the temporary project, which is gone when its user returns.
    const dir = mkdtempSync(join(tmpdir(), 'socket-'));
    cpSync(BASE, dir, { recursive: true });
    await new Promise<void>((resolve) =>
      socket.listen(join(dir, 'src/content/terms/o.yaml'), resolve),
    );
    const faults = faultsOf(dir);
    await new Promise((resolve) => socket.close(resolve));
    rmSync(dir, { recursive: true });
    expect(faults).toMatchObject([
      {
        file: 'src/content/terms/o.yaml',
        technical: expect.stringContaining('không phải là tệp thường'),
      },
    ]);
  });

  it('a shortcut to a setting', () => {
    const faults = faultsWith((dir) =>
      symlinkSync(join(dir, 'settings/owner.yaml'), join(dir, 'settings/chu-quan.yaml')),
    );
    expect(faults).toMatchObject([
      {
        file: 'src/content/settings/chu-quan.yaml',
        technical: expect.stringContaining('đường tắt'),
      },
    ]);
  });

  it('a shortcut in place of the settings, which are not read through it', () => {
    const faults = faultsWith((dir) => {
      renameSync(join(dir, 'settings'), join(dir, '../settings'));
      symlinkSync(join(dir, '../settings'), join(dir, 'settings'));
    });
    expect(faults[0]).toMatchObject({
      file: 'src/content/settings',
      technical: expect.stringContaining('không chứa tệp hay đường tắt'),
    });
    expect(faults.slice(1).map(({ technical }) => technical)).toEqual(
      Array(3).fill('Thiếu tệp này. Hãy tạo lại.'),
    );
  });

  it('a shortcut in place of all content', () => {
    const faults = faultsWith((dir) => {
      renameSync(dir, join(dir, '../noi-dung'));
      symlinkSync(join(dir, '../noi-dung'), dir);
    });
    expect(faults[0]).toMatchObject({
      file: 'src/content',
      technical: expect.stringContaining('phải là một thư mục thật'),
    });
  });

  it.each([
    ['two names that differ only in capital letters', 'terms/OTP.yaml', 'chữ thường không dấu'],
    [
      'a name with letters and marks apart',
      `terms/${'ví'.normalize('NFD')}.yaml`,
      'chữ thường không dấu',
    ],
    [
      'a setting in capital letters beside the real one',
      'settings/Owner.yaml',
      'Không có cài đặt nào tên này',
    ],
    ['an ending in capital letters', 'terms/vi.YAML', 'phải là “.yaml”'],
  ])('%s', (_, file, says) => {
    const faults = faultsWith((dir) =>
      writeFileSync(join(dir, file), 'term: Ví\nexplanation: Nơi giữ tiền.\n'),
    );
    expect(faults).toMatchObject([
      { file: `src/content/${file}`, technical: expect.stringContaining(says) },
    ]);
  });

  it('but not what systems and Git leave behind', () =>
    expect(
      faultsWith((dir) =>
        ['.gitkeep', 'news/.DS_Store', 'settings/.gitkeep'].forEach((file) =>
          writeFileSync(join(dir, file), ''),
        ),
      ),
    ).toEqual([]));
});
