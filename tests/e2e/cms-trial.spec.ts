import { expect, test } from '@playwright/test';
import { dayIn } from '../../src/core/dates.ts';
import { openCms } from '../support/cms-page.ts';
import { sharedCms, type CmsProject } from '../support/cms-project.ts';
import { IS_WHOLE } from '../support/suite.ts';

const GUIDE = 'src/content/guides/cai-vneid.mdx';
const OTHERS = 'src/content/guides/hoc-tren-nen-tang-mooc.mdx';
/** A build of the whole site on a busy machine. */
const BUILD_MS = 100_000;
const MOST_ACTIONS = 12;

let cms: CmsProject;
test.beforeAll(async () => {
  test.setTimeout(BUILD_MS);
  cms = await sharedCms({ looksAtSite: IS_WHOLE });
});

test(`a guide of five steps is tried on a phone in at most ${MOST_ACTIONS} actions, and says so; the others keep their doubt`, async ({
  page,
}) => {
  test.setTimeout(BUILD_MS);
  await page.setViewportSize({ width: 390, height: 844 });
  const others = cms.read(OTHERS);
  await openCms(page, cms.url);
  let actions = 0;
  const act = async (action: Promise<unknown>) => {
    actions += 1;
    await action;
  };
  const press = (name: RegExp) => act(page.getByRole('button', { name }).click());

  await press(/^Thử bài trên máy/);
  await press(/^Cài VNeID từ kho.*5 bước chưa thử/);
  await act(page.getByLabel('Phiên bản').fill('không có'));
  await act(page.getByLabel('Máy', { exact: true }).fill('điện thoại Android'));
  await press(/^Bắt đầu thử/);
  for (let step = 1; step <= 5; step += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Bước ${step} trong 5`);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await press(/^Đúng$/);
  }
  await press(/^Ghi kết quả/);
  await expect(page.getByRole('heading', { name: 'Hôm nay làm gì?' })).toBeVisible();
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);

  expect(
    cms.read(GUIDE).match(new RegExp(`date: ${dayIn(new Date())}\n {6}app: `, 'g')),
  ).toHaveLength(5);
  expect(cms.read(OTHERS)).toBe(others);
  if (!IS_WHOLE) return;
  const doubt = 'chưa ai thử trên máy thật';
  const reader = await page.context().newPage();
  await expect(async () => {
    await reader.goto(`${cms.url}huong-dan/cai-vneid/`);
    await expect(reader.getByText('Đã thử 5 trong 5 bước')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: BUILD_MS / 2 });
  await expect(reader.getByText(doubt)).toHaveCount(0);
  await reader.goto(`${cms.url}huong-dan/hoc-tren-nen-tang-mooc/`);
  await expect(reader.getByText(doubt)).toBeVisible();
});
