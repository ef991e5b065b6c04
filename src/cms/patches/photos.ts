import { CORE, LIST, importOf, inModule, ownModule, type Patch } from './patch.ts';

/** Photos are made ready before they leave the browser, and lie in folders by month. */
export const PHOTOS: Patch[] = [
  // Decap knows one folder of media and cuts paths to their last part.
  inModule(`${CORE}/reducers/entries.js`, {
    find: 'return join(mediaFolder, basename(mediaPath));',
    replace:
      'return mediaPath.startsWith(`${mediaFolder}/`) ? mediaPath : join(mediaFolder, mediaPath);',
  }),
  inModule(`${CORE}/reducers/entries.js`, {
    find: 'return join(publicFolder, getMediaPublicPathSegment(mediaPath));',
    replace: 'return mediaPath.replace(`${config.media_folder}/`, "");',
  }),
  inModule(`${CORE}/reducers/mediaLibrary.js`, {
    find: 'return fileFolder === mediaFolder ||',
    after: ' fileFolder.startsWith(`${mediaFolder}/`) ||',
  }),
  // A new entry takes the list of pictures from before it was loaded, so that its library is empty.
  inModule(`${CORE}/actions/entries.js`, {
    find: 'newEntry = await backend.processEntry(state, collection, newEntry);',
    replace: 'newEntry = await backend.processEntry(getState(), collection, newEntry);',
  }),
  // One file at a time is six presses a photo.
  inModule(LIST, {
    find: '  processControlRef = ref => {',
    before: `  addItems = items => {
    this.setState(({ itemsCollapsed, keys }) => ({
      itemsCollapsed: [...itemsCollapsed, ...items.map(() => false)],
      keys: [...keys, ...items.map(() => crypto.randomUUID())]
    }));
    this.props.onChange((this.props.value || List()).concat(items));
  };
`,
  }),
  inModule(LIST, {
    find: '(!selfCollapsed',
    before: `_jsx(SeveralFiles, {
          list: this.props,
          makeItem: () => fromJS(this.multipleDefault(field.get('fields'))),
          onAdd: this.addItems
        }), `,
    imports: importOf('SeveralFiles', 'photos/several-files.ts'),
  }),
];

/** Decap's own would enlarge small pictures, let HEIC pass, and needs WebAssembly for WebP. */
export const PHOTO_MODULES: Record<string, string> = {
  [`${CORE}/lib/imageTransformations.js`]: `export * from ${ownModule('photos/media.ts')};`,
};
