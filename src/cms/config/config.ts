import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import type { CmsView } from '../../collections/collection.ts';
import { EDITED } from '../../collections/index.ts';
import { SETTINGS, SETTINGS_KEPT, SETTING_NAMES } from '../../collections/settings.ts';
import { capital } from '../../core/text.ts';
import { BASE_PATH, CMS_BACKEND, SITE_NAME, WARD_NAME, uploadsFolder } from '../../site.ts';
import { BODY_FIELD } from '../body/field.ts';
import { fieldsOf } from './fields.ts';
import { gitBackendOf } from './git-host.ts';
import { toLinks } from './links.ts';

const CONTENT = 'src/content';
/** How files of a kind are read and written: src/cms/format. */
const FORMATS = { mdx: 'ward-mdx', yaml: 'ward-yaml' } as const;

/** The whole configuration of the CMS, as JSON. Throws when a field of a schema has no form. */
export const cmsConfig = (gitHost: string | undefined = CMS_BACKEND): CmsConfig => ({
  load_config_file: false,
  locale: 'vi',
  // The types of Decap know its own backends only, and not all of those.
  backend: (gitHost === undefined
    ? { name: 'ward', proxy_url: `${BASE_PATH}admin/api`, branch: 'main' }
    : gitBackendOf(gitHost)) as CmsConfig['backend'],
  display_url: BASE_PATH,
  logo: { src: `${BASE_PATH}icon.svg`, show_in_header: false },
  show_preview_links: false,
  // The preview is a pane of our own: src/cms/preview.
  editor: { preview: false },
  media_folder: uploadsFolder('src'),
  public_folder: '',
  slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
  collections: [
    ...EDITED.map(toCollection).flatMap((collection) =>
      collection.name === 'news' ? [collection, toLinks(collection)] : [collection],
    ),
    toSettings(),
  ],
});

/** What the page of the CMS is called. */
export const CMS_TITLE = `Trang biên tập – ${SITE_NAME} ${WARD_NAME}`;

type Edited = (typeof EDITED)[number];

function toCollection({
  name,
  noun,
  format,
  schema,
  locked,
  body: bodyRule,
  cms,
}: Edited): CmsCollection {
  const { title, summary, sort, filters, groups, first, forKind, sometimes = [] } = cms;
  const fields = [
    ...fieldsOf(schema),
    ...(format === 'mdx' ? [toBody(bodyRule === 'required', cms.body)] : []),
  ].map((field) =>
    sometimes.includes(field.name) || (field.name === 'body' && typeof bodyRule === 'function')
      ? { ...field, sometimes: true }
      : field,
  );
  return {
    name,
    create: !locked?.create,
    delete: !locked?.remove,
    ...keptOf(locked?.remove),
    slug: cms.slug ?? '{{slug}}',
    label: cms.label,
    label_singular: capital(noun),
    ...(cms.description ? { description: cms.description } : {}),
    folder: `${CONTENT}/${name}`,
    extension: format,
    format: FORMATS[format],
    identifier_field: identifierOf(title),
    summary: summary ?? (title.includes('{{') ? title : `{{fields.${title}}}`),
    sortable_fields: [sort],
    ...(filters ? { view_filters: filters } : {}),
    ...(groups ? { view_groups: groups } : {}),
    fields: first ? inOrder(fields, first, forKind) : fields,
  };
}

/** Words of our own for who looks for the button to delete: see ../kept-note.ts. */
const keptOf = (words: string | undefined): object => (words ? { kept: words } : {});

/** The field that a title's template names last: "{{fields.number}}. {{fields.title}}" → "title". */
const identifierOf = (title: string) => [...title.matchAll(/fields\.(\w+)/g)].at(-1)?.[1] ?? title;

const toBody = (required: boolean, body: CmsView['body']) =>
  ({
    name: 'body',
    label: 'Bài viết',
    hint: 'Viết đoạn ngắn. Chọn chữ rồi bấm nút để in đậm hoặc gắn đường dẫn.',
    required,
    ...body,
    ...BODY_FIELD,
  }) as unknown as CmsField;

/** The fields that are filled in every time first and unfolded; what may be left as it is waits behind a button. */
function inOrder(
  fields: readonly CmsField[],
  first: readonly string[],
  forKind: CmsView['forKind'] = {},
): CmsField[] {
  const others = fields.filter(({ name }) => !first.includes(name));
  const shown = first.map((name) => {
    const field = fields.find((one) => one.name === name);
    if (!field)
      throw new Error(
        `CMS: không có ô “${name}” để đứng đầu. Hãy sửa tệp của mục trong src/collections.`,
      );
    const open = field.widget === 'object' ? { ...field, collapsed: false } : field;
    return { ...open, ...(forKind[name] && { more: true, forKind: forKind[name] }) } as CmsField;
  });
  const rest = others.map((field) => (isAnswered(field) ? { ...field, more: true } : field));
  return [...shown, ...rest];
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
  return {
    name: 'settings',
    label: 'Thông tin chung',
    description:
      'Cơ quan chủ quản, kênh chính thức, ngày nghỉ lễ, ai đã đồng ý với hình vẽ, thời gian của phong trào.',
    create: false,
    delete: false,
    ...keptOf(SETTINGS_KEPT),
    format: FORMATS.yaml,
    extension: 'yaml',
    files: SETTING_NAMES.map((setting) => ({
      name: setting,
      label: SETTINGS[setting].label,
      file: `${CONTENT}/settings/${setting}.yaml`,
      fields: fieldsOf(SETTINGS[setting].schema),
    })),
  };
}
