import { copyText } from '../core/copy-text.ts';

/** Sends and prints the page. Hands its address, or the text that it is given, to the phone's own share sheet, or copies it. */
customElements.define(
  'share-page',
  class extends HTMLElement {
    connectedCallback() {
      const [send, print] = this.querySelectorAll('button');
      const status = this.querySelector('[role=status]');
      const say = (words: string) => {
        if (status) status.textContent = words;
      };
      const copy = async (what: string) =>
        say(
          (await copyText(what))
            ? 'Đã sao chép. Bác dán vào Zalo để gửi.'
            : `Máy không sao chép được. Bác chép tay: ${what}`,
        );
      send?.addEventListener('click', async () => {
        const { text } = this.dataset;
        const url =
          document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
        try {
          await navigator.share(text ? { text } : { title: document.title, url });
        } catch (error) {
          const isTakenBack = error instanceof DOMException && error.name === 'AbortError';
          if (!isTakenBack) await copy(text ?? url);
        }
      });
      print?.addEventListener('click', () => {
        print.ownerDocument.defaultView?.print();
        // Browsers inside other apps do nothing, and do not say so.
        say('Không thấy khung in? Bác mở trang này bằng trình duyệt của máy rồi in.');
      });
    }
  },
);
