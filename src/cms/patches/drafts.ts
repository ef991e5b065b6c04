import { CORE, importOf, inModule, type Patch } from './patch.ts';

const BACKEND = `${CORE}/backend.js`;
const EDITOR = `${CORE}/components/Editor/Editor.js`;
const ENTRIES = `${CORE}/actions/entries.js`;

/** What is being written survives: see src/cms/backend/drafts.ts. */
export const DRAFTS: Patch[] = [
  // One place for all tabs loses the text of all but the last.
  inModule(BACKEND, {
    find: 'return `${baseKey}.${collectionName}${suffix}`;',
    replace: 'return draftKey(`${baseKey}.${collectionName}${suffix}`);',
    imports: importOf(
      'draftKey, draftNote, findDraft, forgetWords, noteWords',
      'backend/drafts.ts',
    ),
  }),
  inModule(BACKEND, {
    find: "const key = getEntryBackupKey(collection.get('name'), slug);\n    const backup",
    replace:
      "const key = await findDraft(localForage, getEntryBackupKey(collection.get('name'), slug));\n    const backup",
  }),
  inModule(BACKEND, {
    find: "        raw,\n        path: entry.get('path'),\n        ",
    after: "...draftNote(entry.get('path')),\n        ",
  }),
  // Who reloads or leaves right after a letter lost what was typed since the last draft: the store answers when the page is gone.
  inModule(BACKEND, {
    find: `    try {
      await this.backupSync.acquire();
      const key = getEntryBackupKey(collection.get('name'), entry.get('slug'));
      const raw = this.entryToRaw(collection, entry);
`,
    replace: `    const key = getEntryBackupKey(collection.get('name'), entry.get('slug'));
    const raw = this.entryToRaw(collection, entry);
    const path = entry.get('path');
    noteWords(key, { raw, path, ...draftNote(path) });
    try {
      await this.backupSync.acquire();
`,
  }),
  inModule(BACKEND, {
    find: '      const result = await localForage.setItem(getEntryBackupKey(), raw);',
    before: '      forgetWords(key, raw);\n',
  }),
  inModule(BACKEND, {
    find: "      await localForage.removeItem(getEntryBackupKey(collection.get('name'), slug));",
    after: "\n      forgetWords(getEntryBackupKey(collection.get('name'), slug));",
  }),
  inModule(EDITOR, {
    find: '    this.exitBlocker = event => {\n',
    after: '      this.createBackup.flush();\n',
  }),
  // “Cancel” threw the text away; and an entry that arrived after the answer replaced the draft.
  inModule(EDITOR, {
    find: `    if (!prevProps.localBackup && this.props.localBackup) {
      const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }
    }`,
    replace: `    const draft = this.props.entryDraft.get('entry');
    if (this.props.localBackup && draft && !draft.isEmpty() && !this.isDraftOffered) {
      this.isDraftOffered = true;
      void offerDraft(() => this.props.loadLocalBackup());
    }`,
    imports: importOf('offerDraft', 'backend/drafts.ts'),
  }),
  // Who types without a pause for minutes had no draft at all.
  inModule(EDITOR, {
    find: 'this.props.persistLocalBackup(entry, collection);\n  }, 2000);',
    replace: 'this.props.persistLocalBackup(entry, collection);\n  }, 400, { maxWait: 2000 });',
  }),
  // A phone puts a page away without closing it.
  inModule(EDITOR, {
    find: "window.addEventListener('beforeunload', this.exitBlocker);",
    after: "\n    document.addEventListener('visibilitychange', this.createBackup.flush);",
  }),
  inModule(EDITOR, {
    find: "window.removeEventListener('beforeunload', this.exitBlocker);",
    after: "\n    document.removeEventListener('visibilitychange', this.createBackup.flush);",
  }),
  // Leaving for the list by mistake is no decision to throw the text away.
  inModule(EDITOR, {
    find: 'this.deleteBackup();\n      unblock();',
    before: 'if (!this.props.hasChanged) ',
  }),
  // The end of a save opened the saved entry over whatever stood on the screen by then, and threw that one's draft away.
  // What is saved leaves the drafts before anybody is told, and does not come back.
  inModule(EDITOR, {
    find: '    await persistEntry(collection);\n    this.deleteBackup();\n',
    replace: '    await whileSaving(() => persistEntry(collection, () => this.deleteBackup()));\n',
    imports: importOf('isSaving, whileSaving', 'saving.ts'),
  }),
  inModule(EDITOR, {
    find: 'deleteLocalBackup(collection, !newEntry && slug);',
    before: 'return ',
  }),
  inModule(ENTRIES, {
    find: 'export function persistEntry(collection',
    after: ', putDraftAway',
  }),
  inModule(ENTRIES, {
    find: "    }).then(async newSlug => {\n      dispatch(addNotification({\n        message: {\n          key: 'ui.toast.entrySaved'",
    replace:
      '    }).then(async newSlug => {\n      await putDraftAway();\n      dispatch(addNotification({\n        message: {\n          key: savedMessage()',
    imports: importOf('savedMessage', 'approval.ts'),
  }),
  inModule(EDITOR, {
    find: ') {\n      this.createBackup(',
    before: " && !this.props.entryDraft.getIn(['entry', 'isPersisting'])",
  }),
  // Only the way to the saved entry, which takes the place of its form's, is open meanwhile.
  inModule(EDITOR, {
    find: '      if (this.props.hasChanged) {\n        return leaveMessage;',
    before: "      if (isSaving() && action !== 'REPLACE') return false;\n",
  }),
  // Saving one entry threw away the new one that was begun before it.
  inModule(BACKEND, {
    find: `      // delete new entry backup if not deleted
      slug && (await localForage.removeItem(getEntryBackupKey(collection.get('name'))));
`,
    replace: '',
  }),
];
