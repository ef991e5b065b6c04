import { circle, dashed, label, path, place, rect, scribble, thick } from './shapes.ts';

/** A thing of paper or glass; its flat colour lies a little off, as in a woodcut. */
export const raised = (w: number, h: number, radius: number, cloth = 'c', off = 5) =>
  rect(off, off, w, h, radius, `${cloth} n`) + rect(0, 0, w, h, radius, 'w');

/** A telephone; its flat colour lies a little off, as in a woodcut. */
export const phone = (x: number, y: number, w: number, h: number) =>
  rect(x + 6, y + 6, w, h, 16, 'c n') +
  rect(x, y, w, h, 16, 'w') +
  (y > 0 ? path(`M${x + w / 2 - 11} ${y + 11}h22`) : '');

/** A small telephone, its upper left corner at x, y. */
export const smallPhone = (x: number, y: number, w: number, h: number) =>
  rect(x, y, w, h, 9, 'w') + path(`M${x + w / 2 - 7} ${y + 9}h14`);

/** A right hand, the tip of its first finger at x, y. */
export const hand = (x: number, y: number, rotate = -32) =>
  place(
    x,
    y,
    rect(-9, 96, 54, 60, 4, 'y') +
      path(
        'M-8 46V8A8 8 0 0 1 8 8V38C8 29 22 29 22 38V42C22 33 35 34 35 43V47C35 39 47 40 47 50V64C47 78 41 84 40 96H-2C-4 84-17 74-26 58-31 49-20 43-15 51L-8 60Z',
        'w',
      ) +
      path('M8 38V52M22 42V54M35 47V56'),
    { rotate },
  );

/** The same hand with two fingers stretched. */
export const twoFingers = (x: number, y: number, rotate: number) =>
  place(
    x,
    y,
    rect(-9, 96, 54, 60, 4, 'y') +
      path(
        'M-8 46V8A8 8 0 0 1 8 8V34 4A8 8 0 0 1 24 4V42C24 33 36 34 36 43V47C36 39 48 40 48 50V64C48 78 41 84 40 96H-2C-4 84-17 74-26 58-31 49-20 43-15 51L-8 60Z',
        'w',
      ) +
      path('M8 34V54M24 42V54M36 47V56'),
    { rotate },
  );

/** A hand from the right that holds a thing by its edge, the tip of the thumb at x, y. */
export const grip = (x: number, y: number, rotate = 0) =>
  place(
    x,
    y,
    rect(58, -26, 60, 64, 4, 'y') +
      path('M60-22C44-26 30-20 8-14A9 9 0 0 0 10 5L30 3C20 14 28 34 60 34Z', 'w'),
    { rotate },
  );

/** A line of a list: a small picture and writing. */
export const row = (x: number, y: number, w: number) =>
  rect(x, y - 9, 18, 18, 5, 'c n') + scribble(x + 32, y, w - 36);

/** An identity card: nothing of a real one. */
export const card = (x: number, y: number, rotate = 0) =>
  place(
    x,
    y,
    raised(92, 58, 8, 'y', 4) +
      circle(20, 23, 7) +
      path('M9 46q0-13 11-13t11 13z') +
      rect(64, 12, 16, 13, 3, 'y') +
      path('M44 36h36M44 46h26', 'l'),
    { rotate },
  );

export const sheet = (x: number, y: number, w: number, h: number, rotate = 0, inner = '') =>
  place(x, y, raised(w, h, 2) + inner, { rotate });

export const qr = (x: number, y: number, scale = 1) =>
  place(
    x,
    y,
    path('M2 2h16v16H2zM34 2h16v16H34zM2 34h16v16H2z') +
      path(
        'M8 8h4v4H8zM40 8h4v4h-4zM8 40h4v4H8zM25 2h4v10h-4zM23 22h8v6h6v6h-8v-4h-6zM2 24h12v4H2zM40 24h10v6H40zM38 38h6v12h-6zM24 40h6v10h-6zM47 44h4v4h-4z',
        'k',
      ),
    { scale },
  );

export const note = (x: number, y: number, w = 58) =>
  rect(x, y, w, 32, 3, 'y') +
  circle(x + w / 2, y + 16, 8, 'w') +
  path(`M${x + 9} ${y + 9}v3M${x + w - 9} ${y + 20}v3`);

export const handset = (x: number, y: number, name = 'w') =>
  place(x, y, path('M-16 5C-17-11 17-11 16 5L7 7 6-1H-6L-7 7Z', name));

export const bubble = (x: number, y: number, w: number, h: number, tail: string, name = 'w') =>
  path(
    `M${x + 10} ${y}H${x + w - 10}Q${x + w} ${y} ${x + w} ${y + 10}V${y + h - 10}Q${x + w} ${y + h} ${x + w - 10} ${y + h}${tail}H${x + 10}Q${x} ${y + h} ${x} ${y + h - 10}V${y + 10}Q${x} ${y} ${x + 10} ${y}Z`,
    name,
  );

export const question = (x: number, y: number) =>
  place(x, y, path('M-8-6q0-9 8-9t8 8-8 9v4M0 13v.5'));

/** Two hands that speak. */
export const signing = (x: number, y: number) =>
  place(
    x,
    y,
    thick(
      ['M-12 10', 'M12 10']
        .map((wrist) => path(`${wrist}l-8-8 8 8-4-14 4 14 2-15-2 15 8-12`))
        .join(''),
      5,
    ),
  );

/** A telephone's bell that rings. */
export const bell = (x: number, y: number) =>
  place(x, y, path('M-15 10C-9 4-15-16 0-16S9 4 15 10Z', 'w') + path('M-5 15q5 5 10 0M0-16v-4')) +
  path(`M${x - 24} ${y - 14}q4-10 12-13M${x + 24} ${y - 14}q-4-10-12-13`, 'r');

/** Signs of applications: of what they are for, of no real one. */
const SIGNS: Readonly<Record<string, string>> = {
  app: path('M-11-11h8v8h-8zM3-11h8v8h-8zM-11 3h8v8h-8zM3 3h8v8h-8z'),
  id: rect(-14, -10, 28, 20, 3) + circle(-6, -2, 3) + path('M-10 6q4-5 8 0M4-3h6M4 4h6'),
  bank: path('M-14-3L0-13 14-3ZM-10-3v11M0-3v11M10-3v11M-14 10h28'),
  settings:
    circle(0, 0, 5) +
    circle(0, 0, 11) +
    path('M0-11v-4M0 11v4M11 0h4M-11 0h-4M8-8l3-3M-8 8l-3 3M8 8l3 3M-8-8l-3-3'),
  browser: circle(0, 0, 13) + path('M-13 0h26M0-13c-9 8-9 18 0 26 9-8 9-18 0-26'),
  store: path('M-12-6h24l2 18h-28ZM-6-6q0-9 6-9t6 9M0-1v8M-4 4l4 4 4-4'),
  phone: path('M-8-12l5-1 3 8-4 3q3 7 8 9l4-4 7 5-2 5C1 14-11 2-8-12Z'),
};
export const sign = (name: string) => SIGNS[name] ?? '';

export const tile = (x: number, y: number, name: string, scale = 1) =>
  place(x, y, rect(-23, -23, 46, 46, 12, 'w') + sign(name), { scale });

/** A sign over a counter or a door; a long one takes two lines. */
export const board = (text: string | undefined) => {
  if (!text) return '';
  const isLong = text.length > 17;
  return (
    rect(112, 4, 164, isLong ? 42 : 30, 3, 'b') +
    label(text, 194, isLong ? 25 : 19, 158, { size: 16, lines: isLong ? 2 : 1, name: 'i' })
  );
};

/** The telephone's camera looks for a face. */
export const oval = (inner: string) => {
  const line = 'M140 16C188 16 192 62 192 80S174 152 140 152 88 98 88 80 92 16 140 16Z';
  return phone(62, -20, 156, 230) + path(line, 'y') + inner + dashed(path(line, 'r'), '9 10');
};
