import toolsAddress from './guide/guide-tools.ts?address';
import { importLater } from './later.ts';

// What a guide offers beside its words, where the phone can: to be heard, and a message when a screen is another one. The code comes when somebody presses.

/** Voices come when they come; only where one of them reads Vietnamese there is something to press. */
function offerListening() {
  if (!speechSynthesis.getVoices().some(({ lang }) => /^vi/i.test(lang))) return;
  speechSynthesis.onvoiceschanged = null;
  const icon = document
    .querySelector('.acts svg')
    ?.outerHTML.replace(/M[^"]*/, 'M3 9v6h4l5 4V5L7 9zm13-1c3 2 3 6 0 8');
  for (const last of document.querySelectorAll('.acts > :last-child, .bar > a'))
    last.insertAdjacentHTML('beforebegin', `<button class="btn two hear">${icon}Nghe</button>`);
}

if (document.querySelector('.cards')) {
  for (const walk of document.querySelectorAll('li:not(.by) > :not(details) + .walk'))
    walk.insertAdjacentHTML(
      'beforebegin',
      '<details class="more tell noprint"><summary>Máy tôi hiện khác</summary></details>',
    );
  addEventListener('click', async ({ target }) => {
    const pressed = (target as Element).closest<HTMLElement>('.hear, li:not(.by) summary');
    if (!pressed) return;
    // An iPhone lets a page speak only once it has spoken in the tap itself.
    if (pressed.matches('.hear')) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    const tools = await importLater<typeof import('./guide/guide-tools.ts')>(toolsAddress);
    if (tools) tools.use(pressed);
    else if (!pressed.querySelector('small'))
      pressed.insertAdjacentHTML('beforeend', '<small> Mạng yếu, bác bấm lại.</small>');
  });
  if ('speechSynthesis' in window) {
    speechSynthesis.onvoiceschanged = offerListening;
    offerListening();
  }
}
