import { expect, it } from 'vitest';
import { missingOwnerFields } from '../../../src/core/owner.ts';

const complete = {
  agency: 'a',
  governingBody: 'b',
  address: 'c',
  email: 'd@example.org',
  phone: '1',
  responsible: 'e',
};

it('a complete record misses nothing', () => expect(missingOwnerFields(complete)).toEqual([]));
it('what is absent or empty is named as editors know it', () => {
  expect(missingOwnerFields({ ...complete, address: '', phone: undefined })).toEqual([
    'Địa chỉ',
    'Điện thoại',
  ]);
});
it('an empty record misses every field, each by a Vietnamese name', () => {
  const missing = missingOwnerFields({});
  expect(missing).toContain('Người chịu trách nhiệm nội dung');
  expect(missing).toHaveLength(Object.keys(complete).length);
  expect(missing.every(Boolean)).toBe(true);
});
