import type { APIRoute } from 'astro';
import toasts from 'react-toastify/dist/ReactToastify.css?raw';
import dialog from '../../cms/dialog.css?raw';
import panels from '../../cms/panels.css?raw';
import people from '../../cms/people.css?raw';
import styles from '../../cms/styles.css?raw';
import drawings from '../../styles/drawings.css?raw';
import tokens from '../../styles/tokens.css?raw';

// A file of its own: the one sheet of the other pages stands in each page, and its hash in their header.
// Without Tailwind the theme is a plain list of values, all of which are wanted.
const values = tokens.replace('@theme {', ':root {').replace(/\s*--\*: initial;/, '');

export const GET = (() =>
  new Response([values, toasts, styles, panels, dialog, people, drawings].join('\n'), {
    headers: { 'Content-Type': 'text/css' },
  })) satisfies APIRoute;
