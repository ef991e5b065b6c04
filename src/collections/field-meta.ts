import type { CollectionName } from './collection.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** The collection whose ids this field takes. */
    relation?: CollectionName;
    /** Only entries that agree with this one in the field of this name are offered. */
    within?: string;
    /** A unit: the one that leads the task in the field of this name, where it leads alone, until another is chosen. */
    leadOf?: string;
    /** The value is the id of an indicator of the task that the entry is about. */
    indicator?: boolean;
    /** Long text: the CMS shows a box of several lines. */
    multiline?: boolean;
    /** Shown to editors, never changed by them. */
    readOnly?: boolean;
    /** The value is the path of a picture below the uploads folder. */
    picture?: boolean;
    /** The value is the address of a page of the site, from its first slash on. */
    ownPage?: boolean;
    /** The value is the path of a PDF below the uploads folder. */
    attachment?: boolean;
    /** The drawing of a step, picked from pictures. */
    drawing?: boolean;
    /** Code → what editors read, for a closed list. */
    labels?: Readonly<Record<string, string>>;
    /** A time of day, HH:MM; JSON Schema has no name for one without a time zone. */
    clock?: boolean;
    /** A day with a time of day, YYYY-MM-DDTHH:MM, without a time zone too. */
    moment?: boolean;
    /** What one item of the list is called, in lower case: “bước”. */
    singular?: string;
    /** How many items a new entry has already; as many as it must have where this is not said. */
    begins?: number;
    /** What a folded item shows, with its fields as {{fields.title}}. */
    summary?: string;
    /** Written by the CMS alone, and on no form. */
    unseen?: boolean;
    /** Filled in by the CMS when its editor leaves it out: src/cms/complete.ts. */
    given?: boolean;
    /** What a new entry starts with: this day, this year, what this editor chose last, or a code of the list. */
    initial?: 'today' | 'year' | 'last' | { code: string };
  }
}
