import { CORE, MARKDOWN, importOf, inModule, ownModule, type Patch } from './patch.ts';

/** Where the running text and its file would lose something. */
export const BODY: Patch[] = [
  // A file without a line break at its end would get one without anybody having changed it.
  inModule(`${CORE}/backend.js`, {
    find: `    if (content.slice(-1) != '\\n') {
      // add the EOL if it does not exist.
      content += '\\n';
    }
`,
    replace: '',
  }),
  // The whole text was read anew with every letter, only to be thrown away: half of a letter's cost in a long text.
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: 'const [editorValue, setEditorValue] = useState(',
    after: '() => ',
  }),
  // On Android a bold word behind plain ones went to the beginning of its line: its leaf is new as well, and is drawn anew while the
  // keyboard composes in it (upstream #6250, mended in slate-react 0.134.0, with which Decap ends in an error).
  inModule('slate-react/dist/index.es.js', {
    find: '  var hasPendingDiffsInEmptyLeaf = () => {\n    var _EDITOR_TO_PENDING_DI;\n    return ',
    after: 'hasPendingDiffs() && EDITOR_TO_PENDING_INSERTION_MARKS.get(editor) !== undefined || ',
  }),
  // On a slow phone the caret jumped while a keyboard corrected by Backspace: what is on the page runs ahead of the text there, and
  // the caret was put where an older text had it, or at the beginning where that place was gone.
  inModule('slate-react/dist/index.es.js', {
    find: '    var setDomSelection = forceChange => {\n',
    after: `      if (IS_ANDROID && (androidInputManagerRef.current.hasPendingChanges() || editor.selection !== selection)) return;
`,
  }),
  // What was selected by keys right before a letter or a drawing was taken back, or passed over: the text learns of it up to 100 ms later.
  inModule('slate-react/dist/index.es.js', {
    find: "      var hasDomSelection = domSelection.type !== 'None';\n",
    before: '      if (!forceChange && isNewSelection(state, selection, domSelection)) return;\n',
    imports: importOf('isNewSelection, noteSelection', 'body/new-selection.ts'),
  }),
  inModule('slate-react/dist/index.es.js', {
    find: '}\n    var ensureSelection',
    before:
      '  if (!isNewSelection(state, selection, domSelection)) noteSelection(state, selection, domSelection);\n    ',
  }),
  inModule('slate-react/dist/index.es.js', {
    find: '            Transforms.select(editor, range);\n          ',
    after: `  noteSelection(state, editor.selection, domSelection);
            // It was taken from the page: the two are in step.
            IS_NODE_MAP_DIRTY.set(editor, false);
          `,
  }),
  inModule('slate-react/dist/index.es.js', {
    find: '  androidInputManagerRef.current = useAndroidInputManager({',
    before: `  var takeUpSelection = () => {
    var domSelection = getSelection(ReactEditor.findDocumentOrShadowRoot(editor));
    if (IS_ANDROID || !domSelection || !isNewSelection(state, editor.selection, domSelection)) return;
    onDOMSelectionChange();
    onDOMSelectionChange.flush();
  };
`,
  }),
  inModule('slate-react/dist/index.es.js', {
    find: '      scheduleOnDOMSelectionChange.flush();\n',
    before: '      takeUpSelection();\n',
  }),
  inModule('slate-react/dist/index.es.js', {
    find: '        var _androidInputManagerR5;\n',
    before: '        takeUpSelection();\n',
  }),
  // At a desk the word that a keyboard corrects stayed beside the corrected one.
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: '            onKeyDown: handleKeyDown,\n',
    after: '            onCompositionStart: () => selectTakenUp(editor),\n',
    imports: importOf('selectTakenUp', 'body/taken-up.ts'),
  }),
  // After its window closes, one goes on writing behind the component.
  inModule(`${MARKDOWN}/MarkdownControl/plugins/shortcodes/insertShortcode.js`, {
    find: `    Transforms.insertNodes(editor, nodeData, at ? {
      at
    } : undefined);
    return;`,
    replace: `    Transforms.insertNodes(editor, nodeData, { ...(at && { at }), select: true });
    Transforms.move(editor);
    return;`,
  }),
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: ';\n  }\n  function handleKeyDown',
    before:
      ".then(() => pluginConfig.type === 'inline' && whenRendered(() => ReactEditor.focus(editor)))",
    imports: importOf('whenRendered', 'body/when-rendered.ts'),
  }),
  // The browser's own box asks for an address, which nobody knows of a page of the site.
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: `    toggleLink(editor, t('editor.editorWidgets.markdown.linkPrompt'));
    ReactEditor.focus(editor);`,
    replace: `    void askLink(getActiveLink(editor)?.[0]?.data?.url ?? '').then(url => {
      if (url === '') unwrapLink(editor);else if (url) wrapLink(editor, url);
      ReactEditor.focus(editor);
    });`,
    imports:
      "import unwrapLink from './plugins/inlines/transforms/unwrapLink';\nimport wrapLink from './plugins/inlines/transforms/wrapLink';\n" +
      importOf('askLink', 'body/link-dialog.ts'),
  }),
  // The text within a component takes no pictures.
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: 'createEditor()))))))',
    after: ", !field.get('minimal')",
  }),
  // In a cell the tabulator goes to the next one, as in Word and Excel; from the last it leaves the text. What takes other blocks apart
  // would take a cell out of its table.
  inModule(`${MARKDOWN}/MarkdownControl/VisualEditor.js`, {
    find: '    for (const handler of editor.keyDownHandlers || []) {',
    before: `    if (event.key === 'Tab' && !event.shiftKey && toNextCell(editor)) return event.preventDefault();
    if (['Backspace', 'Enter'].includes(event.key) && isAtTable(editor)) return;
`,
    imports: importOf('isAtTable, toNextCell', 'body/tables.ts'),
  }),
  // An entry keeps its first file name for ever, whatever was misspelt in its title.
  inModule(`${CORE}/backend.js`, {
    find: "      const path = entryDraft.getIn(['entry', 'path']);\n      dataFile = ",
    after: `(await followTitle(entryDraft.get('entry'), {
        of: data => slugFormatter(collection, data, config.slug),
        free: data => this.generateUniqueSlug(collection, data, config, usedSlugs),
        pathOf: name => selectEntryPath(collection, name),
        textOf: entry => this.entryToRaw(collection, entry)
      })) ?? `,
    imports: importOf('followTitle', 'follow-title.ts'),
  }),
  // Under its old name the list would lead to nothing.
  inModule(`${CORE}/actions/entries.js`, {
    find: "      if (entry.get('slug') !== newSlug) {\n",
    after:
      "        if (!entry.get('newRecord')) dispatch(entryDeleted(collection, entry.get('slug')));\n",
  }),
  // File names: Decap takes the marks off letters that were typed in parts for signs, and gives an empty name to a title of signs.
  inModule(`${CORE}/lib/formatters.js`, {
    find: 'flow([value => String(value), prepareSlug, partialRight(sanitizeSlug, slugConfig, preserveSlashes)])(value)',
    replace: 'slugOf(String(value))',
  }),
  inModule(`${CORE}/lib/formatters.js`, {
    find: "import flow from 'lodash/flow';",
    replace: importOf('slugOf', 'format/slug.ts'),
  }),
];

/** Modules of the rich text that are replaced whole by ours. */
export const BODY_MODULES: Record<string, string> = {
  // Its reader is not the site's, and its writer loses tables' sides, task lists, paragraphs of items, and breaks on braces.
  [`${MARKDOWN}/serializers/index.js`]: `export * from ${ownModule('body/serializers.ts')};`,
  // Pasting a picture breaks the editor; bold, tables and nested lists are lost.
  [`${MARKDOWN}/MarkdownControl/plugins/html/withHtml.js`]: `export { default } from ${ownModule('body/with-paste.ts')};`,
  // The preview is a pane of our own; this one brings a third reader of Markdown.
  [`${MARKDOWN}/MarkdownPreview.js`]: 'export default () => null;',
};
