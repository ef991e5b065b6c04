import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { Construct, Extension, Point } from 'micromark-util-types';
import { COMPONENT_NAMES } from './components.ts';
import { onlyAt } from './only-at.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    breakTag: 'breakTag';
  }
}

const NAMES = COMPONENT_NAMES.join('|');
const COMPONENT_TAG = `<(?:/(?:${NAMES})[ \\t]*|(?:${NAMES})(?:[ \\t]+[A-Za-z][\\w-]*="[^"<>{}\\n]*")*[ \\t]*/?)>`;
const LINE_OF_TAGS = new RegExp(`(?:${COMPONENT_TAG}[ \\t]*)+(?=\\n|$)`, 'y');
const LINE_BREAK = /<br[ \t]*\/?>/gi;
const LIKE_COMPONENT = new RegExp(`</?(${NAMES})(?![\\w-])[^<>\\n]*>?`, 'g');
const LESS_THAN = 60;
const GREATER_THAN = 62;

/** All that starts like the tag of a component, whether it is one or not. */
export const findLikeTags = (text: string) =>
  Array.from(text.matchAll(LIKE_COMPONENT), ({ 0: tag, 1: name = '', index }) => ({
    name,
    index,
    isTag: new RegExp(`^${COMPONENT_TAG}$`).test(tag),
  }));

/** Syntax for micromark: components as JSX whose attributes are plain text, and <br>. Whatever else starts with "<" shows as typed. For one text. */
export function componentSyntax(source: string): Extension {
  const jsx = mdxJsx();
  const tags = placesOf(source.matchAll(new RegExp(COMPONENT_TAG, 'g')));
  const alone = tags.filter((place) => {
    LINE_OF_TAGS.lastIndex = place;
    return LINE_OF_TAGS.test(source);
  });
  const breaks = placesOf(source.matchAll(LINE_BREAK));
  return {
    flow: { [LESS_THAN]: onlyAt(jsx.flow?.[LESS_THAN] as Construct, isIn(alone)) },
    text: {
      [LESS_THAN]: [
        onlyAt(jsx.text?.[LESS_THAN] as Construct, isIn(tags)),
        onlyAt(BREAK, isIn(breaks)),
      ],
    },
  };
}

/** What <br> becomes: a component without a name in the table. */
export const breakFromMarkdown: FromMarkdown = {
  enter: {
    breakTag(token) {
      this.enter({ type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }, token);
      this.exit(token);
    },
  },
};

const placesOf = (matches: Iterable<RegExpExecArray>) => Array.from(matches, ({ index }) => index);

function isIn(places: readonly number[]) {
  const all = new Set(places);
  return ({ offset }: Point) => all.has(offset);
}

const BREAK: Construct = {
  tokenize(effects, ok) {
    const inside: ReturnType<Construct['tokenize']> = (code) => {
      effects.consume(code);
      if (code !== GREATER_THAN) return inside;
      effects.exit('breakTag');
      return ok;
    };
    return (code) => {
      effects.enter('breakTag');
      return inside(code);
    };
  },
};
