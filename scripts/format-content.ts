import { writeFileSync } from 'node:fs';
import { locate } from '../src/store/locate.ts';
import { findUncanonical } from './canonical.ts';

// Writes every file of content in the one form that our files have. What cannot be read is left to `npm run check:content`.
for (const { file, text } of findUncanonical()) {
  writeFileSync(locate(file, '.'), text);
  console.log(file);
}
