import { CORE, LIST, importOf, inModule, ownModule, type Patch } from './patch.ts';

/** Where forms and lists do not do what editors need. */
export const FORMS: Patch[] = [
  // What was selected in a line, or where its caret stood, was forgotten whenever the form was drawn: after a save, what was to
  // replace a title was added to it.
  inModule('decap-cms-widget-string/dist/esm/StringControl.js', {
    find: '  componentDidUpdate() {\n    if (this._el &&',
    replace:
      '  componentDidUpdate(before) {\n    if (before.value !== this.props.value && this._el &&',
  }),
  // An optional group of fields that nobody filled in (“Ảnh đại diện”) would refuse the whole entry.
  inModule('decap-cms-widget-object/dist/esm/ObjectControl.js', {
    find: 'fields.forEach(field => {',
    before: `if (!this.props.forList && field.get('required', true) === false && isEmptyValue(this.props.value)) {
      fields.forEach(field => this.childRefs[field.get('name')]?.props.onValidate?.([]));
      return;
    }
    `,
    imports: importOf('isEmptyValue', 'is-empty.ts'),
  }),
  // Values that a new entry starts with are no changes of its editor: nothing to save, nothing to ask when leaving.
  inModule(`${CORE}/actions/entries.js`, {
    find: "const defaultValue = item.get('default', null);",
    replace: 'const defaultValue = firstValue(item);',
    imports: importOf('firstValue', 'default-values.ts'),
  }),
  // What a form seldom needs waits behind a button; where nothing can be deleted, the end says what to do instead.
  inModule(`${CORE}/components/Editor/EditorControlPane/EditorControlPane.js`, {
    find: '          locale: locale\n        }, key);\n      })',
    after:
      ', _jsx(AdvancedFields, { fields, entry }), _jsx(KeptNote, { collection, entry }), _jsx(ShareAgain, { entry }), _jsx(RemoveEntry, { collection, entry }), _jsx(SentReport, { collection, entry })',
    imports:
      importOf('AdvancedFields, isMore', 'advanced-fields.ts') +
      importOf('KeptNote', 'kept-note.ts') +
      importOf('RemoveEntry', 'remove-entry.ts') +
      importOf('ShareAgain', 'home/published.ts') +
      importOf('isFinal, SentReport', 'sent-report.ts'),
  }),
  inModule(`${CORE}/components/Editor/EditorControlPane/EditorControlPane.js`, {
    find: '          isHidden: isHidden,',
    after:
      '\n          isMore: isMore(field, entry),\n          isFinal: isFinal(field, collection, entry),',
  }),
  // Publishing is one press: nobody chose between the three ways of it.
  inModule(`${CORE}/components/Editor/EditorToolbar.js`, {
    find: `}) : this.renderNewEntrySimplePublishControls({
        canCreate
      }), _jsx("div", {`,
    replace: `}) : _jsxs(_Fragment, { children: [_jsx(DraftButton, {
        hasChanged,
        isBusy: this.props.isPersisting,
        titleField: collection.get('identifier_field'),
        save: () => this.props.onPersist()
      }), _jsx(SaveButton, {
        disabled: this.props.isPersisting,
        onClick: () => this.props.onPersist(),
        children: this.props.isPersisting ? t('editor.editorToolbar.publishing') : saveLabel(collection.get('name'), t('editor.editorToolbar.publish'))
      })] }), _jsx("div", {`,
    imports: importOf('DraftButton', 'draft-button.ts'),
  }),
  // A draft that was kept can be sent as it is.
  inModule(`${CORE}/components/Editor/EditorToolbar.js`, {
    find: '? this.renderExisting',
    before: '&& !isUnsent() ',
    imports: importOf('isUnsent', 'approval.ts'),
  }),
  // It may be unfinished, too.
  inModule(`${CORE}/actions/entries.js`, {
    find: '    if (!fieldsErrors.isEmpty()) {',
    replace: '    if (!isSavingDraft() && !fieldsErrors.isEmpty()) {',
    imports: importOf('isSavingDraft', 'approval.ts'),
  }),
  // Going from one entry straight to another keeps the form of the first, and saving writes the first.
  inModule(`${CORE}/components/App/App.js`, {
    find: 'render: props => _jsx(Editor, {\n              ...props,\n              newRecord: true\n            }',
    after: ', props.location.pathname + props.location.search',
  }),
  inModule(`${CORE}/components/App/App.js`, {
    find: 'render: props => _jsx(Editor, {\n              ...props\n            }',
    after: ', props.location.pathname',
  }),
  // What a new entry has already is there to be filled in, not folded.
  inModule(LIST, {
    find: 'Array(value.size).fill(listCollapsed) || []',
    replace: "Array(value.size).fill(listCollapsed && !props.entry?.get('newRecord')) || []",
  }),
  // What stops a save is told on the screen; the browser need not report it a second time as an error of the page.
  inModule(`${CORE}/components/Editor/EditorInterface.js`, {
    find: `    this.controlPaneRef.validate();
    this.props.onPersist({
      createNew,
      duplicate
    });`,
    replace: `    if (!isSavingDraft()) this.controlPaneRef.validate();
    await this.props.onPersist({
      createNew,
      duplicate
    })?.catch(() => undefined);`,
    imports: importOf('isSavingDraft', 'approval.ts'),
  }),
  // How far an entry is that is not published as it stands.
  inModule(`${CORE}/components/Collection/Entries/EntryCard.js`, {
    find: '  getAsset,\n  t\n}) {',
    replace: '  getAsset,\n  t,\n  entry\n}) {',
    imports: importOf('EntryState', 'entry-state.ts'),
  }),
  inModule(`${CORE}/components/Collection/Entries/EntryCard.js`, {
    times: 2,
    find: `children: [summary, _jsx(TitleIcons, {`,
    replace: `children: [summary, _jsx(EntryState, { path: entry.get("path") }), _jsx(TitleIcons, {`,
  }),
  // The way to its page.
  inModule(`${CORE}/components/Collection/Entries/EntryCard.js`, {
    find: `    return _jsx(ListCard, {
      children: _jsxs(ListCardLink, {
        to: path,`,
    replace: `    return _jsxs(ListCard, {
      children: [_jsxs(ListCardLink, {
        to: path,`,
    imports: importOf('EntryPage', 'entry-page.ts'),
  }),
  inModule(`${CORE}/components/Collection/Entries/EntryCard.js`, {
    find: '\n    });\n  }\n  if (viewStyle === VIEW_STYLE_GRID) {',
    before: ', _jsx(EntryPage, { entry, title: summary })]',
  }),
  // Lists show codes such as “in-progress” and “nv-03”; the field knows what they mean.
  inModule(`${CORE}/lib/formatters.js`, {
    find: "  entryData = addFileTemplateFields(entry.get('path'), entryData, collection.get('folder'));\n  // allow commit",
    before: `  collection.get('fields')?.forEach(field => {
    const name = field.get('name');
    if (entryData.has(name)) entryData = entryData.set(name, optionLabel(field, entryData.get(name)));
  });
`,
    imports: importOf('optionLabel', 'option-labels.ts'),
  }),
  // So do the headings of groups: “Tình trạng: Đang làm”, “Tháng 11/2026”.
  inModule(`${CORE}/reducers/entries.js`, {
    find: 'const group = getGroup(entry, selectedGroup);',
    after: `
    const field = collection.get('fields')?.find(field => field.get('name') === selectedGroup.get('field'));
    group.value = optionLabel(field, group.value);`,
    imports: importOf('optionLabel', 'option-labels.ts'),
  }),
  inModule(`${CORE}/components/Collection/Entries/EntriesCollection.js`, {
    find: 'return `${label} ${value}`.trim();',
    replace: 'return `${label} ${value.replace(/^(\\d{4})-(\\d{2})$/, "$2/$1")}`.trim();',
  }),
  // Code for Node that would run text as code; nothing of the kind shall be in the bundle.
  inModule('js-sha256/src/sha256.js', { find: `eval("require('crypto')")`, replace: 'undefined' }),
  inModule('js-sha256/src/sha256.js', {
    find: `eval("require('buffer').Buffer")`,
    replace: 'undefined',
  }),
  // Zod tries whether it may run text as code; the Content-Security-Policy refuses, and says so in the console.
  inModule('zod/v4/core/core.js', {
    find: '_a.__zod_globalConfig = {}',
    replace: '_a.__zod_globalConfig = { jitless: true }',
  }),
  // A field with a limit says how much of it is used.
  inModule(`${CORE}/components/Editor/EditorControlPane/EditorControl.js`, {
    find: 'fieldHint && _jsx(ControlHint, {',
    before: '_jsx(Counter, { field, value }), ',
    imports: importOf('Counter', 'counter.ts'),
  }),
  // Most texts are a line or two; the box grows with them.
  inModule('decap-cms-widget-text/dist/esm/TextControl.js', {
    find: 'minRows: 5,',
    replace: 'minRows: 2,',
  }),
  // A field that is not drawn while any picture of the form is on its way puts each letter back that is typed meanwhile.
  inModule(`${CORE}/components/Editor/EditorControlPane/Widget.js`, {
    find: '    if (this.props.isLoadingAsset && nextProps.isLoadingAsset) return false;\n',
    replace: '',
  }),
  // “May stay empty” says nothing of a tick box, and nothing true of a locked cell or of what only some entries do without.
  inModule(`${CORE}/components/Editor/EditorControlPane/EditorControl.js`, {
    find: "const isFieldOptional = field.get('required') === false",
    after: " && !field.get('sometimes') && !['boolean', 'locked'].includes(widgetName)",
  }),
];

/** Modules that are replaced whole. */
export const FORM_MODULES: Record<string, string> = {
  // Decap's own formats bring three parsers that we never use, one of which runs JavaScript that stands in a file's head.
  [`${CORE}/formats/formats.js`]: `import { getCustomFormatsExtensions, getCustomFormatsFormatters } from '../lib/registry';
export const getFormatExtensions = getCustomFormatsExtensions;
export const resolveFormat = collection => getCustomFormatsFormatters()[collection.get('format')];`,
  // Decap compiles its own schema with `new Function`, which the Content-Security-Policy forbids. Our configuration is generated, and tested.
  [`${CORE}/constants/configSchema.js`]: 'export function validateConfig() {}',
  // Notices bring their style as text, which the Content-Security-Policy would have to allow by its hash; src/cms/styles.css has it instead.
  'react-toastify/dist/inject-style.esm.mjs': 'export function injectStyle() {}',
  // Hints are words, also those that name the signs of Markdown: its reader would take them for marks, and weighs 40 KB compressed.
  'react-markdown/src/react-markdown.js': 'export default ({ children }) => children;',
  'remark-gfm/index.js': 'export default () => undefined;',
  // Its board of drafts is another one than ours, and brings what drags cards from column to column.
  [`${CORE}/components/Workflow/Workflow.js`]: 'export default () => null;',
  [`${CORE}/components/UI/DragDrop.js`]:
    'export const DragSource = null, DropTarget = null, HTML5DragDrop = null;',
  // It is for the parsers that are not there.
  [`${CORE}/lib/polyfill.js`]: '',
  // Its search does not know that “hoa” may mean “hóa”, and finds letters scattered over a whole title.
  'fuzzy/lib/fuzzy.js': `import { filter } from ${ownModule('filter-entries.ts')};\nexport { filter };\nexport default { filter };`,
};
