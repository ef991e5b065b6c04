import { z } from 'zod';
import type { ImageField } from './collection.ts';

/** A body after src/core/dialect has read it: places of ready HTML and pictures, in order. */
export const bodySchema = (image: ImageField) =>
  z
    .strictObject({
      parts: z.array(
        z.union([
          z.strictObject({ html: z.string() }),
          z.strictObject({
            picture: z.strictObject({ src: image(), alt: z.string(), caption: z.string() }),
          }),
        ]),
      ),
    })
    .default({ parts: [] });
