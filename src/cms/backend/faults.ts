import type { CmsCollection } from 'decap-cms-core';
import type { Fault } from '../../lib/fault.ts';

interface Field {
  name: string;
  label?: string;
  field?: Field;
  fields?: readonly Field[];
}

/** Faults as an editor reads them: places by the labels of the form, other files by their names. `path` is the file being edited. */
export function toPoints(
  faults: readonly Fault[],
  path: string,
  collections: readonly CmsCollection[],
): string[] {
  const fields = fieldsOfFile(path, collections);
  return faults.map(({ file, line, field, message }) => {
    const place = field ? `Mục “${toLabels(field, fields)}”` : line ? `Dòng ${line}` : '';
    const where = [file === path ? '' : `Tệp ${file}`, place].filter(Boolean).join(', ');
    return where ? `${where}: ${message}` : message;
  });
}

function fieldsOfFile(path: string, collections: readonly CmsCollection[]): readonly Field[] {
  const collection = collections.find(({ folder, files }) =>
    folder ? path.startsWith(`${folder}/`) : files?.some(({ file }) => file === path),
  );
  return (collection?.fields ??
    collection?.files?.find(({ file }) => file === path)?.fields ??
    []) as readonly Field[];
}

/** "steps › 2 › title" → "Các bước › 2 › Tên bước". */
function toLabels(place: string, fields: readonly Field[]): string {
  let inside = fields;
  const labels = place.split(' › ').map((name) => {
    const found = inside.find((field) => field.name === name);
    if (found) inside = found.fields ?? (found.field ? [found.field] : []);
    return found?.label ?? name;
  });
  return labels.join(' › ');
}
