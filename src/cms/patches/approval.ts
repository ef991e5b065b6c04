import { importOf, type Patch } from './patch.ts';

const CORE = 'decap-cms-core/dist/esm';

/** What another person has yet to publish is not published, and does not say so. */
export const APPROVAL: Patch[] = [
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    find: `PublishedToolbarButton, {
        children: t('editor.editorToolbar.published')
      }),
      children: _jsx(DropdownItem, {
        label: t('editor.editorToolbar.duplicate'),
        icon: "add",
        onClick: onDuplicate
      })
    }) : _jsx(PublishedButton, {
      children: t('editor.editorToolbar.published')`,
    replace: `PublishedToolbarButton, {
        children: stateLabel(t('editor.editorToolbar.published'))
      }),
      children: _jsx(DropdownItem, {
        label: t('editor.editorToolbar.duplicate'),
        icon: "add",
        onClick: onDuplicate
      })
    }) : _jsx(PublishedButton, {
      children: stateLabel(t('editor.editorToolbar.published'))`,
    imports: importOf('saveLabel, stateLabel', 'approval.ts'),
  },
];
