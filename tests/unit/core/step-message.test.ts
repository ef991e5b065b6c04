import { describe, expect, it } from 'vitest';
import { phoneName, stepMessage } from '../../../src/core/step-message.ts';

const PLACE = {
  guide: 'Cài VNeID từ kho ứng dụng chính thức',
  step: 3,
  title: 'Xem tên đơn vị làm ra',
  address: 'https://vi-du.vn/huong-dan/cai-vneid/',
};
const DAY = new Date(2026, 10, 29);

describe('the message about a screen that differs', () => {
  it('says which guide, which step and which month, and where to look', () =>
    expect(stepMessage(PLACE, DAY)).toBe(
      [
        'Tôi làm theo bài “Cài VNeID từ kho ứng dụng chính thức”, bước 3: Xem tên đơn vị làm ra.',
        'Máy tôi hiện khác. Tháng 11/2026.',
        'https://vi-du.vn/huong-dan/cai-vneid/#buoc-3',
      ].join('\n'),
    ));
  it('names the phone only where it is given', () => {
    expect(stepMessage(PLACE, DAY)).not.toContain('Máy của tôi');
    expect(stepMessage(PLACE, DAY, 'iPhone, iOS 15.4')).toContain('Máy của tôi: iPhone, iOS 15.4.');
  });
});

describe('the name of a phone', () => {
  const ANDROID = 'Mozilla/5.0 (Linux; Android 10; SM-A107F';
  it.each([
    ['an older Chrome', `${ANDROID}) AppleWebKit/537.36 Chrome/99.0`, 'SM-A107F, Android 10'],
    ['inside Zalo', `${ANDROID} Build/QP1A.190711.020; wv) Zalo/1`, 'SM-A107F, Android 10'],
    [
      'with a language',
      'Mozilla/5.0 (Linux; U; Android 9; vi-vn; Redmi Note 8 Build/PKQ1) MiuiBrowser',
      'Redmi Note 8, Android 9',
    ],
    [
      'an iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4_1 like Mac OS X) AppleWebKit',
      'iPhone, iOS 15.4',
    ],
  ])('%s', (_, userAgent, name) => expect(phoneName(userAgent)).toBe(name));

  it('is what Chrome tells when asked, before what stands in its signature', () =>
    expect(
      phoneName('Mozilla/5.0 (Linux; Android 10; K) Chrome/120', {
        model: 'Pixel 6a',
        platform: 'Android',
        platformVersion: '14.0.0',
      }),
    ).toBe('Pixel 6a, Android 14'));
  it.each([
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120',
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/120',
    '',
  ])('is nothing where nothing is told: %s', (userAgent) =>
    expect(phoneName(userAgent)).toBeUndefined(),
  );
});
