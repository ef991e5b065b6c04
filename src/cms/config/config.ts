import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import type { z } from 'zod';
import { COLLECTIONS, SETTINGS, SETTING_NAMES, type CollectionRules, type EditedCollection } from '../../schemas/collections.ts';
import { BASE_PATH, SITE_NAME, WARD_NAME, uploadsFolder } from '../../site.ts';
import { BODY_FIELD } from '../body/field.ts';
import { LINKS_VIEW, SETTINGS_VIEW, VIEWS, type CollectionView } from './collections.ts';
import { fieldsOf, type FieldContext } from './fields.ts';

const CONTENT = 'src/content';
/** How files of a kind are read and written: src/cms/format. */
const FORMATS = { mdx: 'ward-mdx', yaml: 'ward-yaml' } as const;

const context: FieldContext = { titleOf: (collection) => [VIEWS[collection as EditedCollection].title] };

/** The whole configuration of the CMS, as JSON. Throws when a field of a schema has no form. */
export const cmsConfig = (): CmsConfig => ({
  load_config_file: false,
  locale: 'vi',
  // The types of Decap know its own backends only.
  backend: { name: 'ward' as 'proxy', proxy_url: `${BASE_PATH}admin/api`, branch: 'main' },
  display_url: BASE_PATH,
  logo: { src: `${BASE_PATH}icon.svg`, show_in_header: false },
  show_preview_links: false,
  // The preview is a pane of our own: src/cms/preview.
  editor: { preview: false },
  media_folder: uploadsFolder('src'),
  public_folder: '',
  slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
  collections: [
    ...(Object.keys(VIEWS) as EditedCollection[]).flatMap((name) => (name === 'news' ? [toCollection(name), toLinks()] : [toCollection(name)])),
    toSettings(),
  ],
});

/** What the page of the CMS is called. */
export const CMS_TITLE = `Quản trị nội dung – ${SITE_NAME} ${WARD_NAME}`;

function toCollection(name: EditedCollection): CmsCollection {
  const rules: CollectionRules = COLLECTIONS[name];
  const { title, summary, sort, filters, groups, bodyAfter, ...view } = VIEWS[name];
  const fields = fieldsOf(rules.schema, context);
  return {
    name,
    create: true,
    slug: '{{slug}}',
    ...view,
    folder: `${CONTENT}/${name}`,
    extension: rules.format,
    format: FORMATS[rules.format],
    identifier_field: identifierOf(title),
    summary,
    sortable_fields: [sort],
    ...(filters ? { view_filters: filters } : {}),
    ...(groups ? { view_groups: groups } : {}),
    fields: rules.format === 'mdx' ? withBody(fields, rules, bodyAfter) : fields,
  };
}

/** Links to posts elsewhere are news with a short form; src/cms/home/links.ts completes them. */
function toLinks(): CmsCollection {
  const news = toCollection('news');
  const changes: Record<string, object> = { title: {}, link: { required: true }, channel: { default: 'fanpage' }, date: {} };
  const fields = (news.fields ?? []).filter(({ name }) => changes[name]).map((field) => ({ ...field, ...changes[field.name] }));
  return { ...news, ...LINKS_VIEW, view_filters: [], filter: { field: 'kind', value: 'link' }, fields };
}

/** The field that a title's template names last: "{{fields.number}}. {{fields.title}}" → "title". */
const identifierOf = (title: string) => [...title.matchAll(/fields\.(\w+)/g)].at(-1)?.[1] ?? title;

function withBody(fields: CmsField[], rules: CollectionRules, after: CollectionView['bodyAfter']): CmsField[] {
  const body: CmsField = {
    name: 'body',
    label: 'Bài viết',
    hint: 'Viết đoạn ngắn. Chọn chữ rồi bấm nút để in đậm hoặc gắn đường dẫn.',
    required: rules.body === 'required',
    ...BODY_FIELD,
  } as unknown as CmsField;
  const index = fields.findIndex(({ name }) => name === after);
  return index < 0 ? [...fields, body] : [...fields.slice(0, index + 1), body, ...fields.slice(index + 1)];
}

function toSettings(): CmsCollection {
  const { name, label, description, files } = SETTINGS_VIEW;
  return {
    name,
    label,
    description,
    create: false,
    delete: false,
    format: FORMATS.yaml,
    extension: 'yaml',
    files: SETTING_NAMES.map((setting) => ({
      name: setting,
      label: files[setting],
      file: `${CONTENT}/settings/${setting}.yaml`,
      fields: fieldsOf(SETTINGS[setting] as z.ZodType, context),
    })),
  };
}
