import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { startForge, type Forge } from '../support/forge.ts';

// The built site on a host for files alone; its editors' pages keep entries at a host of Git repositories.
let cms: CmsProject;
let forge: Forge;
let bundle: { dir: string; script: string; config: object };
test.use({ bypassCSP: true });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  cms = await sharedCms();
  forge = await startForge(cms.dir);
  const printed = execFileSync(process.execPath, ['tests/support/git-host-cms.ts'], {
    env: { ...process.env, CMS_BACKEND: forge.setting },
    encoding: 'utf8',
  });
  bundle = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as typeof bundle;
});
test.afterAll(() => forge?.close());

test(
  'with a host of Git repositories people log in there, find the entries, and store one',
  { tag: '@whole' },
  async ({ page }) => {
    await page.route('**/admin/api', (route) => route.fulfill({ status: 404 }));
    await page.route('**/admin/config.json', (route) => route.fulfill({ json: bundle.config }));
    await page.route('**/_astro/**', (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      const file = join(bundle.dir, /^cms\..*\.js$/.test(name) ? bundle.script : `_astro/${name}`);
      return existsSync(file) ? route.fulfill({ path: file }) : route.continue();
    });
    const [file = ''] = cms.list('src/content/news');
    const path = `src/content/news/${file}`;
    const before = forge.read(path) ?? '';

    await page.goto(`${cms.url}admin/`);
    await page.getByRole('button', { name: 'Đăng nhập bằng Forgejo' }).click();
    await expect(page.getByRole('heading', { name: 'Hôm nay làm gì?' })).toBeVisible();
    // What the ward's server alone can do is not offered.
    await expect(page.getByRole('button', { name: /^Thử bài trên máy/ })).toHaveCount(0);

    await page.goto(`${cms.url}admin/#/collections/news`);
    // Beside the link to its page.
    await page.getByRole('link', { name: new RegExp(`^\\d.*${titleOf(before)}`) }).click();
    await page.getByRole('textbox', { name: /^Tiêu đề/ }).fill('Tên mới ghi ở kho');
    await page.getByRole('button', { name: 'Đăng', exact: true }).click();
    await expect(page.getByText(/^Đã lưu vào kho\./)).toBeVisible();
    // One line has changed, as with the ward's server.
    expect(forge.read(path)).toBe(before.replace(/^title: .*$/m, 'title: "Tên mới ghi ở kho"'));
    expect(forge.commits).toHaveLength(1);
  },
);

const titleOf = (text: string) =>
  (/^title: "?(.*?)"?$/m.exec(text)?.[1] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
