import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import type { z } from 'zod';
import {
  COLLECTIONS,
  SETTINGS,
  SETTING_NAMES,
  type CollectionRules,
  type EditedCollection,
} from '../../schemas/collections.ts';
import { BASE_PATH, SITE_NAME, WARD_NAME, uploadsFolder } from '../../site.ts';
import { BODY_FIELD } from '../body/field.ts';
import { LINKS_VIEW, SETTINGS_VIEW, VIEWS, type CollectionView } from './collections.ts';
import { fieldsOf, type FieldContext } from './fields.ts';

const CONTENT = 'src/content';
/** How files of a kind are read and written: src/cms/format. */
const FORMATS = { mdx: 'ward-mdx', yaml: 'ward-yaml' } as const;

const context: FieldContext = {
  titleOf: (collection) => [VIEWS[collection as EditedCollection].title],
};

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
    ...(Object.keys(VIEWS) as EditedCollection[]).flatMap((name) =>
      name === 'news' ? [toCollection(name), toLinks()] : [toCollection(name)],
    ),
    toSettings(),
  ],
});

/** What the page of the CMS is called. */
export const CMS_TITLE = `Quản trị nội dung – ${SITE_NAME} ${WARD_NAME}`;

function toCollection(name: EditedCollection): CmsCollection {
  const rules: CollectionRules = COLLECTIONS[name];
  const { title, summary, sort, filters, groups, first, body, ...view } = VIEWS[name];
  const fields = [
    ...fieldsOf(rules.schema, context),
    ...(rules.format === 'mdx' ? [toBody(rules, body)] : []),
  ];
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
    fields: first ? inOrder(fields, first) : fields,
  };
}

/** Links to posts elsewhere are news with a short form; src/cms/home/links.ts completes them. */
function toLinks(): CmsCollection {
  const news = toCollection('news');
  const changes: Record<string, object> = {
    title: {},
    link: { required: true },
    channel: { default: 'fanpage' },
    date: {},
  };
  const fields = (news.fields ?? [])
    .filter(({ name }) => changes[name])
    .map((field) => ({ ...field, more: false, ...changes[field.name] }));
  return {
    ...news,
    ...LINKS_VIEW,
    view_filters: [],
    filter: { field: 'kind', value: 'link' },
    fields,
  };
}

/** The field that a title's template names last: "{{fields.number}}. {{fields.title}}" → "title". */
const identifierOf = (title: string) => [...title.matchAll(/fields\.(\w+)/g)].at(-1)?.[1] ?? title;

const toBody = (rules: CollectionRules, body: CollectionView['body']) =>
  ({
    name: 'body',
    label: 'Bài viết',
    hint: 'Viết đoạn ngắn. Chọn chữ rồi bấm nút để in đậm hoặc gắn đường dẫn.',
    required: rules.body === 'required',
    ...body,
    ...BODY_FIELD,
  }) as unknown as CmsField;

/** The fields that are filled in every time first and unfolded; what may be left as it is waits behind a button. */
function inOrder(fields: readonly CmsField[], first: readonly string[]): CmsField[] {
  const others = fields.filter(({ name }) => !first.includes(name));
  return [
    ...first.map((name) =>
      toShown(
        fields.find((field) => field.name === name),
        name,
      ),
    ),
    ...others.map((field) => (isAnswered(field) ? { ...field, more: true } : field)),
  ];
}

function toShown(field: CmsField | undefined, name: string): CmsField {
  if (!field)
    throw new Error(
      `CMS: không có ô “${name}” để đứng đầu. Hãy sửa src/cms/config/collections.ts.`,
    );
  return field.widget === 'object' ? ({ ...field, collapsed: false } as CmsField) : field;
}

/** Whether an entry is whole without anybody touching the field. */
function isAnswered(field: CmsField): boolean {
  if ('fields' in field && field.fields && field.widget === 'object')
    return field.required === false || field.fields.every(isAnswered);
  return (
    field.required === false ||
    (field.widget !== 'list' && 'default' in field && field.default !== '{{last}}')
  );
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
