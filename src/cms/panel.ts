import { button, el } from './dom.ts';
import { watchDraft } from './draft.ts';
import { history } from 'decap-cms-core/dist/esm/routing/history';

/** Whoever writes on would type into the panel. */
const isWriting = () =>
  document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') ?? false;

/** A panel beside the form, on a phone over its lower part. One at a time; it never locks the form. */
export class Panel {
  private static current: Panel | undefined;
  private readonly heading = el('h2', { tabindex: '-1' });
  private readonly content = el('div', { class: 'cms-panel-content' });
  private readonly box: HTMLElement;
  private opener: Element | null = null;
  private screen = '';

  constructor(title: string) {
    const id = `panel-${Math.random().toString(36).slice(2)}`;
    this.heading.id = id;
    this.heading.textContent = title;
    const close = button('Đóng', () => this.close());
    this.box = el(
      'section',
      { class: 'cms-panel', 'aria-labelledby': id, hidden: true },
      el('header', {}, this.heading, close),
      this.content,
    );
    this.box.addEventListener('keydown', (event) => void (event.key === 'Escape' && this.close()));
    document.body.append(this.box);
    watchDraft(
      () => void (history.location.pathname !== this.screen && this.isOpen && this.close(false)),
    );
  }

  /** Makes room for something else beside the form. */
  static closeAny(): void {
    Panel.current?.close(false);
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** Shows what is given, and puts the focus on the heading, unless somebody is writing. */
  open(...children: (Node | string)[]): void {
    if (Panel.current !== this) Panel.current?.close(false);
    Panel.current = this;
    if (!this.isOpen) this.opener = document.activeElement;
    this.screen = history.location.pathname;
    this.content.replaceChildren(...children);
    this.box.hidden = false;
    document.body.classList.add('cms-with-panel');
    if (!isWriting()) this.heading.focus();
  }

  /** Shows something else in its place; the focus stays where it is. */
  update(...children: (Node | string)[]): void {
    const buttons = () => [...this.content.querySelectorAll('button')];
    const place = buttons().findIndex((one) => one === document.activeElement);
    this.content.replaceChildren(...children);
    buttons()[place]?.focus();
  }

  close(withFocus = true): void {
    this.box.hidden = true;
    document.body.classList.remove('cms-with-panel');
    if (withFocus && this.opener instanceof HTMLElement) this.opener.focus();
  }
}
