import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/store/read.ts';
import { BASE, withProject } from '../support/changed-content.ts';
import { makeWorkFolder } from '../support/work-folder.ts';

const NEWS = 'src/content/news/2026-11-02-lop-hoc.mdx';
const CACHE = '.cache/content/src';

const htmlOf = (projectDir: string) => JSON.stringify(newsOf(projectDir)?.body?.parts);
const newsOf = (projectDir: string) =>
  readContent(['src'], projectDir).entries.find(({ file }) => file === NEWS);

describe('content that was read before', () => {
  it('reads the same the second time, with the lines of its faults', () =>
    withProject((projectDir) => {
      appendFileSync(join(projectDir, NEWS), '\n# Đầu đề lớn\n');
      const withoutFunctions = () => JSON.stringify(readContent(['src'], projectDir));
      const first = withoutFunctions();
      expect(first).toContain('Tên bài đã là tiêu đề lớn nhất');
      expect(withoutFunctions()).toBe(first);
      expect(newsOf(projectDir)?.lineOf(['date'])).toBeGreaterThan(1);
    }));

  it('is not parsed again', () =>
    withProject((projectDir) => {
      readContent(['src'], projectDir);
      for (const file of readdirSync(join(projectDir, CACHE)).map((name) =>
        join(projectDir, CACHE, name),
      )) {
        const shard = deserialize(readFileSync(file)) as Map<
          string,
          { body?: { parts: unknown[] } }
        >;
        for (const { body } of shard.values()) if (body) body.parts = [{ html: 'Từ bộ nhớ đệm' }];
        writeFileSync(file, serialize(shard));
      }
      expect(htmlOf(projectDir)).toContain('Từ bộ nhớ đệm');
    }));

  it('shows what has changed in it', () =>
    withProject((projectDir) => {
      readContent(['src'], projectDir);
      appendFileSync(join(projectDir, NEWS), '\nĐoạn mới viết.\n');
      expect(htmlOf(projectDir)).toContain('Đoạn mới viết.');
    }));

  it('is forgotten when its file is gone', () =>
    withProject((projectDir) => {
      const kept = () =>
        readdirSync(join(projectDir, CACHE)).reduce(
          (sum, name) =>
            sum +
            (deserialize(readFileSync(join(projectDir, CACHE, name))) as Map<string, unknown>).size,
          0,
        );
      readContent(['src'], projectDir);
      const before = kept();
      rmSync(join(projectDir, NEWS));
      readContent(['src'], projectDir);
      expect(kept()).toBe(before - 1);
    }));

  it('is read anew when what was kept is broken', () =>
    withProject((projectDir) => {
      const first = htmlOf(projectDir);
      for (const name of readdirSync(join(projectDir, CACHE)))
        writeFileSync(join(projectDir, CACHE, name), 'hỏng');
      expect(htmlOf(projectDir)).toBe(first);
    }));
});

describe('what was kept is not used', () => {
  let project: string;
  const change = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(
      join(project, file),
      readFileSync(join(project, file), 'utf8').replace(from, () => to),
    );
  /** The HTML of the news item, read by the copied code in a process of its own. */
  const htmlByCopy = (env: Record<string, string> = {}) => {
    const script = `import { readContent } from './src/store/read.ts';
      const { entries, faults } = readContent(['src']);
      console.log(JSON.stringify([entries.find(({ file }) => file === '${NEWS}')?.body?.parts, faults]));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(stderr).toBe('');
    return stdout;
  };

  // Inside the project, so that the copies find the packages.
  const makeProject = () => makeWorkFolder('readings-test');
  /** A copy that has read its content once. */
  let read: string;
  beforeAll(() => {
    project = read = makeProject();
    for (const name of ['collections', 'core', 'store', 'site.ts'])
      cpSync(join('src', name), join(read, 'src', name), { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(name, join(read, name));
    cpSync(BASE, read, { recursive: true });
    appendFileSync(
      join(read, NEWS),
      '\nXem [cách cài](/huong-dan/cai-vneid/).\n\n<Callout type="info">\n\nNhớ.\n\n</Callout>\n',
    );
    expect(htmlByCopy()).toContain('callout-info');
  });
  afterAll(() => rmSync(read, { recursive: true }));
  beforeEach(() => {
    project = makeProject();
    cpSync(read, project, { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('after a change of the dialect', () => {
    change('src/core/dialect/components.ts', '`callout-${type}`', '`note-${type}`');
    expect(htmlByCopy()).toContain('note-info');
  });

  it('after a change of a schema', () => {
    change('src/collections/news.ts', /tối đa 90 ký tự[^']*',\s*90,?/, "tối đa 90 ký tự', 1");
    expect(htmlByCopy()).toContain('tối đa 1.');
  });

  it('in development, where the code changes while it runs', () => {
    rmSync(join(project, '.cache'), { recursive: true });
    expect(htmlByCopy({ NODE_ENV: 'development' })).toContain('callout-info');
    expect(existsSync(join(project, '.cache'))).toBe(false);
  });

  it('after a change of a setting', () => {
    expect(htmlByCopy()).toContain('\\"/huong-dan/cai-vneid/\\"');
    expect(htmlByCopy({ BASE_PATH: '/chuyen-muc/' })).toContain(
      '\\"/chuyen-muc/huong-dan/cai-vneid/\\"',
    );
    expect(htmlByCopy()).toContain('\\"/huong-dan/cai-vneid/\\"');
  });

  it('after a change of the packages', () => {
    const shards = () =>
      readdirSync(join(project, CACHE)).map((name) => [
        ...(deserialize(readFileSync(join(project, CACHE, name))) as Map<string, unknown>).keys(),
      ]);
    const before = shards().flat();
    change('package-lock.json', '"lockfileVersion": 3', '"lockfileVersion":  3');
    htmlByCopy();
    expect(
      shards()
        .flat()
        .filter((digest) => before.includes(digest)),
    ).toEqual([]);
  });
});
