import { importOf, type Patch } from './patch.ts';

const CORE = 'decap-cms-core/dist/esm';

/** What another person has yet to publish is not published, and does not say so. */
export const APPROVAL: Patch[] = [
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    find: "children: t('editor.editorToolbar.published')",
    replace: "children: stateLabel(t('editor.editorToolbar.published'))",
    times: 2,
    imports: importOf('saveLabel, stateLabel', 'approval.ts'),
  },
];
