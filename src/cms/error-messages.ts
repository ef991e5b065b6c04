import { history } from 'decap-cms-core/dist/esm/routing/history';
import { revealField } from './advanced-fields.ts';

/** Ties a field to its error message, or looses it. React leaves these attributes alone, as it never sets them. */
export function linkErrorMessage(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const message = document.getElementById(`${fieldId}-error`);
  if (message) {
    field?.setAttribute('aria-invalid', 'true');
    field?.setAttribute('aria-describedby', message.id);
  } else if (field?.getAttribute('aria-describedby') === `${fieldId}-error`) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}

/** Takes the editor to the first error, and says how many there are. */
export function showErrors(): void {
  // The messages appear with React's next drawing.
  requestAnimationFrame(() => {
    const messages = [...document.querySelectorAll<HTMLElement>('ul[id$="-error"]')];
    const [first] = messages;
    if (!first) return;
    announce(`Còn ${messages.length} chỗ phải sửa. ${first.textContent}`);
    open(first);
    // What is unfolded is drawn before it can take the focus.
    requestAnimationFrame(() => {
      first.scrollIntoView({ block: 'center' });
      document.getElementById(first.id.replace(/-error$/, ''))?.focus({ preventScroll: true });
    });
  });
}

/** Unfolds the groups around an error, from the outside in. */
function open(message: HTMLElement): void {
  revealField((hidden) => hidden.contains(message));
  const folded: HTMLElement[] = [];
  for (let box = message.parentElement; box; box = box.parentElement) {
    const button = box.querySelector<HTMLElement>(
      ':scope > :first-child button[aria-expanded="false"], :scope > button[aria-expanded="false"]',
    );
    if (button && !button.contains(message)) folded.unshift(button);
  }
  for (const button of folded) button.click();
}

// What was said of one screen is not true of the next.
history.listen(() => announce(''));

/** Says something to a screen reader. */
export function announce(text: string): void {
  const region = document.getElementById('cms-announcer');
  if (region) region.textContent = text;
}
