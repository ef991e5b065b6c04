import { z } from 'zod';
import { closingSchema } from './closing.ts';
import { documentSchema } from './document.ts';
import { guideSchema } from './guide.ts';
import { newsSchema } from './news.ts';
import { searchWordsSchema } from './search-words.ts';
import * as small from './small.ts';
import { taskSchema } from './task.ts';
import { updateSchema } from './update.ts';

export interface CollectionRules {
  /** MDX files have a body; YAML files are front matter alone. */
  format: 'mdx' | 'yaml';
  /** Schema with pictures as paths below the uploads folder. */
  schema: z.ZodType<Record<string, unknown>>;
  /** Whether an entry without running text is a fault. */
  body?: 'required' | ((data: Record<string, unknown>) => boolean);
  /** Longest body in words. */
  maxWords?: number;
  /** What a file name looks like, and how to say it. */
  id?: { pattern: RegExp; hint: string };
}

const path = () =>
  z.string().meta({
    picture: true,
    title: 'Ảnh',
    description: 'Ảnh được xoay đúng chiều, thu nhỏ và bỏ nơi chụp trước khi gửi đi.',
  });
const dated = {
  pattern: /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/,
  hint: 'năm-tháng-ngày rồi tên, ví dụ “2026-11-23-ten-bai.mdx”',
};
const rules = (
  collection: { schema: z.ZodType; format: 'mdx' | 'yaml' } & Omit<
    CollectionRules,
    'schema' | 'format'
  >,
) => collection as CollectionRules;

/** Every collection of src/content: its folder has its name. The loaders, the checks and the CMS read this table. */
export const COLLECTIONS = {
  tasks: rules({
    format: 'mdx',
    schema: taskSchema,
    id: { pattern: /^nv-\d{2}$/, hint: '“nv-01.mdx” đến “nv-21.mdx”' },
  }),
  updates: rules({
    format: 'mdx',
    schema: updateSchema(path),
    body: 'required',
    maxWords: 60,
    id: dated,
  }),
  news: rules({
    format: 'mdx',
    schema: newsSchema(path),
    body: (news) => news.kind !== 'link',
    id: dated,
  }),
  guides: rules({
    format: 'mdx',
    schema: guideSchema(path),
    body: (guide) => !(guide.steps as unknown[]).length && !guide.stopsHere,
  }),
  paths: rules({ format: 'yaml', schema: small.pathSchema }),
  audiences: rules({ format: 'yaml', schema: small.audienceSchema }),
  platforms: rules({ format: 'yaml', schema: small.platformSchema }),
  units: rules({ format: 'yaml', schema: small.unitSchema }),
  'help-points': rules({ format: 'yaml', schema: small.helpPointSchema }),
  events: rules({ format: 'mdx', schema: small.eventSchema(path) }),
  documents: rules({ format: 'mdx', schema: documentSchema }),
  alerts: rules({ format: 'yaml', schema: small.alertSchema }),
  terms: rules({ format: 'yaml', schema: small.termSchema }),
  closings: rules({
    format: 'yaml',
    schema: closingSchema,
    id: { pattern: /^\d{4}$/, hint: 'một năm, ví dụ “2026.yaml”' },
  }),
  pages: rules({ format: 'mdx', schema: small.pageSchema, body: 'required' }),
  'search-words': rules({ format: 'yaml', schema: searchWordsSchema }),
} as const satisfies Record<string, CollectionRules>;

export type CollectionName = keyof typeof COLLECTIONS;

/** Collections that people write. A closed year is written by a command and never changed. */
export type EditedCollection = Exclude<CollectionName, 'closings'>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** One file each in src/content/settings. */
export const SETTINGS = {
  owner: small.ownerSchema,
  channels: small.channelsSchema,
  periods: small.periodsSchema,
} as const;
export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];
