import { isEditing } from './draft.ts';

/** Ctrl+Enter presses “Đăng”, as it sends in other programs: from the end of a form a keyboard has a long way to its head. */
export function registerSaveKeys(): void {
  const press = (event: KeyboardEvent) => {
    const isMeant = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isEditing();
    const save = document.querySelector<HTMLButtonElement>('[class*="-SaveButton"]');
    if (!isMeant || !save) return;
    event.preventDefault();
    event.stopPropagation();
    // As a click does: what is being typed is taken over when its field is left.
    save.focus();
    save.click();
  };
  document.addEventListener('keydown', press, { capture: true });
}
