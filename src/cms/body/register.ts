import type { CMS, EditorComponentOptions } from 'decap-cms-core';
import { CONTENT_COMPONENTS, type ContentComponent } from '../../core/dialect/components.ts';
import { fillIn } from './component-dialog.ts';
import { fieldsFor } from './forms.ts';
import { SOURCE_BLOCK, SOURCE_INLINE, type FormData } from './slate.ts';

type Values = Record<string, string>;

/** Shows the content components in the rich text: with a form where they stand alone, behind a small window where they stand in a line. */
export function registerBody(cms: CMS) {
  for (const [id, component] of Object.entries(CONTENT_COMPONENTS)) {
    if (component.inside) continue;
    register(cms, component.display === 'block' ? blockOf(id, component) : inlineOf(id, component));
  }
  register(cms, {
    id: SOURCE_BLOCK,
    label: 'Đoạn giữ nguyên',
    fields: [
      {
        name: 'code',
        label: 'Mã nguồn',
        hint: 'Đoạn này chưa có mẫu nhập (chú thích, bảng phức tạp, mã …). Để nguyên thì được giữ nguyên từng chữ.',
        widget: 'text',
      },
    ],
  });
  register(cms, {
    id: SOURCE_INLINE,
    label: 'Mã trong dòng',
    type: 'inline',
    toPreview: ({ code }: FormData) => String(code ?? ''),
  });
}

/** Decap's types know neither components in a line nor those without a pattern. Ours are read and written by src/cms/body/serializers.ts. */
const register = (cms: CMS, component: object) =>
  cms.registerEditorComponent(component as EditorComponentOptions);

const blockOf = (id: string, component: ContentComponent) => ({
  id,
  label: component.label,
  fields: fieldsFor(component),
});

const inlineOf = (id: string, component: ContentComponent) => ({
  id,
  label: component.label,
  type: 'inline',
  onInsert: ({ selectedText }: { selectedText: string }) =>
    fillIn(component, component.bodyLabel ? { text: selectedText } : { label: selectedText }),
  onEdit: ({ data }: { data: Values }) => fillIn(component, data),
  toPreview: (values: Values) => values.text ?? values.label ?? Object.values(values)[0] ?? '',
});
