import { expect, test, type Locator } from '@playwright/test';
import { ZALO_SCREEN, openInRoboto } from '../support/letters.ts';

// What residents come for, tried as they would: from the home page, by links alone, in a phone's window inside Zalo.
test.use({ viewport: ZALO_SCREEN, bypassCSP: true });

const guide = (id: string) => `/huong-dan/${id}/`;

/** An errand: the links tapped on the way, what is looked for at its end, and the most screens above it and above each link. */
interface Errand {
  name: string;
  /** Taps and screens before the pages were drawn anew, as counted on 28 November 2026. */
  before: string;
  taps: readonly string[];
  goal: string;
  most: number;
}

const ERRANDS: readonly Errand[] = [
  {
    name: 'install VNeID',
    before: '1 tap: 1.0 + 1.9',
    taps: [guide('cai-vneid')],
    goal: '#buoc-1',
    most: 1.3,
  },
  {
    name: 'a forgotten password',
    before: '1 tap: 1.1 + 1.9',
    taps: [guide('quen-mat-khau-vneid')],
    goal: '#buoc-1',
    most: 1.3,
  },
  {
    name: 'a lost phone',
    before: '2 taps: 1.6 + 2.4 + 1.8, number not tappable',
    taps: [guide('mat-dien-thoai-vneid')],
    goal: 'a[href="tel:19000368"]',
    most: 1.5,
  },
  {
    name: 'the health insurance card',
    before: '1 tap: 1.2',
    taps: [guide('bao-hiem-y-te-vneid')],
    goal: '#buoc-1',
    most: 1.5,
  },
  {
    name: 'rubbish in the street',
    before: '1 tap: 1.4',
    taps: [guide('gui-phan-anh')],
    goal: '#tan-noi',
    most: 2.1,
  },
  {
    name: 'a call from “the police”',
    before: '1 tap: 1.5 + 3.0',
    taps: [guide('gia-danh-cong-an')],
    goal: '#buoc-1',
    most: 2.1,
  },
  {
    name: 'money sent to a swindler',
    before: '2 taps: 5.4 + 1.8',
    taps: [guide('da-lo-chuyen-tien')],
    goal: '#buoc-1',
    most: 1.8,
  },
  {
    name: 'a phone that reads aloud, for a blind mother',
    before: '2 taps: 2.7 + 1.3',
    taps: ['/danh-cho/nguoi-khuyet-tat/', guide('talkback-tren-android')],
    goal: '#buoc-1',
    most: 4.2,
  },
  {
    name: 'a QR code for a stall',
    before: '2 taps: 6.1 + 1.9',
    taps: ['/danh-cho/tieu-thuong/', guide('ma-qr-cho-sap-hang')],
    goal: '.ways',
    most: 4.2,
  },
  {
    name: 'somebody who helps',
    before: '1 tap: 3.2',
    taps: ['/diem-ho-tro/'],
    goal: 'main h1',
    most: 0.5,
  },
  {
    name: 'how far task 14 is',
    before: '1–2 taps: 4.4',
    taps: ['/tien-do/', '/tien-do/nv-14/'],
    goal: '.facts',
    most: 1.5,
  },
  {
    name: 'a guide on paper',
    before: '2 taps: 7.8',
    taps: [guide('cai-vneid')],
    goal: 'a:text("In tờ rơi")',
    most: 1.3,
  },
  {
    name: 'a guide for the family on Zalo',
    before: '2 taps: 7.8',
    taps: [guide('cai-vneid')],
    goal: 'share-page button >> nth=0',
    most: 1.3,
  },
  {
    name: 'an emergency',
    before: 'none',
    taps: ['/khan-cap/'],
    goal: 'a[href="tel:113"]',
    most: 3.5,
  },
];

for (const { name, before, taps, goal, most } of ERRANDS)
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
    const now = `${taps.length} ${taps.length === 1 ? 'tap' : 'taps'}: ${depths.join(' + ')}`;
    if (process.env.VERBOSE) console.log(`| ${name} | ${before} | ${now} |`);
    expect(Math.max(...depths)).toBeLessThanOrEqual(most);
  });

/** Screens from the top of the page to what is looked for. */
const depthOf = (target: Locator) =>
  target.evaluate(
    (element, screen) =>
      Math.round(((element.getBoundingClientRect().top + scrollY) / screen) * 10) / 10,
    ZALO_SCREEN.height,
  );
