import type { Patch } from './patch.ts';

const module = 'decap-cms-ui-default/dist/esm/styles.js';
const role = (name: string, value: string, token: string): Patch => ({
  module,
  find: `  ${name}: '${value}'`,
  replace: `  ${name}: 'var(--color-${token})'`,
});

/** Decap's palette becomes the site's: roles of src/styles/tokens.css, which also have the contrast that Decap's own greys and blues lack. */
export const COLOURS: Patch[] = [
  role('grayLight', '#eff0f4', 'quiet'),
  role('gray', '#798291', 'soft'),
  role('grayDark', '#313d3e', 'text'),
  role('blue', '#3a69c7', 'link'),
  role('blueLight', '#e8f5fe', 'doing-page'),
  role('green', '#005614', 'done'),
  role('greenLight', '#caef6f', 'done-page'),
  role('brown', '#754e00', 'late'),
  role('yellow', '#ffee9c', 'late-page'),
  role('red', '#ff003b', 'accent'),
  role('redDark', '#D60032', 'accent'),
  role('redLight', '#fcefea', 'late-page'),
  role('purple', '#70399f', 'late'),
  role('purpleLight', '#f6d8ff', 'late-page'),
  role('teal', '#17a2b8', 'accent'),
  role('tealDark', '#117888', 'done'),
  role('tealLight', '#ddf5f9', 'done-page'),
  role('textFieldBorder', '#dfdfe3', 'cell'),
  role('controlLabel', '#5D626F', 'soft'),
  // The bar of progress is drawn on a canvas, which knows no roles.
  {
    module: 'decap-cms-core/dist/esm/components/App/App.js',
    find: "    0: colors.active,\n    '1.0': colors.active",
    replace: "    0: 'darkred',\n    '1.0': 'darkred'",
  },
];
