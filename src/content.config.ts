import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { bodySchema } from './schemas/body.ts';
import { closingSchema } from './schemas/closing.ts';
import { documentSchema } from './schemas/document.ts';
import { guideSchema } from './schemas/guide.ts';
import { newsSchema } from './schemas/news.ts';
import * as small from './schemas/small.ts';
import { taskSchema } from './schemas/task.ts';
import { updateSchema } from './schemas/update.ts';

// Node loads the loaders itself, as for every other command: Vite would transform each of their files first, in every build.
const loaders = createRequire(import.meta.url)(
  './loaders/loader.ts',
) as typeof import('./loaders/loader.ts');
const { attachmentsLoader, remarksLoader, settingsLoader, wardLoader } = loaders;

export const collections = {
  tasks: defineCollection({
    loader: wardLoader('tasks'),
    schema: ({ image }) => taskSchema.safeExtend({ body: bodySchema(image) }),
  }),
  updates: defineCollection({
    loader: wardLoader('updates'),
    schema: ({ image }) => updateSchema(image).safeExtend({ body: bodySchema(image) }),
  }),
  news: defineCollection({
    loader: wardLoader('news'),
    schema: ({ image }) => newsSchema(image).safeExtend({ body: bodySchema(image) }),
  }),
  guides: defineCollection({
    loader: wardLoader('guides'),
    schema: ({ image }) => guideSchema(image).safeExtend({ body: bodySchema(image) }),
  }),
  paths: defineCollection({ loader: wardLoader('paths'), schema: small.pathSchema }),
  audiences: defineCollection({ loader: wardLoader('audiences'), schema: small.audienceSchema }),
  platforms: defineCollection({ loader: wardLoader('platforms'), schema: small.platformSchema }),
  units: defineCollection({ loader: wardLoader('units'), schema: small.unitSchema }),
  'help-points': defineCollection({
    loader: wardLoader('help-points'),
    schema: small.helpPointSchema,
  }),
  events: defineCollection({
    loader: wardLoader('events'),
    schema: ({ image }) => small.eventSchema(image).safeExtend({ body: bodySchema(image) }),
  }),
  documents: defineCollection({
    loader: wardLoader('documents'),
    schema: ({ image }) => documentSchema.safeExtend({ body: bodySchema(image) }),
  }),
  alerts: defineCollection({ loader: wardLoader('alerts'), schema: small.alertSchema }),
  terms: defineCollection({ loader: wardLoader('terms'), schema: small.termSchema }),
  closings: defineCollection({ loader: wardLoader('closings'), schema: closingSchema }),
  pages: defineCollection({
    loader: wardLoader('pages'),
    schema: ({ image }) => small.pageSchema.safeExtend({ body: bodySchema(image) }),
  }),
  settings: defineCollection({ loader: settingsLoader() }),
  attachments: defineCollection({
    loader: attachmentsLoader(),
    schema: z.strictObject({ file: z.string() }),
  }),
  remarks: defineCollection({
    loader: remarksLoader(),
    schema: z.strictObject({
      file: z.string(),
      isSetAside: z.boolean(),
      notes: z.array(z.string()),
    }),
  }),
};
