import { sentencesOf } from '../../core/spoken/index.ts';

/** What is read in one go: a step, the sentence before the first, what is seen after the last. */
interface Part {
  element: HTMLElement;
  /** Where the page's own links lead to it. */
  address: string;
  name: string;
  sentences: string[];
}

const WORDS = 'h2, h3, p:not(.bar, .walk), :not(.tell) > summary';

/** The parts of the open guide, in their order. */
export function findParts(): Part[] {
  const elements = document.querySelectorAll<HTMLElement>(
    '.keep, .cards > li, section[aria-labelledby=dung-lai], .outcome',
  );
  return [...elements].map((element) => {
    const bar = element.querySelector('.bar')?.firstChild;
    const title = bar ?? element.querySelector('h2, b') ?? element;
    const blocks = [...element.querySelectorAll(WORDS)].filter((block) => !block.closest('.told'));
    const number = /\d+/.exec(element.id);
    return {
      element,
      address: element.id || (element.getAttribute('aria-labelledby') ?? ''),
      name: (title.textContent ?? '').replace(/\s+/g, ' ').replace(':', '').trim(),
      sentences: [
        ...(bar && number ? sentencesOf(`Bước ${number[0]}.`) : []),
        ...(blocks.length > 0 ? blocks : [element]).flatMap((block) =>
          sentencesOf(block.textContent ?? ''),
        ),
      ],
    };
  });
}
