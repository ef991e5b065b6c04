import { groupBy } from '../../core/group.ts';
import { button, make, renderChips, renderResult, type Place, type Shown } from './render.ts';
import { renderCorrection, waysFromBox, waysFromPage } from './ways.ts';

/** Results shown at first in a box that is part of another page, and on the search page. */
const SHOWN_IN_BOX = 6;
const SHOWN_ON_PAGE = 8;
/** Fewer results need no choice of kinds. */
const LEAST_FOR_KINDS = 10;
/** Pause after the last key before an answer is said aloud, in milliseconds. */
const PAUSE = 800;

/** What stands below the form: a live line, the corrected words, the results, more of them, kinds, ways on. */
export class ResultList {
  hasAnswer = false;
  private readonly status = make('p');
  private readonly correction = make('div');
  private readonly list = make('ol', { className: 'found' });
  private readonly more = make('div');
  private readonly chips = make('div');
  private readonly note = make('p', { tabIndex: -1 });
  private readonly ways = make('div');
  private readonly place: Place;
  private kind: string | undefined;
  private isOpen = false;
  private timer = 0;

  constructor(host: HTMLElement, place: Place) {
    this.place = place;
    this.status.setAttribute('role', 'status');
    this.note.setAttribute('aria-live', 'polite');
    const { status, correction, list, more, chips, note, ways } = this;
    host.append(status, correction, list, more, chips, note, ways);
  }

  /** Says something in the live line, after a pause when more may follow. */
  say(words: string, pause = 0): void {
    clearTimeout(this.timer);
    const speak = () => {
      if (this.status.textContent !== words) this.status.textContent = words;
    };
    if (pause) this.timer = window.setTimeout(speak, pause);
    else speak();
  }

  /** A word about the whole text, below the results. */
  remark(words: string): void {
    this.note.textContent = words;
  }

  /** Says that this phone cannot search, and where else the page may be found. */
  giveUp(): void {
    const map = make('a', { href: `${this.place.base}so-do-trang/` }, 'Sơ đồ trang');
    this.status.replaceChildren('Máy này chưa tìm được. Bác chọn trong ', map, '.');
  }

  clear(): void {
    this.hasAnswer = false;
    this.say('');
    this.remark('');
    for (const part of [this.correction, this.list, this.more, this.chips, this.ways])
      part.replaceChildren();
  }

  /** Shows an answer. A new one begins with the first results of all kinds. */
  show(shown: Shown): void {
    // A late answer must not take away what a keyboard stands on.
    if ([this.list, this.more, this.chips, this.ways].some(hasFocus)) return;
    const isAskedHere = hasFocus(this.correction);
    this.hasAnswer = true;
    this.kind = undefined;
    this.isOpen = false;
    this.say(shown.status, shown.isPassing ? PAUSE : 0);
    this.remark('');
    this.draw(shown);
    if (isAskedHere) this.focusOn(0);
  }

  /** Shows what the whole text has added. The focus stays on what it stood on; from the buttons below, which asked, it goes to the first that came. */
  extend(shown: Shown, remark: string, added: number): void {
    const part = [this.correction, this.list, this.chips].find(hasFocus);
    const at = part ? controlsOf(part).findIndex(hasFocus) : -1;
    const isAskedHere = hasFocus(this.ways) || hasFocus(this.more);
    this.isOpen ||= added > 0;
    this.remark(remark);
    this.draw(shown);
    if (part) controlsOf(part)[at]?.focus();
    else if (isAskedHere) this.focusOn(this.list.children.length - added);
  }

  private focusOn(result: number): void {
    (this.list.children[result]?.querySelector('a') ?? this.note).focus();
  }

  private draw(shown: Shown): void {
    const { query, found, searchExactly } = shown;
    const { base, isPage } = this.place;
    this.correction.replaceChildren(
      ...(query.correction ? [renderCorrection(query.correction, searchExactly)] : []),
    );
    const wanted = found.filter(({ kind }) => !this.kind || kind === this.kind);
    const most = isPage ? SHOWN_ON_PAGE : SHOWN_IN_BOX;
    const visible = this.isOpen ? wanted : wanted.slice(0, most);
    this.list.replaceChildren(...visible.map((page) => renderResult(page, query, base)));
    const open = () => {
      this.isOpen = true;
      this.draw(shown);
      this.focusOn(most);
    };
    const left = wanted.length - visible.length;
    this.more.replaceChildren(
      ...(isPage && left > 0 ? [button(`Xem thêm ${left} trang`, open)] : []),
    );
    const kinds = new Map(
      groupBy(found, ({ kind }) => kind).map(([kind, pages]) => [kind, pages.length]),
    );
    const choose = (kind: string | undefined) => {
      this.kind = kind;
      this.draw(shown);
      this.chips.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    };
    const hasChips = isPage && found.length >= LEAST_FOR_KINDS && kinds.size > 1;
    this.chips.replaceChildren(...(hasChips ? [renderChips(kinds, this.kind, choose)] : []));
    this.ways.replaceChildren(
      ...(isPage
        ? waysFromPage(shown, this.place, (words) => this.remark(words))
        : waysFromBox(shown, this.place, left)),
    );
  }
}

const hasFocus = (part: HTMLElement) => part.contains(document.activeElement);

const controlsOf = (part: HTMLElement) => [...part.querySelectorAll<HTMLElement>('a, button')];
