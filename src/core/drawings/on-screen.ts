import type { Scene } from './scene.ts';
import {
  caret,
  circle,
  dots,
  heightOf,
  label,
  path,
  place,
  rect,
  ring,
  scribble,
  tick,
} from './shapes.ts';
import { bubble, hand, phone, qr, question, row, sheet, sign, tile, twoFingers } from './things.ts';

const SCREEN = phone(34, 4, 212, 200);
/** A screen whose upper edge lies above the picture. */
const LOW_SCREEN = phone(34, -20, 212, 230);

/** One application among others; with two words, one on each of two telephones. */
export const open: Scene = (words, as) => {
  if (words.length === 2) {
    // Both from the same numbers: what stands twice in a page costs it once.
    const shown =
      phone(0, 14, 118, 190) +
      [16, 47, 78].map((x) => rect(x, 34, 24, 24, 7, 'c n')).join('') +
      tile(59, 96, as, 1.2) +
      ring(23, 70, 72, 54);
    return words
      .map((word, index) =>
        place(16 + index * 130, 0, shown + label(word, 59, 144, 104, { size: 16 })),
      )
      .join('');
  }
  const [word] = words;
  const others = [
    [56, 26],
    [120, 26],
    [184, 26],
    [56, 86],
    [56, 146],
    [184, 146],
  ]
    .map(([x = 0, y = 0]) => rect(x, y, 40, 40, 11, 'c n'))
    .join('');
  const isLong = word !== undefined && word.length > 6;
  return (
    phone(40, -8, 200, 220) +
    others +
    tile(140, 96, as, 1.15) +
    (word ? label(word, 140, 140, 130) : '') +
    (isLong ? ring(88, 70, 104, 78) : ring(106, 70, 68, word ? 78 : 54)) +
    hand(isLong ? 190 : 172, isLong ? 94 : 102, -36)
  );
};

const lettering = (word: string | undefined, x: number, y: number, width: number) =>
  word ? label(word, x, y, width) : scribble(x - 50, y, 100);

const TAPS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bar: ([word]) =>
    phone(34, -30, 212, 196) +
    row(56, 22, 150) +
    row(56, 54, 110) +
    path('M34 84h212') +
    rect(56, 98, 22, 22, 6, 'c n') +
    scribble(58, 140, 18) +
    rect(117, 96, 26, 20, 4) +
    path('M117 103h26M132 109h5') +
    (word ? label(word, 130, 140, 112, { size: 16, lines: 1 }) : scribble(108, 138, 44)) +
    ring(80, 92, 100, 58) +
    hand(190, 118, -68),
  get: () =>
    SCREEN +
    rect(58, 30, 44, 44, 11, 'c') +
    scribble(122, 44, 94) +
    scribble(122, 64, 56) +
    rect(58, 92, 164, 40, 20, 'y') +
    path('M140 100v20M131 112l9 9 9-9M126 126h28') +
    ring(60, 94, 160, 36) +
    hand(206, 126, -30),
  grid: ([word]) =>
    SCREEN +
    [54, 123, 192].map((x) => rect(x, 28, 34, 30, 8, 'c n')).join('') +
    rect(52, 76, 18, 62, 6, 'c n') +
    rect(210, 76, 18, 62, 6, 'c n') +
    rect(76, 72, 128, 80, 8, 'y') +
    rect(130, 79, 20, 20, 3, 'w') +
    path('M135 86h10M135 93h6') +
    lettering(word, 140, 125, 122) +
    ring(78, 74, 124, 76) +
    hand(204, 140, -30),
  link: ([word]) =>
    LOW_SCREEN +
    rect(58, 14, 164, 28, 5) +
    dots(74, 28, 5) +
    rect(58, 52, 164, 28, 5) +
    path('M68 66h60', 'g') +
    lettering(word, 140, 112, 164) +
    path('M84 128h112', 'l') +
    ring(66, 98, 148, 32) +
    hand(200, 126, -30),
  form: ([word]) =>
    LOW_SCREEN +
    rect(58, 10, 164, 26, 4) +
    path('M68 23q6-10 12 0t12 0 12 0 12 0') +
    rect(58, 46, 164, 26, 4) +
    path('M68 59q6-10 12 0t12 0 12 0') +
    rect(52, 92, 176, 44, 22, 'y') +
    lettering(word, 140, 114, 160) +
    ring(54, 94, 172, 40) +
    hand(208, 130, -30),
  ask: ([word]) =>
    LOW_SCREEN +
    rect(48, 8, 184, 158, 12, 'w') +
    circle(140, 36, 18, 'y') +
    question(140, 34) +
    scribble(76, 70, 128) +
    rect(62, 90, 156, 42, 8, 'y') +
    lettering(word, 140, 111, 148) +
    ring(64, 92, 152, 38) +
    hand(204, 128, -30),
  path: (words) => {
    const count = Math.max(2, words.length);
    const [gap, height] = count === 3 ? [54, 44] : [80, 56];
    const boxes = Array.from({ length: count }, (_, index) => {
      const [x, y] = [34 + index * 20, 8 + index * gap];
      const isLast = index === count - 1;
      return (
        rect(x, y, 164, height, 5, isLast ? 'y' : 'w') +
        lettering(words[index], x + 82, y + height / 2, 154) +
        (isLast
          ? ring(x + 2, y + 2, 160, height - 4)
          : path(`M${x + 180} ${y + 24}q22 2 20 ${gap - 18}m-9-9 9 10 9-10`, 'r'))
      );
    });
    return phone(16, -20, 244, 230) + boxes.join('') + hand(216, count === 3 ? 150 : 136, -38);
  },
  switch: ([word]) => {
    const y = 50;
    return (
      SCREEN +
      row(56, 36, 130) +
      rect(52, y, 176, 52, 4, 'w') +
      lettering(word, 112, y + 26, 104) +
      rect(172, y + 12, 48, 28, 14, 'b') +
      circle(206, y + 26, 9, 'w') +
      row(56, 132, 120) +
      ring(170, y + 10, 52, 32) +
      hand(206, y + 38, -30)
    );
  },
};

/** One place on the screen to press. */
export const tap: Scene = (words, as) => {
  const [word] = words;
  const other = TAPS[as];
  if (other) return other(words);
  const height = heightOf(word ?? '', 162);
  const y = Math.max(30, Math.round(76 - height / 2));
  const target =
    as === 'button' ? rect(52, y, 176, height, 10, 'y') : rect(52, y, 176, height, 4, 'w');
  return (
    SCREEN +
    (y > 50 ? row(56, 36, 130) : '') +
    row(56, y + height + 28, 120) +
    target +
    lettering(word, 140, y + height / 2, 162) +
    ring(54, y + 2, 172, height - 4) +
    hand(204, y + height - 2, -30)
  );
};

/** One of several; on paper where the telephone does not write so. */
export const choose: Scene = (words, as) => {
  const count = as === 'three' || words.length > 2 ? 3 : 2;
  const height = count === 3 ? 40 : 56;
  const top = count === 3 ? 22 : 26;
  const isOnPaper = as === 'paper';
  const rows = Array.from({ length: count }, (_, index) => {
    const y = top + index * (height + 9);
    const word = words[index];
    const middle = y + height / 2;
    if (isOnPaper)
      return (
        rect(46, y, 196, height, 8, 'w') +
        (word ? label(word, 144, middle, 184) : scribble(64, middle, 140 - index * 24))
      );
    return (
      rect(46, y, 188, height, 8, index ? 'w' : 'y') +
      circle(68, middle, 10, 'w') +
      (index ? '' : circle(68, middle, 5, 'k')) +
      (word
        ? label(word, 88, middle, 134, { size: 16, name: 's' })
        : scribble(94, middle, 100 - index * 24))
    );
  }).join('');
  if (isOnPaper) return sheet(24, 6, 232, 200) + path('M36 6v200', 'm') + rows;
  return (
    phone(30, -20, 220, 230) +
    rows +
    ring(48, top + 2, 184, height - 4) +
    hand(230, top + height - 6, -34)
  );
};

const LOCK = rect(63, 46, 20, 15, 3, 'k') + path('M67 46v-6q6-8 12 0v6');
const FIELD_SIGNS: Readonly<Record<string, string>> = {
  search: circle(72, 48, 8) + path('M78 54l7 7'),
  address: place(73, 50, sign('browser'), { scale: 0.75 }),
  secret: LOCK,
};
const LETTERS = `<g class="j" stroke-dasharray="17 6">${path('M54 102h178M65 130h155M54 158h178')}</g>`;
const DIGITS = [0, 1, 2]
  .flatMap((line) =>
    [0, 1, 2].map((column) => {
      const [x, y] = [60 + column * 54, 88 + line * 32];
      return (
        rect(x, y, 46, 26, 6, 'c n') +
        `<text x="${x + 23}" y="${y + 19}">${line * 3 + column + 1}</text>`
      );
    }),
  )
  .join('');

const FORMS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  login: () =>
    LOW_SCREEN +
    rect(56, 18, 168, 36, 6, 'w') +
    place(76, 36, sign('id'), { scale: 0.8 }) +
    dots(104, 37, 6, 17) +
    rect(56, 66, 168, 36, 6, 'w') +
    place(0, 31, LOCK) +
    dots(104, 85, 6, 17) +
    rect(84, 126, 112, 32, 16, 'y') +
    ring(58, 20, 164, 80) +
    hand(206, 104, -28),
  form: () =>
    LOW_SCREEN +
    [10, 48, 86].map((y) => rect(56, y, 168, 28, 4, 'w')).join('') +
    path('M68 24q6-10 12 0t12 0 12 0 12 0 12 0') +
    path('M68 62q6-10 12 0t12 0 12 0') +
    caret(120, 52) +
    `<g class="j" stroke-dasharray="17 6">${path('M54 134h178M65 160h155')}</g>` +
    ring(58, 50, 164, 24) +
    hand(196, 78, -28),
  message: ([number, text]) =>
    LOW_SCREEN +
    (number ? label(number, 140, 20, 120, { size: 20 }) : scribble(100, 20, 80)) +
    path('M34 38h212') +
    bubble(62, 54, 150, 46, 'H92l-14 12v-12', 'y') +
    (text ? label(text, 137, 77, 136) : scribble(84, 77, 96)) +
    `<g class="j" stroke-dasharray="17 6">${path('M54 138h178M65 162h155')}</g>` +
    ring(64, 56, 146, 42) +
    hand(198, 98, -28),
};

/** Something to type; what must stay secret is dots. */
export const type: Scene = (words, as) => {
  const form = FORMS[as];
  if (form) return form(words);
  const [word] = words;
  const icon = as === 'address' && word && word.length > 14 ? '' : (FIELD_SIGNS[as] ?? '');
  const typed =
    as === 'secret'
      ? dots(104, 51, 6, 17) + caret(212, 41)
      : as === 'number'
        ? dots(72, 50, 5, 18) + caret(162, 40)
        : word
          ? label(word, icon ? 154 : 140, 50, icon ? 136 : 166)
          : scribble(icon ? 98 : 68, 50, 70) + caret(icon ? 184 : 156, 40);
  return (
    LOW_SCREEN +
    (as === 'number' ? DIGITS : LETTERS) +
    rect(52, 28, 176, 44, 6, 'w') +
    icon +
    typed +
    ring(56, 32, 168, 36) +
    hand(190, 104, -28)
  );
};

/** A code that came, and the boxes that it goes into. */
export const code: Scene = (_words, as) => {
  const boxes = Array.from(
    { length: 6 },
    (_, index) =>
      rect(66 + index * 25, 108, 20, 28, 4, 'w') +
      (index < 3 ? circle(76 + index * 25, 122, 4.5, 'k') : ''),
  ).join('');
  const source =
    as === 'phone'
      ? rect(92, 14, 96, 46, 8, 'y') + dots(104, 37, 6, 14)
      : bubble(62, 14, 156, 52, 'H96l-14 13v-13', 'y') +
        rect(76, 28, 30, 23, 3, 'w') +
        path('M76 30l15 12 15-12') +
        dots(122, 40);
  return (
    LOW_SCREEN +
    source +
    boxes +
    path('M204 72q14 12 8 28M205 92l7 9 9-7', 'r') +
    hand(146, 134, -24)
  );
};

const CHECKS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  compare: ([word]) =>
    phone(18, 12, 104, 190) +
    scribble(36, 44, 60) +
    rect(30, 66, 80, 34, 4, 'w') +
    scribble(42, 83, 54) +
    scribble(36, 128, 40) +
    ring(32, 68, 76, 30) +
    path('M130 78h16M130 90h16', 'r') +
    sheet(
      156,
      28,
      110,
      124,
      2,
      path('M14 0v124', 'm') +
        (word
          ? label(word, 62, 60, 92, { lines: 4 })
          : scribble(28, 46, 66) + scribble(28, 70, 46)),
    ),
  tick: ([word]) =>
    SCREEN +
    scribble(58, 32, 130) +
    scribble(58, 150, 96) +
    rect(58, 62, 36, 36, 6, 'w') +
    (word ? label(word, 110, 80, 120, { name: 's', lines: 3 }) : scribble(116, 80, 90)) +
    tick(66, 80, 1.7) +
    ring(62, 66, 28, 28) +
    hand(82, 98, -18),
  code: () =>
    rect(52, 14, 120, 150, 4, 'y') +
    qr(68, 30, 1.65) +
    sheet(94, 46, 92, 92, 9, qr(12, 12, 1.3) + path('M92 66L66 92H92Z', 'c')) +
    path('M214 126l34 34', 'o') +
    path('M214 126l34 34', 'oy') +
    circle(186, 92, 40),
};

/** Something to read before going on. */
export const check: Scene = (words, as) => {
  const other = CHECKS[as];
  if (other) return other(words);
  const ground =
    as === 'paper'
      ? sheet(30, 8, 204, 190) + (words.length ? path('M42 8v190', 'm') : '')
      : phone(34, 6, 200, 200);
  if (words.length)
    return (
      ground +
      [0, 1, 2]
        .map((index) => {
          const y = 46 + index * 46;
          const word = words[index];
          return (
            (word
              ? label(word, 52, y, 146, { size: 16, name: 's' }) + tick(202, y, 1.2)
              : scribble(56, y, 110 - index * 16)) + path(`M50 ${y + 23}h160`, 'g')
          );
        })
        .join('')
    );
  return (
    ground +
    scribble(58, 34, 110) +
    scribble(58, 62, 150) +
    scribble(58, 90, 150) +
    scribble(58, 160, 80) +
    path('M160 118l44 44', 'o') +
    path('M160 118l44 44', 'oy') +
    circle(126, 84, 46, 'w') +
    path('M96 70h60M96 88h60M96 104h34') +
    tick(196, 44, 1.3)
  );
};

/** How fingers move. */
export const touch: Scene = (_words, as) => {
  if (as === 'keys')
    return (
      phone(118, 4, 132, 200) +
      rect(106, 40, 13, 40, 5, 'y') +
      rect(106, 92, 13, 40, 5, 'y') +
      ring(106, 38, 12, 96) +
      path('M36 60h44M66 46l15 14-15 14M36 112h44M66 98l15 14-15 14', 'r') +
      path('M160 60h28M174 46v28M160 112h28')
    );
  const ground = phone(46, 4, 188, 200);
  if (as === 'two')
    return (
      ground +
      row(68, 38, 120) +
      row(68, 140, 70) +
      path('M96 128V52M82 68l14-17 14 17', 'r') +
      twoFingers(136, 66, -22)
    );
  if (as === 'double')
    return (
      ground +
      row(68, 36, 84) +
      rect(66, 60, 148, 50, 6, 'y') +
      scribble(84, 85, 70) +
      circle(184, 88, 16, 'r') +
      circle(184, 88, 28, 'r') +
      hand(184, 88, -24)
    );
  return (
    ground +
    row(68, 36, 110) +
    row(68, 64, 140) +
    row(68, 136, 60) +
    path('M68 98h112M164 84l16 14-16 14', 'r') +
    hand(112, 104, -24)
  );
};

/** A lesson that is watched to its end. */
export const lesson: Scene = () =>
  phone(34, 12, 212, 180) +
  rect(56, 34, 168, 76, 6, 'y') +
  circle(140, 72, 24, 'w') +
  path('M132 60l20 12-20 12Z', 'k') +
  path('M56 124h168', 'g') +
  path('M56 124h96', 'r') +
  circle(152, 124, 7, 'w') +
  row(62, 152, 120);
