import { importOf, type Patch } from './patch.ts';

const EDITOR = 'decap-cms-core/dist/esm/components/Editor';
const CONTROL = `${EDITOR}/EditorControlPane/EditorControl.js`;
const TOP_BAR = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';

/** Names, landmarks and error messages that screen readers miss. */
export const ACCESSIBILITY: Patch[] = [
  // Buttons of a list's items are pictures without a word.
  {
    module: TOP_BAR,
    find: '_jsx(TopBarButton, {\n      onClick: onCollapseToggle,',
    replace:
      '_jsx(TopBarButton, {\n      type: "button",\n      "aria-label": collapsed ? "Mở mục này" : "Thu mục này",\n      "aria-expanded": !collapsed,\n      onClick: onCollapseToggle,',
  },
  {
    module: TOP_BAR,
    find: '_jsx(TopBarButton, {\n      onClick: onRemove,',
    replace: '_jsx(TopBarButton, {\n      type: "button",\n      "aria-label": "Bỏ mục này",\n      onClick: onRemove,',
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    find: '    ...listeners,\n    children: children',
    replace: '    ...listeners,\n    "aria-label": "Kéo để đổi thứ tự",\n    children: children',
  },
  {
    module: 'decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js',
    find: '"data-testid": "expand-button",',
    replace: '"data-testid": "expand-button",\n          "aria-expanded": !collapsed,',
  },
  // A name on a box without a role is read by nobody; the field's own name serves the error messages.
  {
    module: CONTROL,
    find: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
    replace: '"data-field": fieldName,',
  },
  // Errors are tied to their field, and told as soon as they appear.
  { module: CONTROL, find: "import Widget from './Widget';", replace: `import Widget from './Widget';\n${importOf('tieErrors', 'errors.ts')}` },
  {
    module: CONTROL,
    find: '  isAncestorOfFieldError = () => {',
    replace: '  componentDidUpdate() {\n    tieErrors(this.uniqueFieldId);\n  }\n  isAncestorOfFieldError = () => {',
  },
  { module: CONTROL, find: '_jsx(ControlErrorsList, {', replace: '_jsx(ControlErrorsList, {\n            id: `${this.uniqueFieldId}-error`,' },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    find: "      return Promise.reject();\n    }\n    const backend = currentBackend(state.config);\n    const entry = entryDraft.get('entry');\n    const assetProxies",
    replace:
      "      showErrors();\n      return Promise.reject();\n    }\n    const backend = currentBackend(state.config);\n    const entry = entryDraft.get('entry');\n    const assetProxies",
  },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    find: "import { fromJS, List, Map, Set } from 'immutable';",
    replace: `import { fromJS, List, Map, Set } from 'immutable';\n${importOf('showErrors', 'errors.ts')}`,
  },
  // The editor has neither a main part nor a heading.
  { module: `${EDITOR}/EditorInterface.js`, find: '_jsxs(Editor, {', replace: '_jsxs(Editor, {\n        as: "main",' },
  { module: `${EDITOR}/EditorToolbar.js`, find: '_jsx(BackCollection, {', replace: '_jsx(BackCollection, {\n            as: "h1",' },
  {
    module: `${EDITOR}/EditorPreviewPane/EditorPreviewPane.js`,
    find: 'children: _jsx(PreviewPaneFrame, {\n        id: "preview-pane",',
    replace: 'children: _jsx(PreviewPaneFrame, {\n        id: "preview-pane",\n        title: "Xem trước",',
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    find: 'autoFocus: false',
    replace: '"aria-label": field.get("label"),\n            autoFocus: false',
  },
];
