import { classInWords, openingInWords, type Timetable } from '../../core/opening.ts';

/** The reader's part of the ward: kept on this phone alone. */
const KEY = 'to-dan-pho';

/** Shows what only the phone's clock and its reader's choice can tell. */
export async function showNow(root: HTMLElement): Promise<void> {
  const form = root.querySelector('form');
  if (form) offerChoice(root, form);
  else await showOwn(root);
  tellTime(root);
}

/** What is open, and what is today; said anew while the page stays open, and when it comes back. */
function tellTime(root: HTMLElement): void {
  const tell = () => {
    const now = new Date();
    for (const place of root.querySelectorAll<HTMLElement>('[data-open], [data-start]')) {
      const { open, start = '', end = '' } = place.dataset;
      const words = open
        ? openingInWords(JSON.parse(open) as Timetable, now)
        : classInWords(start, end, now);
      (place.querySelector('b') ?? place).textContent = words;
      place.hidden = !words;
    }
  };
  tell();
  setInterval(tell, 60_000);
  for (const back of ['pageshow', 'visibilitychange']) addEventListener(back, tell);
}

function offerChoice(root: HTMLElement, form: HTMLFormElement): void {
  const items = placesIn(root);
  const group = form.querySelector<HTMLSelectElement>('#to-dan-pho');
  const need = form.querySelector<HTMLSelectElement>('#viec');
  const status = form.querySelector('[role=status]');
  const show = () => {
    for (const item of items)
      item.hidden = !(serves(item, group?.value) && helpsWith(item, need?.value));
    const count = items.filter(({ hidden }) => !hidden).length;
    if (status)
      status.textContent =
        count > 0
          ? `Có ${count} nơi.`
          : 'Chưa có nơi nào như bác chọn. Bác chọn lại, hoặc xem “Việc gì hỏi nơi nào” ở dưới.';
  };
  choose(group, keptGroup());
  choose(need, new URLSearchParams(location.search).get('viec'));
  form.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, group?.value ?? '');
    } catch {
      // A phone that keeps nothing.
    }
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  if (group?.value || need?.value) show();
  const named = document.getElementById(location.hash.slice(1))?.closest('li');
  if (named?.hidden) {
    choose(group, '');
    choose(need, '');
    show();
  }
  named?.querySelector('details')?.setAttribute('open', '');
}

/** What the page does not offer any more leaves the choice open. */
function choose(select: HTMLSelectElement | null, value: string | null): void {
  if (select && [...select.options].some((option) => option.value === value))
    select.value = value ?? '';
}

/** In a guide: the places of the reader's own part of the ward, where there are any. */
async function showOwn(root: HTMLElement): Promise<void> {
  const group = keptGroup();
  if (!group) return;
  const { places, guide } = root.dataset;
  if (places) await bringOwn(root, places, group, guide);
  const items = placesIn(root);
  if (!items.some((item) => serves(item, group))) return;
  for (const item of items) item.hidden = !serves(item, group);
}

/** Where a page has no room for all places, its own ones come from the page that has them. */
async function bringOwn(root: HTMLElement, address: string, group: string, guide?: string) {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const own = placesIn(page).filter((item) => serves(item, group) && helpsWith(item, guide));
  for (const item of own.slice(0, 3)) {
    const place = document.createElement('p');
    const name = document.createElement('b');
    name.textContent = item.querySelector('h2')?.textContent ?? '';
    place.append(name);
    for (const line of item.querySelectorAll('summary small'))
      place.append(document.createElement('br'), line);
    root.querySelector('h2')?.after(place);
  }
}

const placesIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-groups]')];

/** Who names no parts of the ward serves all of them. */
function serves({ dataset }: HTMLElement, group = ''): boolean {
  const groups = JSON.parse(dataset.groups ?? '[]') as string[];
  return !group || groups.length === 0 || groups.includes(group);
}

const helpsWith = ({ dataset }: HTMLElement, guide = '') =>
  !guide || Boolean(dataset.helps?.split(' ').includes(guide));

function keptGroup(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
