import { revealField } from './advanced-fields.ts';

let focusPath: ((path: string) => void) | undefined;

/** The editor gives its own way to a field here: see src/cms/patches. */
export function setFieldFocus(focus: (path: string) => void): void {
  focusPath = focus;
}

/** Unfolds what stands around a field, scrolls to it and puts the cursor in it. Gives the element that has the focus then. */
export async function focusField(path: readonly PropertyKey[]): Promise<Element | null> {
  revealField((hidden) => hidden.getAttribute('data-field') === String(path[0]));
  const before = document.activeElement;
  focusPath?.(path.map(String).join('.'));
  // Folded groups open with React's next drawing.
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Decap knows no way into a list or a group as a whole.
  if (document.activeElement === before) firstIn(path)?.focus();
  const field = document.activeElement === before ? null : document.activeElement;
  field?.scrollIntoView({ block: 'center' });
  return field;
}

/** What can be pressed or written into first, in the innermost part of the form that the path names. */
function firstIn(path: readonly PropertyKey[]): HTMLElement | null {
  const names = path.filter((key) => typeof key === 'string');
  const box = names.reduce<Element>(
    (around, name) => around.querySelector(`[data-field="${name}"]`) ?? around,
    document.body,
  );
  return box === document.body ? null : box.querySelector('button, input, textarea, select');
}
