/** Closes a panel on Escape, on a tap beside it, and when the focus goes elsewhere: it would lie over what has it. */
export function closeWhenLeft(panel: HTMLDetailsElement): void {
  const isOutside = (target: EventTarget | null) =>
    target instanceof Node && !panel.contains(target);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) panel.open = false;
  });
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOutside(relatedTarget)) panel.open = false;
  });
}
