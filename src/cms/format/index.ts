import type { CMS, CmsConfig } from 'decap-cms-core';
import { readEntry, writeEntry, type EntryData } from './entry.ts';
import type { Field } from './yaml-write.ts';

/** The formats “ward-mdx” and “ward-yaml”: files keep what was not changed. The configuration gives the order of nested fields. */
export function registerFormats(cms: CMS, config: CmsConfig) {
  const forms = formsOf(config);
  for (const format of ['mdx', 'yaml'] as const)
    cms.registerCustomFormat(`ward-${format}`, format, {
      fromFile: (source: string) => readEntry(source, format),
      toFile: (data: object, names: string[] = []) =>
        writeEntry(data as EntryData, format, formNamed(forms, names)),
    });
}

/** The fields of every form. Decap's own types say less than its configuration holds. */
function formsOf(config: CmsConfig): Field[][] {
  const collections = (config.collections ?? []) as {
    fields?: Field[];
    files?: { fields: Field[] }[];
  }[];
  return collections.flatMap(({ fields, files }) => [
    ...(fields ? [fields] : []),
    ...(files ?? []).map((file) => file.fields),
  ]);
}

/** Decap says which form it saves by the names of its fields. */
const formNamed = (forms: readonly Field[][], names: readonly string[]): readonly Field[] =>
  forms.find((fields) => fields.map(({ name }) => name).join() === names.join()) ??
  names.map((name) => ({ name }));
