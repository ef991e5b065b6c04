/**
 * What drawings are made of: SVG elements as text. Classes say the role of a shape, colours stand in styles/drawings.css:
 * fills `w` paper, `y` warm, `c` cool, `b` blue (with `n`: without outline), `k` ink, `q` red;
 * lines `r` the teacher's red pen, `m` thin red, `x` the cross, `l` blue, `g` faint, `e` writing nobody reads.
 */

export const WIDTH = 280;
export const HEIGHT = 176;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const classOf = (name: string) => name && ` class="${name}"`;

export const path = (d: string, name = '') => `<path${classOf(name)} d="${d}"/>`;

export const rect = (x: number, y: number, w: number, h: number, radius = 0, name = '') =>
  `<rect${classOf(name)}${x ? ` x="${x}"` : ''}${y ? ` y="${y}"` : ''} width="${w}" height="${h}"${radius ? ` rx="${radius}"` : ''}/>`;

export const circle = (x: number, y: number, radius: number, name = '') =>
  `<circle${classOf(name)} cx="${x}" cy="${y}" r="${radius}"/>`;

interface Turn {
  rotate?: number;
  /** Lines keep their width. */
  scale?: number;
  mirrored?: boolean;
}

/** Moves a group to a place. */
export function place(
  x: number,
  y: number,
  inner: string,
  { rotate = 0, scale = 1, mirrored = false }: Turn = {},
): string {
  const turn = rotate ? `rotate(${rotate})` : '';
  const size = mirrored ? 'scale(-1 1)' : scale === 1 ? '' : `scale(${scale})`;
  const line = scale === 1 ? '' : ` stroke-width="${Math.round(30 / scale) / 10}"`;
  return `<g transform="translate(${x} ${y})${turn}${size}"${line}>${inner}</g>`;
}

export const thick = (inner: string, width: number) => `<g stroke-width="${width}">${inner}</g>`;

export const dashed = (inner: string, dashes: string) =>
  `<g stroke-dasharray="${dashes}">${inner}</g>`;

/** Width of a letter in the widest font of the stack, in em; Roboto's are narrower. */
const LETTER = 0.66;
const SIZE = 17;
const SMALLEST = 14;

/** Words broken where the box ends; a web address that is too long breaks before its first dot. */
function linesOf(text: string, width: number, size: number): string[] {
  const room = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const dot = word.length > room ? word.indexOf('.') : -1;
    if (dot > 0) lines.push(word.slice(0, dot), word.slice(dot));
    else if (last !== undefined && last.length + word.length < room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const fits = (text: string, width: number, size: number, most: number) => {
  const lines = linesOf(text, width, size);
  return lines.length <= most && lines.every((line) => line.length * size * LETTER <= width);
};

/** The largest size at which the words fit, never too small to be read. */
function sizeFor(text: string, width: number, largest: number, most: number): number {
  let size = largest;
  while (size > SMALLEST && !fits(text, width, size, most)) size -= 1;
  return size;
}

interface Lettering {
  size?: number;
  /** Lines that there is room for. */
  lines?: number;
  /** `s` from the left, `i` on a dark ground. */
  name?: string;
}

/** Words around a middle line, as large as the width lets them be. */
export function label(
  text: string,
  x: number,
  y: number,
  width: number,
  { size = SIZE, lines = 2, name = '' }: Lettering = {},
): string {
  const fitting = sizeFor(text, width, size, lines);
  const parts = linesOf(text, width, fitting);
  return parts
    .map((part, index) => {
      const line = y + fitting * 0.36 + (index - (parts.length - 1) / 2) * fitting * 1.22;
      return `<text${classOf(name)} x="${x}" y="${Math.round(line)}"${fitting === SIZE ? '' : ` font-size="${fitting}"`}>${escape(part)}</text>`;
    })
    .join('');
}

/** Height of a box around words. */
export const heightOf = (text: string, width: number, lines = 2) => {
  const size = sizeFor(text, width, SIZE, lines);
  return Math.round(Math.max(44, linesOf(text, width, size).length * size * 1.22 + 22));
};

/** A line of writing that nobody is to read. */
export const scribble = (x: number, y: number, w: number) => path(`M${x} ${y}h${w}`, 'e');

/** The teacher's ring: which one. One stroke that passes its own start. */
export function ring(x: number, y: number, w: number, h: number): string {
  const [left, top, right, bottom] = [x - 10, y - 10, x + w + 10, y + h + 10];
  const [along, down] = [
    (part: number) => Math.round(x + w * part),
    (part: number) => Math.round(y + h * part),
  ];
  return path(
    `M${along(0.68)} ${top - 2}C${along(0.2)} ${top - 4} ${left} ${top - 2} ${left} ${down(0.5)}S${along(0.1)} ${bottom} ${along(0.5)} ${bottom}S${right + 2} ${bottom} ${right} ${down(0.45)}C${right} ${top + 2} ${along(0.8)} ${top + 3} ${along(0.42)} ${top + 5}`,
    'r',
  );
}

/** The teacher's cross: not this. Thick, with a bright edge, over a thing that is drawn pale. */
export function cross(x: number, y: number, w: number, h: number): string {
  const strokes = `M${x} ${y}Q${Math.round(x + w * 0.44)} ${Math.round(y + h * 0.4)} ${x + w} ${y + h}M${x + w} ${y + 3}Q${Math.round(x + w * 0.5)} ${Math.round(y + h * 0.5)} ${x + 4} ${y + h}`;
  return path(strokes, 'h') + path(strokes, 'x');
}

export const tick = (x: number, y: number, size = 1) =>
  path(`M${x} ${y}l${5 * size} ${6 * size} ${11 * size} ${-15 * size}`, 'r');

/** Signs of a code: never a real one. */
export const dots = (x: number, y: number, count = 6, gap = 15) =>
  Array.from({ length: count }, (_, index) => circle(x + index * gap, y, 4.5, 'k')).join('');

export const caret = (x: number, y: number) => path(`M${x} ${y}v20`, 'r');

/** Corners of a camera's frame. */
export const corners = (x: number, y: number, w: number, h: number) =>
  path(
    `M${x} ${y + 14}V${y}h14M${x + w - 14} ${y}h14v14M${x + w} ${y + h - 14}v14h-14M${x + 14} ${y + h}H${x}v-14`,
    'r',
  );

/** An arm: a thick line of cloth with an outline. */
export const arm = (d: string, cloth: string) => path(d, 'o') + path(d, `o${cloth}`);
