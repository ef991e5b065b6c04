import { groupBy } from '../../core/group.ts';
import type { Card } from '../../search/cards.ts';
import type { Answer } from '../../search/site-search.ts';
import { make, renderChips, renderResult } from './render.ts';

/** Results shown in a box that is part of another page, and on the search page. */
const SHOWN_IN_BOX = 6;
const SHOWN_ON_PAGE = 30;

/** Where the list stands. */
interface Place {
  base: string;
  isPage: boolean;
}

interface Shown {
  answer: Answer;
  cards: ReadonlyMap<string, Card>;
  typed: string;
  status: string;
  searchExactly: () => void;
  /** Undefined when the full text has answered already. */
  searchAll: (() => void) | undefined;
}

/** What stands below the form: a live line, the corrected words, kinds as chips, the results, ways on. */
export class ResultList {
  hasAnswer = false;
  private readonly status = make('p');
  private readonly correction = make('div');
  private readonly chips = make('div');
  private readonly list = make('ol', { className: 'found' });
  private readonly more = make('div');
  private readonly place: Place;
  private kind: string | undefined;

  constructor(host: HTMLElement, place: Place) {
    this.place = place;
    this.status.setAttribute('role', 'status');
    host.append(this.status, this.correction, this.chips, this.list, this.more);
  }

  say(words: string): void {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /** Says that this phone cannot search, and where else the page may be found. */
  giveUp(): void {
    const map = make('a', { href: `${this.place.base}so-do-trang/` }, 'Sơ đồ trang');
    this.status.replaceChildren('Máy này chưa tìm được. Bác chọn trong ', map, '.');
  }

  clear(): void {
    this.hasAnswer = false;
    this.say('');
    for (const part of [this.correction, this.chips, this.list, this.more]) part.replaceChildren();
  }

  show(shown: Shown): void {
    // A late answer must not take the result away that a keyboard stands on.
    if (this.list.contains(document.activeElement)) return;
    const { answer, cards, status, searchExactly } = shown;
    this.hasAnswer = true;
    this.say(status);
    const found = answer.results.flatMap(({ id }) => cards.get(id) ?? []);
    if (!found.some(({ kind }) => kind === this.kind)) this.kind = undefined;
    this.correction.replaceChildren(
      ...(answer.query.correction
        ? [renderCorrection(answer.query.correction, searchExactly)]
        : []),
    );
    const kinds = new Map(
      groupBy(found, ({ kind }) => kind).map(([kind, pages]) => [kind, pages.length]),
    );
    const choose = (kind: string | undefined) => {
      this.kind = kind;
      this.show(shown);
      this.chips.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    };
    this.chips.replaceChildren(
      ...(this.place.isPage && kinds.size > 1 ? [renderChips(kinds, this.kind, choose)] : []),
    );
    const wanted = found
      .filter(({ kind }) => !this.kind || kind === this.kind)
      .slice(0, this.place.isPage ? SHOWN_ON_PAGE : SHOWN_IN_BOX);
    this.list.replaceChildren(
      ...wanted.map((card) => renderResult(card, answer.query, this.place.base)),
    );
    this.more.replaceChildren(...this.waysOn(shown, found.length > wanted.length));
  }

  private waysOn({ typed, searchAll }: Shown, hasMore: boolean): HTMLElement[] {
    const { base, isPage } = this.place;
    if (isPage)
      return searchAll
        ? [
            make(
              'button',
              { type: 'button', className: 'btn two', onclick: searchAll },
              'Tìm trong toàn bộ nội dung',
            ),
          ]
        : [];
    const link = (href: string, words: string) => make('a', { className: 'go', href }, words);
    const all = hasMore
      ? [link(`${base}tim-kiem/?q=${encodeURIComponent(typed)}`, 'Xem mọi trang tìm thấy')]
      : [];
    const ways = [
      ...all,
      link(`${base}diem-ho-tro/`, 'Không thấy? Xem nơi giúp bà con'),
      link(`${base}so-do-trang/`, 'Xem danh mục mọi trang'),
    ];
    return ways.map((way) => make('p', {}, way));
  }
}

function renderCorrection(correction: string, searchExactly: () => void): HTMLElement {
  const button = make(
    'button',
    { type: 'button', className: 'plain', onclick: searchExactly },
    'tìm đúng như đã gõ',
  );
  return make('p', {}, 'Đang tìm: ', make('b', {}, correction), ' — ', button);
}
