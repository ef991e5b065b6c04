import { copyText } from '../lib/copy-text.ts';

/** "Gửi cho người nhà" and "In bài này". Hands the address to the phone's own share sheet, or copies it. */
customElements.define(
  'share-page',
  class extends HTMLElement {
    connectedCallback() {
      const [send, print] = this.querySelectorAll('button');
      const status = this.querySelector('[role=status]');
      const say = (words: string) => {
        if (status) status.textContent = words;
      };
      send?.addEventListener('click', () => {
        const url =
          document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
        if (typeof navigator.share === 'function') {
          navigator.share({ title: document.title, url }).catch(() => undefined);
          return;
        }
        void copyText(url).then((isCopied) =>
          say(
            isCopied ? 'Đã chép địa chỉ trang. Bác dán vào Zalo để gửi.' : `Địa chỉ trang: ${url}`,
          ),
        );
      });
      print?.addEventListener('click', () => print.ownerDocument.defaultView?.print());
    }
  },
);
