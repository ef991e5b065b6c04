import { describe, expect, it } from 'vitest';
import { parsePath } from '../../server/paths.ts';
import { findRemovalFault } from '../../server/policy.ts';

const faultOf = (path: string, address: string) => findRemovalFault(parsePath(path), [address]);

describe('an entry whose address must be answered for ever', () => {
  it.each([
    ['src/content/guides/cai-vneid.mdx', '/huong-dan/cai-vneid/', 'điền ô “Rút bài”.'],
    ['src/content/news/2026-11-02-a.mdx', '/tin-tuc/2026-11-02-a/', 'điền ô “Hết hạn”.'],
    ['src/content/documents/a.mdx', '/van-ban/a/', 'thay lời sai bằng lời đính chính.'],
  ])('%s stays, and its editor reads of nothing that the form lacks', (path, address, end) => {
    expect(faultOf(path, address)).toMatch(new RegExp(`không gỡ được.*${end}$`));
    expect(faultOf(path, '/khac/')).toBeUndefined();
  });
});
