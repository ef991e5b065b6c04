import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default [
  {
    ignores: [
      'dist',
      'dist-*',
      '.astro',
      '.cache',
      'node_modules',
      'tests/bench/peers',
      'tests/bench/lighthouse/node_modules',
      'shots',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
];
