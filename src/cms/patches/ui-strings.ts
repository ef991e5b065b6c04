import { CORE, LIST, importOf, inModule, type Patch } from './patch.ts';

/** What stands in Decap's code in English, outside its phrases. */
export const WORDS: Patch[] = [
  inModule(`${CORE}/actions/mediaLibrary.js`, {
    find: '`${existingFile.name} already exists. Do you want to replace it?`',
    replace: '`Đã có tệp tên “${existingFile.name}”. Thay tệp cũ bằng tệp mới?`',
  }),
  inModule(`${CORE}/actions/mediaLibrary.js`, {
    find: '`Failed to persist media: ${error}`',
    replace: '`Chưa tải lên được. ${error.message}`',
  }),
  inModule(`${CORE}/actions/mediaLibrary.js`, {
    find: '`Failed to delete media: ${error.message}`',
    replace: '`Chưa xóa được. ${error.message}`',
    times: 2,
  }),
  // An error written into a sentence says “Error: ” before its own message.
  inModule(`${CORE}/actions/entries.js`, {
    find: "details: error,\n          key: 'ui.toast.onFailToPersist'",
    replace: "details: error.message,\n          key: 'ui.toast.onFailToPersist'",
  }),
  inModule(`${CORE}/actions/entries.js`, {
    find: "details: error,\n          key: 'ui.toast.onFailToDelete'",
    replace: "details: error.message,\n          key: 'ui.toast.onFailToDelete'",
  }),
  // A new entry is not saved, though nothing of it was typed yet.
  inModule(`${CORE}/components/Editor/EditorToolbar.js`, {
    find: "children: t('editor.editorToolbar.changesSaved')",
    replace:
      "children: this.props.isNewEntry ? 'Bài mới' : stateLabel(t('editor.editorToolbar.changesSaved'))",
  }),
  // What another person has yet to publish is not published, and does not say so.
  inModule(`${CORE}/components/Editor/EditorToolbar.js`, {
    find: "children: t('editor.editorToolbar.published')",
    replace: "children: stateLabel(t('editor.editorToolbar.published'))",
    times: 2,
    imports: importOf('saveLabel, stateLabel', 'approval.ts'),
  }),
  // The address of the site, of which nobody reads more than its first letters.
  inModule(`${CORE}/components/UI/SettingsDropdown.js`, {
    find: 'children: stripProtocol(displayUrl)',
    replace: 'children: "Xem trang"',
  }),
  // “2 bước” and “0 bước”: Vietnamese has no plural.
  inModule(LIST, {
    find: '`${items.size} ${listLabel}`',
    replace: '`${items.size} ${labelSingular.toLowerCase()}`',
  }),
  // A folded item is told by names, where its fields hold codes.
  inModule(LIST, {
    find: 'handleSummary(summary, entry, value, item)',
    replace: 'handleSummary(summary, entry, value, named(item, multiFields))',
  }),
  inModule(LIST, {
    find: 'children: this.objectLabel(item)',
    replace: 'children: _jsx(ItemLabel, { draw: () => this.objectLabel(item) })',
  }),
  inModule(LIST, {
    find: "import { Component } from 'react';",
    replace: `import { Component } from 'react';\n${importOf('ItemLabel, named', 'widgets/item-label.ts')}`,
  }),
  inModule(LIST, {
    find: "`No ${labelField.get('name')}`",
    replace: "'Chưa điền'",
  }),
  inModule('react-toastify/dist/react-toastify.esm.mjs', {
    find: 'ariaLabel:s="close"',
    replace: 'ariaLabel:s="Đóng thông báo"',
  }),
];
