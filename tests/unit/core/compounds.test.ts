import { expect, it } from 'vitest';
import { keepTogether } from '../../../src/core/compounds.ts';

// “·” stands for a space that no line ends at.
const shown = (heading: string) => keepTogether(heading).replaceAll('\u00a0', '·');

it.each([
  ['Phường giao 21 việc, đến đâu rồi?', 'Phường giao 21·việc, đến đâu rồi?'],
  ['Công an không gọi video', 'Công·an không gọi video'],
  ['Khóa VNeID khi mất điện thoại', 'Khóa VNeID khi mất điện·thoại'],
  ['Nhận biết lừa đảo giả danh công an', 'Nhận·biết lừa·đảo giả·danh công·an'],
  ['Đăng ký tài khoản định danh mức 2', 'Đăng ký tài·khoản định·danh mức·2'],
  ['Buổi an toàn số đầu tháng 11', 'Buổi an·toàn số đầu tháng·11'],
  ['Bác muốn gì?', 'Bác muốn gì?'],
  ['Làm lại thẻ', 'Làm lại thẻ'],
])('%s', (heading, expected) => expect(shown(heading)).toBe(expected));

it('leaves syllables alone that only begin like a compound', () =>
  expect(shown('công anh, bà conn')).toBe('công anh, bà conn'));
it('never glues more than four syllables', () =>
  expect(
    Math.max(
      ...shown('Hướng dẫn công dân trực tuyến: bảo hiểm y tế, học vụ số Nam Đồng')
        .split(' ')
        .map((part) => part.split('·').length),
    ),
  ).toBe(4));
