/** Visits on this phone: the first, one from the second on, and one on which the offer was made. */
const VISIT_KEY = 'lan-vao';
const [FIRST, RETURNED, OFFERED] = ['1', '2', '3'];

let visit: string | null = OFFERED;
try {
  visit = localStorage.getItem(VISIT_KEY);
  if (!sessionStorage.getItem(VISIT_KEY) && visit !== OFFERED) {
    visit = visit ? RETURNED : FIRST;
    sessionStorage.setItem(VISIT_KEY, visit);
    localStorage.setItem(VISIT_KEY, visit);
  }
} catch {
  // A phone that keeps nothing would be asked each time.
}

/** Offers a place among the phone's apps: once, on the home page, where the phone can. Never in the phone's own words over the page. */
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  const offer = document.querySelector<HTMLElement>('install-offer');
  if (!offer || visit !== RETURNED) return;
  localStorage.setItem(VISIT_KEY, OFFERED);
  offer.hidden = false;
  offer.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    offer.hidden = true;
    void (event as Event & { prompt(): Promise<unknown> }).prompt();
  });
});
