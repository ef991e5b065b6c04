import { defineCollection, type SchemaContext } from 'astro:content';
import type { z } from 'zod';
import { settingsLoader, wardLoader } from './loaders/loader.ts';
import { bodySchema } from './schemas/body.ts';
import { documentSchema } from './schemas/document.ts';
import { guideSchema } from './schemas/guide.ts';
import { newsSchema } from './schemas/news.ts';
import * as small from './schemas/small.ts';
import { taskSchema } from './schemas/task.ts';
import { updateSchema } from './schemas/update.ts';

const withBody = <T extends z.ZodObject>(schema: T, { image }: SchemaContext) => schema.safeExtend({ body: bodySchema(image) });

export const collections = {
  tasks: defineCollection({ loader: wardLoader('tasks'), schema: (context) => withBody(taskSchema, context) }),
  updates: defineCollection({ loader: wardLoader('updates'), schema: (context) => withBody(updateSchema, context) }),
  news: defineCollection({ loader: wardLoader('news'), schema: (context) => withBody(newsSchema(context.image), context) }),
  guides: defineCollection({ loader: wardLoader('guides'), schema: (context) => withBody(guideSchema(context.image), context) }),
  paths: defineCollection({ loader: wardLoader('paths'), schema: small.pathSchema }),
  audiences: defineCollection({ loader: wardLoader('audiences'), schema: small.audienceSchema }),
  platforms: defineCollection({ loader: wardLoader('platforms'), schema: small.platformSchema }),
  units: defineCollection({ loader: wardLoader('units'), schema: small.unitSchema }),
  'help-points': defineCollection({ loader: wardLoader('help-points'), schema: small.helpPointSchema }),
  events: defineCollection({ loader: wardLoader('events'), schema: (context) => withBody(small.eventSchema(context.image), context) }),
  documents: defineCollection({ loader: wardLoader('documents'), schema: (context) => withBody(documentSchema, context) }),
  alerts: defineCollection({ loader: wardLoader('alerts'), schema: small.alertSchema }),
  terms: defineCollection({ loader: wardLoader('terms'), schema: small.termSchema }),
  pages: defineCollection({ loader: wardLoader('pages'), schema: (context) => withBody(small.pageSchema, context) }),
  settings: defineCollection({ loader: settingsLoader() }),
};
