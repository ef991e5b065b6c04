import { listen } from './listen.ts';
import { tell } from './tell.ts';

/** Does what a pressed button or fold of a guide offers. One file for both: on a slow phone a second one would be one more wait. */
export function use(pressed: HTMLElement): void {
  pressed.querySelector('small')?.remove();
  if (pressed.matches('summary')) tell(pressed);
  else listen(pressed);
}
