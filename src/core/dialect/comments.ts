/** The text with something else in the place of each comment (<!-- … -->). Line breaks stay, so that line numbers in messages stay right. */
export function replaceComments(
  text: string,
  replacement: (comment: string) => string = () => '',
): string {
  let out = '';
  let at = 0;
  // An expression would look for the end of each comment that has none, to the end of the text.
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return out + text.slice(at);
    const comment = text.slice(open, close + 3);
    out += text.slice(at, open) + replacement(comment) + comment.replace(/[^\n]/g, '');
    at = close + 3;
  }
}
