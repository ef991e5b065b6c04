import { CORE, LIST, MARKDOWN, importOf, inModule, type Patch } from './patch.ts';

const EDITOR = `${CORE}/components/Editor`;
const CONTROL = `${EDITOR}/EditorControlPane/EditorControl.js`;
const TOP_BAR = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';

/** Items of a list could change places by mouse and finger only, and were announced in English (WCAG 2.1.1, 3.1.2). */
const SORTING: Patch[] = [
  inModule(LIST, {
    find: 'useSensor(TouchSensor, {\n    activationConstraint\n  })',
    after: `, useSensor(KeyboardSensor, {
    coordinateGetter: sortableKeyboardCoordinates
  })`,
    imports:
      "import { KeyboardSensor } from '@dnd-kit/core';\nimport { sortableKeyboardCoordinates } from '@dnd-kit/sortable';\n",
  }),
  inModule(LIST, {
    find: 'collisionDetection: closestCenter,',
    before: 'accessibility: SORTING_WORDS,\n      ',
    imports: importOf('SORTING_WORDS', 'sorting.ts'),
  }),
];

/** Names, landmarks and error messages that screen readers miss. */
export const ACCESSIBILITY: Patch[] = [
  ...SORTING,
  // Buttons of a list's items are pictures without a word.
  inModule(TOP_BAR, {
    find: 'onClick: onCollapseToggle,',
    before: `type: "button",
      "aria-label": collapsed ? "Mở mục này" : "Thu gọn",
      "aria-expanded": !collapsed,
      `,
  }),
  inModule(TOP_BAR, {
    find: 'onClick: onRemove,',
    before: `type: "button",
      "aria-label": "Xóa mục",
      `,
  }),
  inModule(LIST, {
    find: '    ...listeners,\n    ',
    after: '"aria-label": "Kéo để đổi thứ tự",\n    ',
  }),
  inModule('decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js', {
    find: '"data-testid": "expand-button",',
    after: '\n          "aria-expanded": !collapsed,',
  }),
  // A name on a box without a role is read by nobody; the field's own name serves the error messages.
  inModule(CONTROL, {
    find: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
    replace:
      '"data-field": fieldName,\n        "data-more": this.props.isMore || undefined,\n        as: this.props.isFinal ? "fieldset" : undefined,\n        disabled: this.props.isFinal || undefined,',
  }),
  // Errors are tied to their field, and told as soon as they appear.
  inModule(CONTROL, {
    find: '  isAncestorOfFieldError = () => {',
    before: '  componentDidUpdate() {\n    linkErrorMessage(this.uniqueFieldId);\n  }\n',
    imports: importOf('linkErrorMessage', 'error-messages.ts'),
  }),
  inModule(CONTROL, {
    find: '_jsx(ControlErrorsList, {',
    after: '\n            id: `${this.uniqueFieldId}-error`,',
  }),
  inModule(`${CORE}/actions/entries.js`, {
    find: "      return Promise.reject();\n    }\n    const backend = currentBackend(state.config);\n    const entry = entryDraft.get('entry');\n    const assetProxies",
    before: '      showErrors();\n',
    imports: importOf('showErrors', 'error-messages.ts'),
  }),
  // A button within a button: the menu's own is enough.
  inModule(`${MARKDOWN}/MarkdownControl/ToolbarButton.js`, {
    find: '_jsx(StyledToolbarButton, {',
    after: '\n    as: isPart ? "span" : undefined,\n    "aria-hidden": isPart,',
  }),
  inModule(`${MARKDOWN}/MarkdownControl/ToolbarButton.js`, {
    find: 'disabled\n}) {',
    before: 'isPart,\n  ',
  }),
  inModule(`${MARKDOWN}/MarkdownControl/Toolbar.js`, {
    find: '_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
    replace:
      '_jsx(DropdownButton, {\n              "aria-label": t("editor.editorWidgets.markdown.headings"),\n              children: _jsx(ToolbarButton, {\n                isPart: true,\n                type: "headings",',
  }),
  inModule(`${MARKDOWN}/MarkdownControl/Toolbar.js`, {
    find: "_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
    replace:
      '_jsx(DropdownButton, {\n              "aria-label": t("editor.editorWidgets.markdown.addComponent"),\n              children: _jsx(ToolbarButton, {\n                isPart: true,\n                label: t("editor.editorWidgets.markdown.addComponent"),',
  }),
  // The library of pictures is a dialog without a name.
  inModule(`${CORE}/components/UI/Modal.js`, {
    find: 'isOpen: isOpen,',
    after: '\n          contentLabel: "Ảnh và tệp",',
  }),
  // The bar over the editor belongs to no part of the page.
  inModule(`${EDITOR}/EditorToolbar.js`, {
    find: '_jsxs(ToolbarContainer, {',
    after: '\n      as: "header",\n      "aria-label": "Thanh của bài",',
  }),
  // The editor has neither a main part nor a heading. The preview within it has both too, so they have names.
  inModule(`${EDITOR}/EditorInterface.js`, {
    find: '_jsxs(Editor, {',
    after: '\n        as: "main",\n        "aria-label": "Bài đang viết",',
  }),
  inModule(`${EDITOR}/EditorToolbar.js`, {
    find: '_jsx(BackCollection, {',
    after: '\n            as: "h1",',
  }),
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: 'autoFocus: false',
    before: '"aria-label": field.get("label"),\n            ',
  }),
];
