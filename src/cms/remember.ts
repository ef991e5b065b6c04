import type { CMS, CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';

type Field = CmsField & { initial?: 'last' };
const keyOf = (collection: string, field: string) => `cms.last.${collection}.${field}`;
const isRemembered = (field: CmsField): boolean => (field as Field).initial === 'last';

/** The configuration with what this editor chose last as the default of the fields that ask for it: whose unit reports, who writes. */
export const withLastChoices = (config: CmsConfig): CmsConfig => ({
  ...config,
  collections: config.collections.map((collection) => ({
    ...collection,
    ...(collection.fields ? { fields: collection.fields.map((field) => withLast(collection, field)) } : {}),
  })),
});

function withLast({ name }: CmsCollection, field: CmsField): CmsField {
  const last = isRemembered(field) ? localStorage.getItem(keyOf(name, field.name)) : null;
  return last === null ? field : ({ ...field, default: last } as CmsField);
}

/** Remembers those choices whenever an entry was saved. */
export function rememberChoices(cms: CMS, { collections }: CmsConfig): void {
  cms.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      const collection = collections.find(({ name }) => name === entry.get('collection'));
      for (const { name } of collection?.fields?.filter(isRemembered) ?? []) {
        const value: unknown = entry.get('data').get(name);
        if (typeof value === 'string' && value) localStorage.setItem(keyOf(String(entry.get('collection')), name), value);
      }
    },
  });
}
