import { history } from 'decap-cms-core/dist/esm/routing/history';
import { FIRST, button, el, paragraph } from './dom.ts';

let box: HTMLElement | undefined;

let goOn: (() => void) | undefined;
let retrying: Promise<void> | undefined;

function hide() {
  box?.replaceChildren();
  goOn?.();
}

function noticeBox(): HTMLElement {
  if (box) return box;
  box = el('div', { class: 'cms-notice', role: 'status' });
  document.body.append(box);
  // What was taken away stood on the screen that is left now.
  history.listen(hide);
  return box;
}

/** Says something that is worth a look. Stays until it is closed or followed by the next one. Gives the way to take it back. */
export function say(text: string): () => void {
  const words = paragraph(text);
  noticeBox().replaceChildren(words, button('Đóng', hide));
  return () => {
    if (words.isConnected) hide();
  };
}

/** Says what was just taken away, with the way to get it back. Stays until it is used, closed or followed by the next one. */
export function offerUndo(text: string, undo: () => void): void {
  const back = () => {
    hide();
    undo();
  };
  noticeBox().replaceChildren(
    paragraph(text),
    button('Hoàn tác', back, FIRST),
    button('Đóng', hide),
  );
}

/** Says that the server cannot be reached, and waits until somebody tries again or goes elsewhere. All who ask meanwhile wait together. */
export function untilRetried(): Promise<void> {
  retrying ??= new Promise<void>((resolve) => {
    goOn = () => {
      goOn = retrying = undefined;
      resolve();
    };
  });
  noticeBox().replaceChildren(
    paragraph('Không nối được với máy chủ. Hãy kiểm tra mạng, rồi bấm “Thử lại”.'),
    button('Thử lại', hide, FIRST),
  );
  return retrying;
}
