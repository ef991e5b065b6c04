import { expect, it } from 'vitest';
import { editingAddress, secretIn } from '../../../src/core/editing-address.ts';

it('the address that lets an editor log in gives its secret back, also after Decap has read it', () => {
  const { hash, search, pathname } = new URL(editingAddress('http://localhost/admin/', 'a_-9'));
  expect([secretIn(hash), secretIn(hash.replace('#', '#/')), search, pathname]).toEqual([
    'a_-9',
    'a_-9',
    '',
    '/admin/',
  ]);
});

it.each(['', '#', '#/collections/news', '#/collections/news/entries/khoa=1'])(
  'a page of the CMS (%s) has no secret',
  (hash) => expect(secretIn(hash)).toBeUndefined(),
);
