import { expect, it } from 'vitest';
import { securityTxt } from '../../../src/core/security-txt.ts';

const SITE = { today: '2026-11-28', address: 'https://example.gov.vn/.well-known/security.txt' };

it('says whom to tell of a hole, for less than a year, where it stands', () => {
  expect(securityTxt('vanphong@example.gov.vn', SITE)).toBe(
    [
      'Contact: mailto:vanphong@example.gov.vn',
      'Expires: 2027-05-27T00:00:00Z',
      'Preferred-Languages: vi, en',
      'Canonical: https://example.gov.vn/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

it('is left out while nobody is known', () => {
  expect(securityTxt(undefined, SITE)).toBeUndefined();
});
