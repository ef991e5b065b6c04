import { findParts } from './spoken-parts.ts';
import { utteranceOf } from './voice.ts';

let player: Player | undefined;

/** Reads the guide aloud in the phone's Vietnamese voice, from the step that the pressed button stands in. */
export function listen(opener: HTMLElement): void {
  player ??= new Player();
  player.open(opener);
}

function makeButton(words: string, className: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = className;
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

/** Side by side; `flex` is how much room it takes beside others. */
function makeRow(flex: string, ...children: HTMLElement[]): HTMLElement {
  const row = document.createElement('div');
  row.style.cssText = `display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;flex:${flex}`;
  row.append(...children);
  return row;
}

/** The bar at the foot of the screen. It stops after each step, since then the reader's hand has something to do. */
class Player {
  private readonly parts = findParts();
  private readonly panel = document.createElement('section');
  private readonly line = document.createElement('span');
  private readonly fault = document.createElement('p');
  private readonly middle = makeButton('', 'btn', () =>
    this.isSpeaking ? this.pause() : this.speak(),
  );
  private readonly sides = [
    makeButton('Trước', 'btn two', () => this.go(this.at - 1)),
    makeButton('Tiếp', 'btn two', () => this.go(this.at + 1)),
  ] as const;
  private opener: HTMLElement | undefined;
  private at = 0;
  private sentence = 0;
  private isSpeaking = false;
  /** Kept: Chrome does not say that an utterance has ended which nobody holds. */
  private utterance: SpeechSynthesisUtterance | undefined;

  constructor() {
    this.panel.setAttribute('aria-label', 'Nghe bài');
    // Here, since the sheet of all guides would be paid for by who never listens.
    this.panel.style.cssText =
      'position:sticky;inset-block-end:0;z-index:2;padding-block:.5rem;border-block-start:2px solid;background:var(--color-page)';
    this.panel.className = 'noprint';
    this.line.style.cssText = 'font-size:.9rem;line-height:1.4';
    this.fault.setAttribute('role', 'status');
    const off = makeButton('Thôi nghe', 'plain', () => this.close());
    for (const button of [this.middle, ...this.sides]) button.style.flex = '1';
    this.panel.append(
      this.fault,
      makeRow(
        'none',
        makeRow('0 1 auto', this.line, off),
        makeRow('1 1 9rem', this.sides[0], this.middle, this.sides[1]),
      ),
    );
    addEventListener('hashchange', () => this.follow());
    addEventListener('resize', () => this.render());
    addEventListener('pagehide', () => this.pause());
  }

  open(opener: HTMLElement): void {
    this.opener = opener;
    document.querySelector('main')?.append(this.panel);
    const step = opener.closest('li');
    this.go(
      Math.max(
        0,
        this.parts.findIndex(({ element }) => element === step),
      ),
    );
    this.middle.focus({ preventScroll: true });
  }

  private close(): void {
    this.pause();
    this.panel.remove();
    this.render();
    this.opener?.focus();
  }

  /** To another part; from one step a screen by its address, which the phone's Back knows. */
  private go(to: number): void {
    this.at = Math.min(Math.max(to, 0), this.parts.length - 1);
    const part = this.parts[this.at];
    if (isOneStepAScreen()) location.hash = part?.address ?? '';
    else part?.element.scrollIntoView();
    this.sentence = 0;
    this.speak();
  }

  /** The reader has gone to another step by the page's own buttons. */
  private follow(): void {
    const to = this.parts.findIndex(({ address }) => location.hash === `#${address}`);
    if (this.panel.isConnected && to >= 0 && to !== this.at) this.go(to);
    else this.render();
  }

  /** The phone's own pause is not to be relied on: the sentence begins again. */
  private pause(): void {
    this.isSpeaking = false;
    this.utterance = undefined;
    speechSynthesis.cancel();
    this.render();
  }

  private speak(): void {
    this.pause();
    const sentences = this.parts[this.at]?.sentences ?? [];
    if (this.sentence >= sentences.length) this.sentence = 0;
    this.isSpeaking = true;
    this.fault.textContent = '';
    this.say(sentences);
    this.render();
  }

  /** Sentence by sentence: Chrome falls silent in a long text. */
  private say(sentences: readonly string[]): void {
    const utterance = utteranceOf(sentences[this.sentence]);
    utterance.onend = () => {
      if (this.utterance !== utterance) return;
      this.sentence++;
      if (this.sentence < sentences.length) this.say(sentences);
      else this.pause();
    };
    utterance.onerror = () => {
      if (this.utterance !== utterance) return;
      this.pause();
      this.fault.textContent = 'Máy chưa đọc được. Bác bấm “Nghe tiếp” để thử lại.';
    };
    this.utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  private render(): void {
    const isOpen = this.panel.isConnected;
    const isAlone = isOneStepAScreen();
    this.parts.forEach(({ element }, index) => {
      const isHere = isOpen && index === this.at;
      element.ariaCurrent = isHere ? 'step' : null;
      element.style.outline = isHere && !isAlone ? '4px solid var(--color-accent)' : '';
    });
    const part = this.parts[this.at];
    this.line.textContent = `Giọng máy: ${part?.name ?? ''}`;
    const isAtEnd = this.sentence >= (part?.sentences.length ?? 0);
    this.middle.textContent = this.isSpeaking ? 'Tạm dừng' : isAtEnd ? 'Nghe lại' : 'Nghe tiếp';
    // One step a screen says which it is, and has the same two buttons of its own, right above this bar.
    for (const other of [this.line, ...this.sides]) other.hidden = isAlone;
    for (const walk of document.querySelectorAll<HTMLElement>('.cards .walk'))
      walk.style.insetBlockEnd = isOpen ? `${this.panel.offsetHeight}px` : '';
  }
}

const isOneStepAScreen = () => document.querySelector('.cards > :target') !== null;
