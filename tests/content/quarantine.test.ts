import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/core/entry/check-entry.ts';
import type { Content } from '../../src/core/entry/content.ts';
import { readContent } from '../../src/store/read.ts';
import { quarantineFaulty } from '../../src/store/quarantine.ts';
import { contextOf, withProject } from '../support/changed-content.ts';

const NEWS = 'news/2026-11-02-lop-hoc.mdx';
const GUIDE = 'guides/cai-vneid.mdx';

interface Edit {
  edit: (file: string, from: string, to: string) => void;
  add: (file: string, like: string) => void;
  remove: (file: string) => void;
}

/** What a publishing build publishes after these changes to the base content, which is what was published before. */
function publishedAfter(change: (files: Edit) => void, badUploads: string[] = []) {
  return withProject((projectDir) => {
    const path = (file: string) => join(projectDir, 'src/content', file);
    const read = (file: string) => readFileSync(path(file), 'utf8');
    const files: Edit = {
      edit: (file, from, to) => writeFileSync(path(file), read(file).replace(from, to)),
      add: (file, like) => writeFileSync(path(file), read(like)),
      remove: (file) => rmSync(path(file)),
    };
    cpSync(join(projectDir, 'src/content'), join(projectDir, 'old/content'), { recursive: true });
    cpSync(join(projectDir, 'src/assets/uploads'), join(projectDir, 'old/uploads'), {
      recursive: true,
    });
    const lastGood = readContent(['old'], projectDir);
    change(files);
    const faultsOf = (content: Content) =>
      checkContent(content, { ...contextOf(projectDir), badUploads: new Set(badUploads) });
    const { content, quarantined } = quarantineFaulty(
      readContent(['src'], projectDir),
      lastGood,
      faultsOf,
    );
    expect(faultsOf(content)).toEqual([]);
    return {
      files: content.entries.map(({ file }) => file.replace('src/content/', '')),
      settings: content.settings,
      quarantined,
    };
  });
}

const breakFields = (file: string) => (files: Edit) => files.edit(file, '---\n', '---\nmucLa: 1\n');

describe('a publishing build', () => {
  it('sets nothing aside when nothing is wrong', () =>
    expect(publishedAfter(() => undefined).quarantined).toEqual([]));

  it('shows the earlier version of an entry that has become faulty, and says why', () => {
    const { files, quarantined } = publishedAfter(breakFields(NEWS));
    expect(files).toContain(`old/content/${NEWS}`);
    expect(files).not.toContain(NEWS);
    expect(quarantined).toMatchObject([
      {
        file: `src/content/${NEWS}`,
        isFallbackShown: true,
        faults: [{ technical: expect.stringContaining('“mucLa”') }],
      },
    ]);
  });

  it('leaves out a faulty entry that was never published, and the others stay', () => {
    const { files, quarantined } = publishedAfter((all) => {
      all.add('terms/pin.yaml', 'terms/otp.yaml');
      all.edit('terms/pin.yaml', 'term:', 'tem:');
    });
    expect(files).toContain('terms/otp.yaml');
    expect(files).not.toContain('terms/pin.yaml');
    expect(quarantined).toMatchObject([
      { file: 'src/content/terms/pin.yaml', isFallbackShown: false },
    ]);
  });

  it('goes back to the earlier version of an entry whose new link leads to one that is left out', () => {
    const { files, quarantined } = publishedAfter((all) => {
      all.add('guides/bai-moi.mdx', GUIDE);
      all.edit('guides/bai-moi.mdx', '---\n', '---\nmucLa: 1\n');
      all.edit(NEWS, '(/huong-dan/cai-vneid/)', '(/huong-dan/bai-moi/)');
    });
    expect(files).toContain(`old/content/${NEWS}`);
    expect(quarantined.map(({ file, isFallbackShown }) => [file, isFallbackShown])).toEqual([
      ['src/content/guides/bai-moi.mdx', false],
      [`src/content/${NEWS}`, true],
    ]);
  });

  it('brings back what was deleted while a page still leads to it', () => {
    const { files, quarantined } = publishedAfter((all) => all.remove(GUIDE));
    expect(files).toContain(`old/content/${GUIDE}`);
    expect(quarantined.find(({ file }) => file.endsWith(GUIDE))).toMatchObject({
      isFallbackShown: true,
      faults: [{ message: expect.stringContaining('đã bị xóa') }],
    });
  });

  it('brings back nothing else that was deleted, and nothing that has another address by now', () => {
    const moved = 'news/2026-11-02-lop-hoc-moi.mdx';
    const report = 'reports/2026-11-03-nv-01.mdx';
    const { files, quarantined } = publishedAfter((all) => {
      all.add(moved, NEWS);
      all.edit(moved, '[cai-vneid]', '[goi-1022]');
      all.edit(moved, '(/huong-dan/cai-vneid/)', '(/huong-dan/goi-1022/)');
      for (const file of [GUIDE, NEWS, report]) all.remove(file);
    });
    expect(files).toContain(`old/content/${GUIDE}`);
    expect(files).toContain(moved);
    const said = quarantined.map(({ file }) => file);
    for (const gone of [NEWS, report]) {
      expect(files).not.toContain(`old/content/${gone}`);
      expect(said).not.toContain(`old/content/${gone}`);
    }
  });

  it('shows the earlier version of a setting', () => {
    const { settings, quarantined } = publishedAfter((all) =>
      all.edit('settings/channels.yaml', 'hotline:', 'hotlin:'),
    );
    expect(settings.map(({ name }) => name).sort()).toEqual(['channels', 'owner', 'periods']);
    expect(quarantined).toMatchObject([
      { file: 'src/content/settings/channels.yaml', isFallbackShown: true },
    ]);
  });

  it('shows the earlier version, with the earlier picture, of an entry whose picture may not be published', () => {
    const { files, quarantined } = publishedAfter(
      () => undefined,
      ['src/assets/uploads/lop-hoc.jpg'],
    );
    expect(files).toContain(`old/content/${NEWS}`);
    expect(quarantined).toMatchObject([
      {
        file: `src/content/${NEWS}`,
        faults: [{ field: 'Ảnh đại diện › Ảnh' }, { line: 20 }],
        isFallbackShown: true,
      },
    ]);
  });
});
