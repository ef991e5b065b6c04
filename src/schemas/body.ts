import { z } from 'zod';

/** A body after src/markdown has read it: ready HTML and pictures in order, outline. */
export const bodySchema = <I extends z.ZodType>(image: () => I) =>
  z
    .strictObject({
      parts: z.array(
        z.union([z.strictObject({ html: z.string() }), z.strictObject({ picture: z.strictObject({ src: image(), alt: z.string(), caption: z.string() }) })]),
      ),
      headings: z.array(z.strictObject({ depth: z.int(), id: z.string(), text: z.string() })),
    })
    .default({ parts: [], headings: [] });
