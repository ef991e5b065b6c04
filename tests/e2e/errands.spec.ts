import { expect, test, type Locator } from '@playwright/test';
import { ZALO_SCREEN, openInRoboto } from '../support/letters.ts';

// What residents come for, tried as they would: from the home page, by links alone, in a phone's window inside Zalo.
test.use({ viewport: ZALO_SCREEN, bypassCSP: true });

const guide = (id: string) => `/huong-dan/${id}/`;

/** An errand: the links tapped on the way, what is looked for at its end, and the most screens above it and above each link. */
interface Errand {
  name: string;
  taps: readonly string[];
  goal: string;
  most: number;
}

const ERRANDS: readonly Errand[] = [
  { name: 'install VNeID', taps: [guide('cai-vneid')], goal: '#buoc-1', most: 1.3 },
  {
    name: 'a forgotten password',
    taps: [guide('quen-mat-khau-vneid')],
    goal: '#buoc-1',
    most: 1.3,
  },
  {
    name: 'a lost phone',
    taps: [guide('mat-dien-thoai-vneid')],
    goal: 'a[href="tel:19000368"]',
    most: 1.5,
  },
  {
    name: 'the health insurance card',
    taps: [guide('bao-hiem-y-te-vneid')],
    goal: '#buoc-1',
    most: 1.5,
  },
  { name: 'rubbish in the street', taps: [guide('gui-phan-anh')], goal: '#tan-noi', most: 2.1 },
  {
    name: 'a call from “the police”',
    taps: [guide('gia-danh-cong-an')],
    goal: '#buoc-1',
    most: 2.1,
  },
  {
    name: 'money sent to a swindler',
    taps: [guide('da-lo-chuyen-tien')],
    goal: '#buoc-1',
    most: 1.8,
  },
  {
    name: 'a phone that reads aloud, for a blind mother',
    taps: ['/danh-cho/nguoi-khuyet-tat/', guide('talkback-tren-android')],
    goal: '#buoc-1',
    most: 4.2,
  },
  {
    name: 'a QR code for a stall',
    taps: ['/danh-cho/tieu-thuong/', guide('ma-qr-cho-sap-hang')],
    goal: '.ways',
    most: 4.2,
  },
  { name: 'somebody who helps', taps: ['/diem-ho-tro/'], goal: 'main h1', most: 0.5 },
  { name: 'how far task 14 is', taps: ['/tien-do/', '/tien-do/nv-14/'], goal: '.facts', most: 1.5 },
  {
    name: 'a guide on paper',
    taps: [guide('cai-vneid')],
    goal: 'share-page button >> nth=1',
    most: 1.3,
  },
  {
    name: 'a guide for the family on Zalo',
    taps: [guide('cai-vneid')],
    goal: 'share-page button >> nth=0',
    most: 1.3,
  },
  { name: 'an emergency', taps: ['/khan-cap/'], goal: 'a[href="tel:113"]', most: 3.5 },
];

for (const { name, taps, goal, most } of ERRANDS)
  test(`${name}: ${taps.length} ${taps.length === 1 ? 'tap' : 'taps'}, nothing further down than ${most} screens`, async ({
    page,
  }) => {
    await openInRoboto(page, '/');
    const depths: number[] = [];
    for (const path of taps) {
      const link = page.locator(`a[href="${path}"]:visible`).first();
      depths.push(await depthOf(link));
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await openInRoboto(page, path);
    }
    depths.push(await depthOf(page.locator(goal).first()));
    test.info().annotations.push({ type: 'screens', description: depths.join(' + ') });
    expect(Math.max(...depths)).toBeLessThanOrEqual(most);
  });

/** Screens from the top of the page to what is looked for. */
const depthOf = (target: Locator) =>
  target.evaluate(
    (element, screen) =>
      Math.round(((element.getBoundingClientRect().top + scrollY) / screen) * 10) / 10,
    ZALO_SCREEN.height,
  );
