import { expect, it } from 'vitest';
import { partOf } from '../../../src/cms/photos/crop.ts';

it.each([
  ['a wide picture in a square, at its right end', [640, 480], 1, 1, [160, 0, 480, 480]],
  ['a tall picture in a wide frame, in its middle', [600, 800], 1.5, 0.5, [0, 200, 600, 400]],
  ['a picture that has the frame’s shape already', [900, 600], 1.5, 0, [0, 0, 900, 600]],
] as const)('the frame keeps a part: %s', (_, [width, height], ratio, at, part) => {
  const { x, y, width: kept, height: high } = partOf({ width, height }, { ratio, at });
  expect([x, y, kept, high]).toEqual(part);
});
