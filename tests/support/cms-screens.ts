import { expect, type Page } from '@playwright/test';
import { openCms, openEntry, openNew, pressSave } from './cms-page.ts';
import type { CmsProject } from './cms-project.ts';

export interface CmsScreen {
  name: string;
  open: (page: Page, cms: CmsProject) => Promise<unknown>;
  /** Heads that say what the whole screen is: a dialog over it has its own. */
  heads?: number;
  /** Of a kind that another one shows already: looked at by the whole suite alone. */
  isAlike?: boolean;
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** Every screen of the CMS, as an editor comes to it. */
export const CMS_SCREENS: readonly CmsScreen[] = [
  {
    name: 'login',
    open: async (page, { url }) => {
      await page.goto(`${url}admin/`);
      await expect(page.getByRole('button', { name: 'Vào trang biên tập' })).toBeVisible();
    },
  },
  {
    name: 'first screen',
    open: async (page, { url }) => {
      await openCms(page, url);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'list',
    open: async (page, { url }) => {
      await openCms(page, url, '/collections/news');
      await expect(page.getByRole('link', { name: /^\d\d\/\d\d\/\d{4} · / }).first()).toBeVisible();
    },
  },
  {
    name: 'editor',
    open: async (page, { url }) => {
      await openEntry(page, url, 'guides', 'cai-vneid');
      await page
        .locator('[data-field="steps"]')
        .getByRole('button', { name: 'Mở mục này' })
        .first()
        .click();
      await expect(page.locator('[data-field="action"]').first()).toBeVisible();
    },
  },
  { name: 'locked cells', open: (page, { url }) => openEntry(page, url, 'tasks', 'nv-03') },
  {
    name: 'media',
    heads: 2,
    open: async (page, { url }) => {
      await openCms(page, url, '/collections/news');
      await page.getByRole('button', { name: 'Ảnh và tệp' }).click();
      await expect(page.getByRole('dialog', { name: 'Ảnh và tệp' })).toBeVisible();
    },
  },
  {
    name: 'validation error',
    open: async (page, { url }) => {
      await openNew(page, url, 'reports');
      await pressSave(page);
      await expect(page.getByText('Chưa điền “Nhiệm vụ”. Hãy điền vào.').first()).toBeVisible();
    },
  },
  {
    name: 'week’s news',
    isAlike: true,
    open: async (page, { url }) => {
      await openCms(page, url);
      await page.getByRole('link', { name: /^Đăng tin tuần này/ }).click();
      await expect(page.getByRole('textbox', { name: /^Tiêu đề/ })).toBeVisible();
    },
  },
  {
    name: 'notice with all its fields',
    isAlike: true,
    open: async (page, { url }) => {
      await openCms(page, url);
      await page.getByRole('link', { name: /^Thông báo/ }).click();
      await press(page, /^Hiện thêm/);
    },
  },
  {
    name: 'report with a figure and a piece of evidence',
    isAlike: true,
    open: async (page, { url }) => {
      await openNew(page, url, 'reports');
      await press(page, 'Thêm số liệu');
      await press(page, 'Thêm bằng chứng');
    },
  },
  {
    name: 'new guide with all its fields',
    isAlike: true,
    open: async (page, { url }) => {
      await openNew(page, url, 'guides');
      await press(page, /^Hiện thêm/);
    },
  },
  { name: 'event', isAlike: true, open: (page, { url }) => openNew(page, url, 'events') },
  {
    name: 'help point',
    isAlike: true,
    open: (page, { url }) => openNew(page, url, 'help-points'),
  },
  { name: 'document', isAlike: true, open: (page, { url }) => openNew(page, url, 'documents') },
  { name: 'alert', isAlike: true, open: (page, { url }) => openNew(page, url, 'alerts') },
  { name: 'link', isAlike: true, open: (page, { url }) => openNew(page, url, 'links') },
  { name: 'path', isAlike: true, open: (page, { url }) => openEntry(page, url, 'paths', 'can-bo') },
  {
    name: 'search words',
    isAlike: true,
    open: (page, { url }) => openNew(page, url, 'search-words'),
  },
  {
    name: 'settings',
    isAlike: true,
    open: (page, { url }) => openCms(page, url, '/collections/settings/entries/owner'),
  },
  {
    name: 'review',
    isAlike: true,
    open: async (page, { url }) => {
      await openNew(page, url, 'news');
      await page.getByRole('button', { name: 'Soát bài', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Soát bài', exact: true })).toContainText(
        'phải sửa',
      );
    },
  },
  {
    name: 'preview',
    isAlike: true,
    open: async (page, { url }) => {
      await openEntry(page, url, 'guides', 'cai-vneid');
      await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
      await expect(
        page.frameLocator('iframe[title^="Xem trước"]').getByRole('heading', { level: 1 }),
      ).toBeVisible();
    },
  },
  {
    name: 'question before a removal',
    isAlike: true,
    open: async (page, { url }) => {
      await openEntry(page, url, 'terms', 'otp');
      await press(page, 'Gỡ khỏi trang');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'trial',
    isAlike: true,
    open: async (page, { url }) => {
      await openCms(page, url);
      await press(page, /^Thử bài trên máy/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
];
