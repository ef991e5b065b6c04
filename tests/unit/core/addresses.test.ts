import { describe, expect, it } from 'vitest';
import {
  FIXED_PAGES,
  monthAddressOf,
  shortAddressOf,
  termAddressOf,
} from '../../../src/collections/urls.ts';
import { addressOf, isAddressed } from '../../../src/core/addresses.ts';

describe('addresses', () => {
  it.each([
    [addressOf('guides', 'cai-vneid'), '/huong-dan/cai-vneid/'],
    [addressOf('audiences', 'nguoi-cao-tuoi'), '/danh-cho/nguoi-cao-tuoi/'],
    [addressOf('news', '2026-11-23-tin'), '/tin-tuc/2026-11-23-tin/'],
    [addressOf('tasks', 'nv-01'), '/tien-do/nv-01/'],
    [addressOf('units', 'van-phong'), '/tien-do/don-vi/van-phong/'],
    [addressOf('documents', 'thong-bao'), '/van-ban/thong-bao/'],
    [shortAddressOf(12), '/h/12/'],
    [monthAddressOf('2026-11'), '/tin-tuc/thang/2026-11/'],
    [termAddressOf('otp'), '/thuat-ngu/#otp'],
  ])('%s', (made, address) => expect(made).toBe(address));

  it('only some collections have a page for each entry', () => {
    expect(['guides', 'tasks', 'units'].every(isAddressed)).toBe(true);
    expect(['terms', 'paths', 'constructor', 'toString'].some(isAddressed)).toBe(false);
  });

  it('of fixed pages are words without accents between slashes, each with a name of its own', () => {
    expect(Object.keys(FIXED_PAGES).filter((path) => !/^\/(?:[a-z-]+\/)*$/.test(path))).toEqual([]);
    expect(new Set(Object.values(FIXED_PAGES)).size).toBe(Object.keys(FIXED_PAGES).length);
  });
});
