import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { Construct, Extension } from 'micromark-util-types';
import { COMPONENT_NAMES } from './components.ts';

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
    flow: { [LESS_THAN]: only(jsx.flow?.[LESS_THAN] as Construct, alone) },
    text: {
      [LESS_THAN]: [only(jsx.text?.[LESS_THAN] as Construct, tags), only(BREAK, breaks)],
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

/** A construct that stands at these places alone. */
function only(construct: Construct, places: readonly number[]): Construct {
  const allowed = new Set(places);
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const start = construct.tokenize.call(this, effects, ok, nok);
      return (code) => (allowed.has(this.now().offset) ? start(code) : nok(code));
    },
  };
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
