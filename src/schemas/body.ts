import { z } from 'zod';

/** A body after src/markdown has read it: files of ready HTML and pictures, in order. */
export const bodySchema = <I extends z.ZodType>(image: () => I) =>
  z
    .strictObject({
      parts: z.array(
        z.union([z.strictObject({ file: z.string() }), z.strictObject({ picture: z.strictObject({ src: image(), alt: z.string(), caption: z.string() }) })]),
      ),
    })
    .default({ parts: [] });
