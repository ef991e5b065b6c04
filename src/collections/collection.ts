import type { CmsCollection } from 'decap-cms-core';
import type { ImageMetadata } from 'astro';
import type { z } from 'zod';

/** What a picture's field needs from whoever validates: in Astro a real picture, elsewhere its path. */
export type ImageField = () => z.ZodType<ImageMetadata>;

/** Every collection by its name. Each file of this folder adds its own, so that a name which no file has does not compile. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled in by the files of the collections
export interface CollectionRegistry {}
export type CollectionName = keyof CollectionRegistry;

/** An entry as a descriptor's functions see it. */
export interface EntryOf<Data> {
  id: string;
  data: Data;
}

/** What the search knows of an entry beside its running text. */
export interface SearchFields {
  /** Address without the base path and its outer slashes, where it is not that of the entry's own page. */
  id?: string;
  /** What kind of page it is, in words that residents read: “Hướng dẫn”. */
  kind: string;
  title: string;
  summary: string;
  /** Other names, as people say them. */
  aliases?: readonly string[];
  headings?: readonly string[];
  texts?: readonly (string | undefined)[];
}

/** How the CMS names, lists, finds and creates entries. */
export interface CmsView extends Pick<CmsCollection, 'description' | 'slug'> {
  label: string;
  /** Place in the list of the CMS: what is done every week comes first. */
  order: number;
  /** What an entry is called where another one chooses it, and in lists. */
  title: string;
  /** How an entry is told from the others where one is chosen, when its title says too little. Codes, days and other entries show by their names. */
  choice?: string;
  /** One line of the list, where it is not the title. Codes show as their labels. */
  summary?: string;
  /** Field that the newest, or the first, comes by. */
  sort: { field: string; label: string; default_sort: 'asc' | 'desc' };
  filters?: CmsCollection['view_filters'];
  groups?: CmsCollection['view_groups'];
  /** Fields that stand first in the form, "body" among them. The others wait behind a button, unless somebody must fill them in. */
  first?: readonly string[];
  /** Fields that only entries of one kind need, by that kind's code: with any other they wait behind the button. */
  forKind?: Readonly<Record<string, string>>;
  /** Fields that some entries do without and others do not: the form does not say that they may stay empty. */
  sometimes?: readonly string[];
  /** What the running text is called and asks for, where “Bài viết” says too little. */
  body?: { label: string; hint: string };
  /** The component that shows an entry as its page does: a name of src/cms/preview/articles.ts. */
  preview?: string;
}

/** One value that no two entries may share, and what an editor is told of the second. */
export interface UniqueField {
  field: string;
  /** Begins the sentence: “Mã bài”. */
  label: string;
}

/**
 * All that the project knows of a collection, in one file: what its entries hold, who may do what with them, where they
 * are shown and found, what is published of them. Everything else is derived from it.
 */
export interface Collection<
  Name extends string = string,
  Format extends 'mdx' | 'yaml' = 'mdx' | 'yaml',
  Schema extends z.ZodType = z.ZodType<Record<string, unknown>>,
> {
  /** Its folder in src/content. */
  name: Name;
  /** What one entry is called, in lower case: “bài hướng dẫn”. */
  noun: string;
  /** What tells one entry from the others where editors read of it, when the title field of the CMS does not: “3. Tên việc”. `data` may be what the schema refuses: undefined then. */
  nameOf?(data: Record<string, unknown>): string | undefined;
  /** MDX files have a body; YAML files are front matter alone. */
  format: Format;
  schema(image: ImageField): Schema;
  /** Whether an entry without running text is a fault. */
  body?: 'required' | ((data: z.output<Schema>) => boolean);
  /** Longest body in words. */
  maxWords?: number;
  /** What a file name looks like, and how to say it. */
  id?: { pattern: RegExp; technical: string };
  /** Undefined: editors do not write it. */
  cms?: CmsView;
  /** Why editors may not create or remove entries, told in a sentence; undefined when they may. */
  locked?: { create?: string; remove?: string };
  /** Published entries never change; the check of the history holds it. */
  isAppendOnly?: boolean;
  /** Folder of the pages of its entries; undefined when they have no page of their own. */
  urlFolder?: string;
  /** Other addresses that an entry answers for, without the base path. */
  otherUrls?(entry: EntryOf<z.output<Schema>>): string[];
  /** Fields beside id, name and summary that tell entries apart. */
  unique?: readonly UniqueField[];
  /** Order of its lists; by id when undefined. */
  compare?(a: EntryOf<z.output<Schema>>, b: EntryOf<z.output<Schema>>): number;
  /** How an entry is found; undefined when it has no page, or stands on the page of another entry. */
  search?: {
    /** Between equal pages the lower one comes first: guides, then what explains and helps, news last. */
    order: number;
    toFields(entry: EntryOf<z.output<Schema>>): SearchFields;
  };
  /** Its group in the site map. */
  siteMap?: {
    label: string;
    order: number;
    title(data: z.output<Schema>): string;
    /** Day of the last change. */
    changed?(data: z.output<Schema>): string;
    /** Grows without end: readers go through the months, search engines through the list. */
    isArchive?: boolean;
  };
  /** Fields that offices publish their phone and e-mail in. */
  contacts?: readonly string[];
  /** Its texts are somebody else's words: how they are written is not judged. */
  isQuoting?: boolean;
  /** The fields with the first and the last day on which readers see it; undefined when it does not end. */
  shown?: { from: string; until: string };
  /** The list in which an entry says who set a sum of money, and what that list is called; undefined where sums need no source. */
  moneySources?: { path: readonly string[]; label: string };
  /** The open data of its entries, one flat record each. */
  openData?: {
    title: string;
    record: z.ZodObject;
    /** What a record holds that is not its entry's field of the same name. Undefined: the query in src/queries/open-data.ts, where a record needs more than the entry. */
    toRecord?(
      entry: EntryOf<z.output<Schema>>,
    ): Record<string, string | number | boolean | null | readonly string[]>;
    /** Where the entry stands, when it has no page of its own. */
    url?(id: string): string;
  };
}

/** Describes a collection. The file that calls it exports the result as its default. */
export const defineCollection = <
  const Name extends string,
  const Format extends 'mdx' | 'yaml',
  Schema extends z.ZodType,
>(
  collection: Collection<Name, Format, Schema>,
): Collection<Name, Format, Schema> => collection;

/** What the entries of a collection hold. */
export type DataOf<N extends CollectionName> =
  CollectionRegistry[N] extends Collection<string, 'mdx' | 'yaml', infer Schema>
    ? z.output<Schema>
    : never;
