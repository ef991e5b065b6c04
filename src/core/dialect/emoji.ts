const EMOJI = /(?![\0-\uffff])[\p{P}\p{S}]/gu;
const BRAILLE = Array.from({ length: 256 }, (_, index) => String.fromCharCode(0x2800 + index));

/**
 * The text with two Braille signs that it does not hold in the place of each emoji, which is as long, and the way back for the tree.
 * micromark takes half an emoji for a letter, and then "**Nhớ:**👉" is not bold; Markdown takes it for a mark, like a Braille sign.
 */
export function shieldEmoji(source: string): { text: string; restore: <T>(tree: T) => T } {
  const emoji = [...new Set(source.match(EMOJI))];
  if (emoji.length === 0) return { text: source, restore: (tree) => tree };
  const free = BRAILLE.filter((sign) => !source.includes(sign));
  const pairs = emoji.flatMap((typed, index): [string, string][] =>
    free[index] ? [[typed, free[index].repeat(2)]] : [],
  );
  return {
    text: pairs.reduce((text, [typed, signs]) => text.replaceAll(typed, signs), source),
    restore: (tree) =>
      JSON.parse(
        pairs.reduce((text, [typed, signs]) => text.replaceAll(signs, typed), JSON.stringify(tree)),
      ) as never,
  };
}
