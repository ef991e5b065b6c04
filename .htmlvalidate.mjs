import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Search results cut a long title on their own; the names of documents are the law's, and the ward's name follows each.
    'long-title': 'off',
    // The links say words around a number, “Gọi Tổng đài 1022”, and large text on a small phone must be able to wrap.
    'tel-non-breaking': 'off',
    // The form of the display settings acts at once and sends nothing. A test of the built site asks the others for a button.
    'wcag/h32': 'off',
    // White space at the end of a line is never seen, and the formatter of the templates makes it.
    'no-trailing-whitespace': 'off',
    // The site's own scripts come from its own host.
    'require-sri': ['error', { target: 'crossorigin' }],
    // HTML allows any id without white space; the letters of the glossary carry marks.
    'valid-id': ['error', { relaxed: true }],
  },
});
