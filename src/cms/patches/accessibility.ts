import { importOf, type Patch } from './patch.ts';

const EDITOR = 'decap-cms-core/dist/esm/components/Editor';
const CONTROL = `${EDITOR}/EditorControlPane/EditorControl.js`;
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';
const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const TOP_BAR = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';

/** Items of a list could change places by mouse and finger only, and were announced in English (WCAG 2.1.1, 3.1.2). */
const SORTING: Patch[] = [
  {
    module: LIST,
    find: 'useSensor(TouchSensor, {\n    activationConstraint\n  }));',
    replace:
      'useSensor(TouchSensor, {\n    activationConstraint\n  }), useSensor(KeyboardSensor, {\n    coordinateGetter: sortableKeyboardCoordinates\n  }));',
    imports:
      "import { KeyboardSensor } from '@dnd-kit/core';\nimport { sortableKeyboardCoordinates } from '@dnd-kit/sortable';\n",
  },
  {
    module: LIST,
    find: 'collisionDetection: closestCenter,',
    replace: 'accessibility: SORTING_WORDS,\n      collisionDetection: closestCenter,',
    imports: importOf('SORTING_WORDS', 'sorting.ts'),
  },
];

/** Names, landmarks and error messages that screen readers miss. */
export const ACCESSIBILITY: Patch[] = [
  ...SORTING,
  // Buttons of a list's items are pictures without a word.
  {
    module: TOP_BAR,
    find: '_jsx(TopBarButton, {\n      onClick: onCollapseToggle,',
    replace:
      '_jsx(TopBarButton, {\n      type: "button",\n      "aria-label": collapsed ? "Mở mục này" : "Thu gọn",\n      "aria-expanded": !collapsed,\n      onClick: onCollapseToggle,',
  },
  {
    module: TOP_BAR,
    find: '_jsx(TopBarButton, {\n      onClick: onRemove,',
    replace:
      '_jsx(TopBarButton, {\n      type: "button",\n      "aria-label": "Xóa mục",\n      onClick: onRemove,',
  },
  {
    module: LIST,
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
    replace:
      '"data-field": fieldName,\n        "data-more": this.props.isMore || undefined,\n        as: this.props.isFinal ? "fieldset" : undefined,\n        disabled: this.props.isFinal || undefined,',
  },
  // Errors are tied to their field, and told as soon as they appear.
  {
    module: CONTROL,
    find: '  isAncestorOfFieldError = () => {',
    replace:
      '  componentDidUpdate() {\n    linkErrorMessage(this.uniqueFieldId);\n  }\n  isAncestorOfFieldError = () => {',
    imports: importOf('linkErrorMessage', 'error-messages.ts'),
  },
  {
    module: CONTROL,
    find: '_jsx(ControlErrorsList, {',
    replace: '_jsx(ControlErrorsList, {\n            id: `${this.uniqueFieldId}-error`,',
  },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    find: "      return Promise.reject();\n    }\n    const backend = currentBackend(state.config);\n    const entry = entryDraft.get('entry');\n    const assetProxies",
    replace:
      "      showErrors();\n      return Promise.reject();\n    }\n    const backend = currentBackend(state.config);\n    const entry = entryDraft.get('entry');\n    const assetProxies",
    imports: importOf('showErrors', 'error-messages.ts'),
  },
  // A button within a button: the menu's own is enough.
  {
    module: `${MARKDOWN}/ToolbarButton.js`,
    find: '_jsx(StyledToolbarButton, {',
    replace:
      '_jsx(StyledToolbarButton, {\n    as: isPart ? "span" : undefined,\n    "aria-hidden": isPart,',
  },
  {
    module: `${MARKDOWN}/ToolbarButton.js`,
    find: '  isActive,\n  disabled\n}) {',
    replace: '  isActive,\n  isPart,\n  disabled\n}) {',
  },
  {
    module: `${MARKDOWN}/Toolbar.js`,
    find: '_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
    replace:
      '_jsx(DropdownButton, {\n              "aria-label": t("editor.editorWidgets.markdown.headings"),\n              children: _jsx(ToolbarButton, {\n                isPart: true,\n                type: "headings",',
  },
  {
    module: `${MARKDOWN}/Toolbar.js`,
    find: "_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
    replace:
      '_jsx(DropdownButton, {\n              "aria-label": t("editor.editorWidgets.markdown.addComponent"),\n              children: _jsx(ToolbarButton, {\n                isPart: true,\n                label: t("editor.editorWidgets.markdown.addComponent"),',
  },
  // The library of pictures is a dialog without a name.
  {
    module: 'decap-cms-core/dist/esm/components/UI/Modal.js',
    find: 'isOpen: isOpen,',
    replace: 'isOpen: isOpen,\n          contentLabel: "Ảnh và tệp",',
  },
  // The bar over the editor belongs to no part of the page.
  {
    module: `${EDITOR}/EditorToolbar.js`,
    find: '_jsxs(ToolbarContainer, {',
    replace: '_jsxs(ToolbarContainer, {\n      as: "header",\n      "aria-label": "Thanh của bài",',
  },
  // The editor has neither a main part nor a heading. The preview within it has both too, so they have names.
  {
    module: `${EDITOR}/EditorInterface.js`,
    find: '_jsxs(Editor, {',
    replace: '_jsxs(Editor, {\n        as: "main",\n        "aria-label": "Bài đang viết",',
  },
  {
    module: `${EDITOR}/EditorToolbar.js`,
    find: '_jsx(BackCollection, {',
    replace: '_jsx(BackCollection, {\n            as: "h1",',
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    find: 'autoFocus: false',
    replace: '"aria-label": field.get("label"),\n            autoFocus: false',
  },
];
