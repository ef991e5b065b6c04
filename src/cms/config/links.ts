import type { CmsCollection } from 'decap-cms-core';

/** A second list of news, with a short form: links to posts elsewhere. */
const LINKS_VIEW = {
  name: 'links',
  label: 'Liên kết fanpage, Zalo',
  label_singular: 'Liên kết',
  description:
    'Bài đã đăng trên fanpage hoặc Zalo. Mỗi liên kết cũng được tính là một tin của tuần.',
} as const;

/** Links to posts elsewhere are news with a short form; src/cms/home/links.ts completes them. */
export function toLinks(news: CmsCollection): CmsCollection {
  const changes: Record<string, object> = {
    title: {},
    link: { required: true },
    channel: { default: 'fanpage' },
    date: {},
    tasks: {},
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
