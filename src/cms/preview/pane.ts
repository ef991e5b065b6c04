import { button, el } from '../dom.ts';
import { apiUrl, currentDraft, watchDraft, type Draft } from '../draft.ts';
import { renderDraft } from './render-draft.ts';

/** Width of the page in CSS pixels: a cheap phone, a desk. */
const WIDTHS = { phone: 390, desktop: 1280 } as const;
type Device = keyof typeof WIDTHS;
const LABELS: Record<Device, string> = { phone: 'Điện thoại', desktop: 'Máy tính' };

const NOTHING = 'Mục này không có trang riêng, nên không có gì để xem trước.';
const FAILED =
  'Chưa xem trước được: bài còn thiếu mục cần có. Hãy bấm “Soát bài” để biết thiếu gì.';
const PAUSE_MS = 300;

/** The page as readers will see it, drawn anew while somebody types. */
export class PreviewPane {
  readonly box: HTMLElement;
  private readonly frame = el('iframe', {
    title: 'Xem trước: trang mà bà con sẽ thấy',
    src: apiUrl().replace(/api$/, 'xem-truoc/'),
  });
  private readonly stage = el('div', { class: 'cms-preview-stage' }, this.frame);
  private readonly note = el('p', { class: 'cms-preview-note', role: 'status' });
  private readonly buttons: HTMLButtonElement[];
  private device: Device = 'phone';
  private timer = 0;
  private drawn: Record<string, unknown> | undefined;

  constructor() {
    this.buttons = (Object.keys(WIDTHS) as Device[]).map((device) =>
      button(LABELS[device], () => this.setDevice(device), { value: device }),
    );
    this.box = el(
      'section',
      { class: 'cms-preview', 'aria-label': 'Xem trước', hidden: true },
      el(
        'div',
        { class: 'cms-preview-bar', role: 'group', 'aria-label': 'Xem như trên' },
        ...this.buttons,
      ),
      this.note,
      this.stage,
    );
    document.body.append(this.box);
    this.frame.addEventListener('load', () => this.prepareFrame());
    new ResizeObserver(() => this.fit()).observe(this.stage);
    watchDraft(() => this.later());
  }

  show(isShown: boolean): void {
    this.box.hidden = !isShown;
    if (isShown) void this.draw();
  }

  private setDevice(device: Device): void {
    this.device = device;
    this.fit();
  }

  /** The frame keeps the device's width and is made smaller to fit. */
  private fit(): void {
    for (const one of this.buttons)
      one.setAttribute('aria-pressed', String(one.value === this.device));
    const width = WIDTHS[this.device];
    const scale = Math.min(1, this.stage.clientWidth / width) || 1;
    this.frame.style.width = `${width}px`;
    this.frame.style.height = `${this.stage.clientHeight / scale}px`;
    this.frame.style.transform = `scale(${scale})`;
    this.frame.style.marginInlineStart = `${Math.max(0, (this.stage.clientWidth - width * scale) / 2)}px`;
  }

  /** A click on a link would take the frame away from the draft. */
  private prepareFrame(): void {
    this.frame.contentDocument?.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest('a');
      if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
    });
    // What the whole site says of its stage is not about this draft.
    this.frame.contentDocument?.querySelector('aside.notice')?.remove();
    void this.draw();
  }

  private later(): void {
    clearTimeout(this.timer);
    if (!this.box.hidden) this.timer = window.setTimeout(() => void this.draw(), PAUSE_MS);
  }

  private async draw(): Promise<void> {
    const draft = currentDraft();
    if (!draft) return;
    this.drawn = draft.data;
    const html = await this.htmlOf(draft);
    const main = this.frame.contentDocument?.querySelector('main');
    // Somebody typed on meanwhile: a newer drawing is on its way.
    if (html === undefined || !main || this.drawn !== draft.data) return;
    main.innerHTML = html;
  }

  private async htmlOf(draft: Draft): Promise<string | undefined> {
    try {
      const html = await renderDraft(draft);
      this.note.textContent = html === undefined ? NOTHING : '';
      return html;
    } catch (error) {
      console.warn(error);
      this.note.textContent = FAILED;
      return undefined;
    }
  }
}
