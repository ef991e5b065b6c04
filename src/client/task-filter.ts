/** Links that show a part of the tasks do so in place, and the address keeps the choice: it is the page that shows the same without scripts. */
customElements.define(
  'task-filter',
  class extends HTMLElement {
    connectedCallback() {
      const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-tag]')];
      const items = [...this.querySelectorAll<HTMLElement>('li[data-tags]')];
      const all = links.find(({ dataset }) => dataset.tag === '');
      // The page of one choice has only its own tasks; there the links are links.
      if (!all || all.ariaCurrent !== 'page') return;
      const groups = [...this.querySelectorAll<HTMLDetailsElement>(':scope > details')];
      const { title } = document;
      const show = (path: string) => {
        const chosen = links.find((link) => link.pathname === path) ?? all;
        const tag = chosen.dataset.tag ?? '';
        for (const link of links) link.ariaCurrent = link === chosen ? 'page' : null;
        for (const item of items)
          item.hidden = tag !== '' && !item.dataset.tags?.split(' ').includes(tag);
        for (const group of groups) {
          group.hidden = !group.querySelector('li:not([hidden])');
          if (tag) group.open = true;
        }
        const label = chosen.textContent.replace(/:\s*\d+\s*$/, '').trim();
        document.title = tag ? `${label} – ${title}` : title;
        const count = items.filter(({ hidden }) => !hidden).length;
        const status = this.querySelector('[role=status]');
        if (status)
          status.textContent = `Đang xem ${count} trong ${items.length} việc${tag ? `: ${label}` : ''}.`;
      };
      this.addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-tag]');
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        if (link.pathname !== location.pathname) history.pushState(null, '', link.href);
        show(link.pathname);
        // What was chosen, and the first task of it, in one screen.
        this.scrollIntoView();
      });
      addEventListener('popstate', () => show(location.pathname));
    }
  },
);
