import type { Patch } from './patch.ts';

const CORE = 'decap-cms-core/dist/esm';
const RELATION = 'decap-cms-widget-relation/dist/esm/RelationControl.js';

const SELECT = 'react-select/dist/Select-ef7c0426.esm.js';

/** What stands in Decap's code in English, outside its phrases. */
export const WORDS: Patch[] = [
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    find: '`${existingFile.name} already exists. Do you want to replace it?`',
    replace: '`Đã có tệp tên “${existingFile.name}”. Thay tệp cũ bằng tệp mới?`',
  },
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    find: '`Failed to persist media: ${error}`',
    replace: '`Chưa tải lên được. ${error.message}`',
  },
  {
    module: `${CORE}/actions/mediaLibrary.js`,
    find: '`Failed to delete media: ${error.message}`',
    replace: '`Chưa xóa được. ${error.message}`',
    times: 2,
  },
  // An error written into a sentence says “Error: ” before its own message.
  {
    module: `${CORE}/actions/entries.js`,
    find: "details: error,\n          key: 'ui.toast.onFailToPersist'",
    replace: "details: error.message,\n          key: 'ui.toast.onFailToPersist'",
  },
  {
    module: `${CORE}/actions/entries.js`,
    find: "details: error,\n          key: 'ui.toast.onFailToDelete'",
    replace: "details: error.message,\n          key: 'ui.toast.onFailToDelete'",
  },
  // A new entry is not saved, though nothing of it was typed yet.
  {
    module: `${CORE}/components/Editor/EditorToolbar.js`,
    find: "children: t('editor.editorToolbar.changesSaved')",
    replace: "children: this.props.isNewEntry ? 'Bài mới' : t('editor.editorToolbar.changesSaved')",
  },
  // The address of the site, of which nobody reads more than its first letters.
  {
    module: `${CORE}/components/UI/SettingsDropdown.js`,
    find: 'children: stripProtocol(displayUrl)',
    replace: 'children: "Xem trang"',
  },
  // “2 bước” and “0 bước”: Vietnamese has no plural.
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    find: '`${items.size} ${listLabel}`',
    replace: '`${items.size} ${labelSingular.toLowerCase()}`',
  },
  {
    module: 'decap-cms-widget-list/dist/esm/ListControl.js',
    find: "`No ${labelField.get('name')}`",
    replace: "'Chưa điền'",
  },
  {
    module: RELATION,
    find: "'Loading options…'",
    replace: "'Đang tìm …',\n      noOptionsMessage: () => 'Không tìm thấy'",
  },
  {
    module: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    find: 'placeholder: ""',
    replace: 'placeholder: "Bấm để chọn",\n      noOptionsMessage: () => "Không tìm thấy"',
  },
  { module: RELATION, find: 'placeholder: ""', replace: 'placeholder: "Gõ để tìm"' },
  // What lists of choices say to screen readers.
  {
    module: 'react-select/dist/index-641ee5b8.esm.js',
    find: `"Remove ".concat(children || 'option')`,
    replace: "'Bỏ '.concat(children)",
  },
  {
    module: 'react-toastify/dist/react-toastify.esm.mjs',
    find: 'ariaLabel:s="close"',
    replace: 'ariaLabel:s="Đóng thông báo"',
  },
  {
    module: SELECT,
    find: `"Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu".concat(tabSelectsValue ? ', press Tab to select the option and exit the menu' : '', ".")`,
    replace: "'Bấm mũi tên lên, xuống để chọn, Enter để lấy, Escape để thôi.'",
  },
  {
    module: SELECT,
    find: `"".concat(props['aria-label'] || 'Select', " is focused ").concat(isSearchable ? ',type to refine list' : '', ", press Down to open the menu, ").concat(isMulti ? ' press left to focus selected values' : '')`,
    replace: "'Gõ để tìm, bấm mũi tên xuống để mở danh sách.'",
  },
  {
    module: SELECT,
    find: "'Use left and right to toggle between focused values, press Backspace to remove the currently focused value'",
    replace: "'Bấm mũi tên trái, phải để tới mục khác, Backspace để bỏ mục.'",
  },
  {
    module: SELECT,
    find: '"option ".concat(label, ", deselected.")',
    replace: "'Đã bỏ '.concat(label, '.')",
  },
  { module: SELECT, find: "'All selected options have been cleared.'", replace: "'Đã bỏ hết.'" },
  {
    module: SELECT,
    find: `"option".concat(labels.length > 1 ? 's' : '', " ").concat(labels.join(','), ", selected.")`,
    replace: "'Đang chọn '.concat(labels.join(', '), '.')",
  },
  {
    module: SELECT,
    find: `isDisabled ? "option ".concat(label, " is disabled. Select another option.") : "option ".concat(label, ", selected.")`,
    replace: "'Đã chọn '.concat(label, '.')",
  },
  {
    module: SELECT,
    find: '"value ".concat(label, " focused, ").concat(',
    replace: "''.concat(label, ', ').concat(",
  },
  {
    module: SELECT,
    find: 'concat(arr.indexOf(item) + 1, " of ")',
    replace: "concat(arr.indexOf(item) + 1, ' trên ')",
  },
  { module: SELECT, find: "' for search term ' + inputValue", replace: "' cho ' + inputValue" },
  {
    module: SELECT,
    find: `"".concat(count, " result").concat(count !== 1 ? 's' : '', " available")`,
    replace: "'Có '.concat(count, ' mục')",
  },
  { module: SELECT, find: "'Loading...'", replace: "'Đang tìm …'" },
];
