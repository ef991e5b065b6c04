import type { z } from 'zod';

type Schema = z.ZodType & {
  def: { innerType?: Schema; element?: Schema; shape?: Record<string, Schema> };
};

/** "Các bước 2 › Việc làm": the name of a field as the form shows it. */
export function fieldLabel(schema: z.ZodType, path: readonly PropertyKey[]): string {
  if (path[0] === 'body') return 'Bài viết';
  const names: string[] = [];
  let at: Schema | undefined = schema as Schema;
  for (const key of path) {
    if (typeof key === 'number') {
      at = bare(at)?.element;
      names.push(`${names.pop() ?? ''} ${key + 1}`.trim());
    } else {
      at = bare(at)?.shape?.[key as string];
      names.push(titleOf(at) ?? String(key));
    }
  }
  return names.join(' › ');
}

const bare = (schema: Schema | undefined): Schema['def'] | undefined =>
  schema?.def.innerType ? bare(schema.def.innerType) : schema?.def;

/** The title stands on the field, or on what its default or “optional” wraps. */
function titleOf(schema: Schema | undefined): string | undefined {
  return schema && (schema.meta()?.title ?? titleOf(schema.def.innerType));
}
