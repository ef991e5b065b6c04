import { CORE, inModule, type Patch } from './patch.ts';

const STYLES = 'decap-cms-ui-default/dist/esm/styles.js';

/** Roles of src/styles/tokens.css, which also have the contrast that Decap's own greys and blues lack, by the names of Decap's palette. */
export const PALETTE = {
  grayLight: 'quiet',
  gray: 'soft',
  grayDark: 'text',
  blue: 'link',
  blueLight: 'doing-page',
  green: 'done',
  greenLight: 'done-page',
  brown: 'late',
  yellow: 'late-page',
  red: 'accent',
  redDark: 'accent',
  redLight: 'late-page',
  purple: 'late',
  purpleLight: 'late-page',
  teal: 'accent',
  tealDark: 'done',
  tealLight: 'done-page',
};

/** The same for those colours that are not of the palette. */
export const PARTS = { textFieldBorder: 'cell', controlLabel: 'soft' };

/** For the end of an object, where they win. */
const spread = (tokens: Readonly<Record<string, string>>) =>
  `,\n  ...${JSON.stringify(
    Object.fromEntries(
      Object.entries(tokens).map(([name, token]) => [name, `var(--color-${token})`]),
    ),
  )}`;

/** Decap's colours become the site's. */
export const COLOURS: Patch[] = [
  inModule(STYLES, {
    find: "tealLight: '#ddf5f9'",
    replace: `tealLight: '#ddf5f9'${spread(PALETTE)}`,
  }),
  inModule(STYLES, {
    find: 'mediaDraftBackground: colorsRaw.purpleLight',
    replace: `mediaDraftBackground: colorsRaw.purpleLight${spread(PARTS)}`,
  }),
  // The bar of progress is drawn on a canvas, which knows no roles.
  inModule(`${CORE}/components/App/App.js`, {
    find: "    0: colors.active,\n    '1.0': colors.active",
    replace: "    0: 'darkred',\n    '1.0': 'darkred'",
  }),
];
