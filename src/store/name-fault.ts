import { basename, extname } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../collections/index.ts';
import { quoted } from '../core/diagnostic.ts';

/** What is wrong with the name of a file, and whether nobody can tell what is in it. */
export function findNameFault(
  collection: CollectionName,
  file: string,
): { technical: string; isUnreadable: boolean } | undefined {
  const { format, id: wanted } = COLLECTIONS[collection];
  const [extension, id] = [extname(file), basename(file, extname(file))];
  if (extension !== `.${format}`)
    return {
      technical: `Tệp có đuôi ${quoted(extension)}, ở đây phải là “.${format}”. Hãy đổi tên tệp.`,
      isUnreadable: true,
    };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return {
      technical: `Tên tệp ${quoted(id)} phải chỉ gồm chữ thường không dấu, số và gạch nối. Hãy đổi tên tệp.`,
      isUnreadable: true,
    };
  if (wanted && !wanted.pattern.test(id))
    return {
      technical: `Tên tệp là ${quoted(id)}, phải là ${wanted.technical}. Hãy đổi tên tệp.`,
      isUnreadable: false,
    };
  return undefined;
}
