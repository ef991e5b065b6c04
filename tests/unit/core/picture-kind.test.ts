import { expect, it } from 'vitest';
import { findChoiceFault } from '../../../src/core/picture-kind.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 …');
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ZIP = new TextEncoder().encode('PK…');

it('a file is taken where its kind is asked for', () => {
  expect(findChoiceFault(PNG, 'picture')).toBeUndefined();
  expect(findChoiceFault(PDF, 'pdf')).toBeUndefined();
  for (const bytes of [PNG, PDF]) expect(findChoiceFault(bytes, 'either')).toBeUndefined();
});
it('another is refused with what to choose instead', () => {
  expect(findChoiceFault(PDF, 'picture')).toMatch(/văn bản PDF.*Hãy chọn ảnh/);
  expect(findChoiceFault(PNG, 'pdf')).toMatch(/ảnh PNG, không phải văn bản PDF.*Hãy/);
  expect(findChoiceFault(ZIP, 'pdf')).toMatch(/tệp văn phòng.*lưu hoặc in thành PDF/);
});
