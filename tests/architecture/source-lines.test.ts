import { expect, it } from 'vitest';
import { countSourceLines } from './source-lines.ts';

it.each([
  ['a.ts', 'const a = 1; // one\n\n// two\n/* three\n   four */\nconst b = 2;\n', 2],
  ['a.ts', 'const text = `one\n\n// no comment\n`;\n', 4],
  ['a.ts', "const glob = 'src/**/*.ts'; /* a */\nconst end = '*/';\n", 2],
  ['a.astro', '---\n// no\nconst a = 1;\n---\n\n<!-- no -->\n<p>\n  {/* no */}\n  {a}\n</p>\n', 4],
  ['a.astro', '<p>one</p>\n', 1],
  ['a.css', '/* no\n   no */\np {\n  color: red;\n}\n', 3],
])('%s: %j has %i lines of source', (file, text, lines) =>
  expect(countSourceLines(file, text)).toBe(lines),
);
