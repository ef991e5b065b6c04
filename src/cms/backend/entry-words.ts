import { isCollection } from '../../collections/index.ts';
import { rulesOf } from '../../core/entry/rules.ts';
import { fieldLabel, walkFields } from '../../core/fields.ts';
import { fieldsOf, readEntry } from '../format/entry.ts';

/** An entry field by field, as the form calls them: what can be pasted where it belongs. `path` is its file's, `raw` the text of it. */
export function wordsOf(path: string, raw: string): string {
  const [collection = '', id = ''] = path
    .replace(/\.[a-z]+$/, '')
    .split('/')
    .slice(-2);
  const rules =
    isCollection(collection) || collection === 'settings' ? rulesOf(collection, id) : undefined;
  if (!rules) return raw;
  const { body, ...fields } = fieldsOf(readEntry(raw, rules.format));
  const texts = walkFields(rules.schema, fields).map(
    ({ path: at, value }) => `${fieldLabel(rules.schema, at)}: ${value}`,
  );
  const words = [...texts, ...(typeof body === 'string' ? ['', body] : [])].join('\n');
  // What cannot be read is copied as it is: no word is lost.
  return words || raw;
}
