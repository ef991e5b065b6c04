import { copyText } from '../core/copy-text.ts';

/** Sends and prints the page. Hands the address to the phone's own share sheet, or copies it. */
customElements.define(
  'share-page',
  class extends HTMLElement {
    connectedCallback() {
      const [send, print] = this.querySelectorAll('button');
      const status = this.querySelector('[role=status]');
      const say = (words: string) => {
        if (status) status.textContent = words;
      };
      const copy = async (url: string) =>
        say(
          (await copyText(url))
            ? 'Đã sao chép địa chỉ trang. Bác dán vào Zalo để gửi.'
            : `Địa chỉ trang: ${url}`,
        );
      send?.addEventListener('click', async () => {
        const url =
          document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
        try {
          await navigator.share({ title: document.title, url });
        } catch (error) {
          const isTakenBack = error instanceof DOMException && error.name === 'AbortError';
          if (!isTakenBack) await copy(url);
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
