import { chmodSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareUploads } from '../../src/store/uploads.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { FOLDER, projectWith, removeProjects } from '../fixtures/uploads/project.ts';

const PHOTO = { what: 'a photograph', path: 'a.jpg', bytes: await picture().jpeg().toBuffer() };

afterAll(removeProjects);

describe('what is no plain file', () => {
  const faultsIn = async (change: (uploads: string) => void) => {
    const project = projectWith([PHOTO]);
    change(join(project, FOLDER));
    const { files, faults } = await prepareUploads(FOLDER, project);
    return { files: [...files.keys()], faults };
  };

  it('a shortcut to a file is refused', async () =>
    expect(await faultsIn((uploads) => symlinkSync('a.jpg', join(uploads, 'b.jpg')))).toMatchObject(
      {
        files: ['a.jpg'],
        faults: [{ file: `${FOLDER}/b.jpg`, message: expect.stringContaining('đường tắt') }],
      },
    ));
  it('a shortcut to a folder is refused and not followed', async () =>
    expect(
      await faultsIn((uploads) => symlinkSync('/etc', join(uploads, 'thu-muc'))),
    ).toMatchObject({
      files: ['a.jpg'],
      faults: [{ file: `${FOLDER}/thu-muc`, message: expect.stringContaining('đường tắt') }],
    }));
  it('a shortcut in place of the whole folder is refused', async () => {
    const { files, faults } = await faultsIn((uploads) => {
      rmSync(uploads, { recursive: true });
      symlinkSync('/etc', uploads);
    });
    expect([files, faults]).toMatchObject([
      [],
      [{ file: FOLDER, message: expect.stringContaining('đường tắt') }],
    ]);
  });
  // On disks of Windows every file may run.
  it('a picture that may run as a program passes', async () =>
    expect((await faultsIn((uploads) => chmodSync(join(uploads, 'a.jpg'), 0o755))).faults).toEqual(
      [],
    ));
  it('two names that are one on many machines are both refused', async () =>
    expect(
      (await faultsIn((uploads) => writeFileSync(join(uploads, 'A.jpg'), PHOTO.bytes))).faults.map(
        ({ file, message }) => [file, message],
      ),
    ).toEqual([
      [`${FOLDER}/A.jpg`, expect.stringContaining('chỉ khác “a.jpg” ở chữ hoa')],
      [`${FOLDER}/a.jpg`, expect.stringContaining('chỉ khác “A.jpg” ở chữ hoa')],
    ]));
  it('no folder at all is nothing to publish', async () =>
    expect(await prepareUploads('none', projectWith([]))).toEqual({
      files: new Map(),
      faults: [],
    }));
});

describe('clean copies are kept', () => {
  it('a second run takes the copy of the first', async () => {
    const project = projectWith([PHOTO]);
    const first = (await prepareUploads(FOLDER, project)).files.get('a.jpg') ?? '';
    writeFileSync(join(project, first), 'kept');
    const second = await prepareUploads(FOLDER, project);
    expect(second.files.get('a.jpg')).toBe(first);
    expect(readFileSync(join(project, first), 'utf8')).toBe('kept');
  });
  it('other bytes under the same name get another copy', async () => {
    const project = projectWith([PHOTO]);
    const first = (await prepareUploads(FOLDER, project)).files.get('a.jpg');
    writeFileSync(join(project, FOLDER, 'a.jpg'), await picture(100, 100).jpeg().toBuffer());
    expect((await prepareUploads(FOLDER, project)).files.get('a.jpg')).not.toBe(first);
  });
  it('a copy that was not finished is not taken', async () => {
    const project = projectWith([PHOTO]);
    const first = join(project, (await prepareUploads(FOLDER, project)).files.get('a.jpg') ?? '');
    const whole = readFileSync(first);
    rmSync(first);
    writeFileSync(`${first}.unfinished`, whole.subarray(0, 100));
    await prepareUploads(FOLDER, project);
    expect(readFileSync(first).equals(whole)).toBe(true);
  });
  it('nothing but whole copies lies in the cache', async () => {
    const project = projectWith([PHOTO]);
    await prepareUploads(FOLDER, project);
    expect(
      readdirSync(join(project, '.cache/uploads'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.includes('/'),
      ),
    ).toEqual([expect.stringMatching(/^[0-9a-f]{32}\/a\.jpg$/)]);
  });
});
