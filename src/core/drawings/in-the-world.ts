import { clothOf, face as faceOf, palm, person, type Cast, type Person } from './people.ts';
import type { Scene } from './scene.ts';
import {
  arm,
  circle,
  corners,
  cross,
  dashed,
  dots,
  label,
  path,
  place,
  rect,
  ring,
  scribble,
  tick,
} from './shapes.ts';
import {
  bell,
  board,
  bubble,
  card,
  grip,
  hand,
  handset,
  note,
  oval,
  phone,
  qr,
  question,
  raised,
  sheet,
  signing,
  smallPhone,
} from './things.ts';

/** What is crossed out has a dashed edge, so that the cross is told from a ring by more than its shape. */
const unwanted = (inner: string) => dashed(inner, '2 8');

export const face: Scene = (_words, as, { reader }) =>
  as === 'staff'
    ? person(reader, 90, 72) +
      corners(46, 26, 88, 82) +
      place(
        214,
        76,
        path('M0 26v90M-26 110h52') +
          rect(-32, -30, 66, 48, 6, 'c') +
          circle(-6, -6, 15, 'w') +
          circle(-6, -6, 6, 'k') +
          rect(-22, -40, 26, 10, 3, 'w'),
      )
    : oval(faceOf(reader, 143, 88, 1.5));

export const scan: Scene = (_words, as) => {
  const isUnwanted = as === 'no';
  const paper = rect(24, 22, 92, 112, 4, 'w');
  const stand =
    (isUnwanted ? unwanted(paper) : rect(28, 26, 92, 112, 4, 'y n') + paper) +
    qr(36, 36, 1.3) +
    scribble(44, 120, 52) +
    path('M14 136h112M40 136l-8 30M100 136l8 30');
  const camera =
    place(
      178,
      10,
      raised(78, 148, 14) +
        corners(13, 36, 52, 52) +
        (isUnwanted ? '' : qr(24, 47, 0.58)) +
        path('M28 12h22') +
        circle(39, 124, 9),
      { rotate: 7 },
    ) + grip(228, 128, 14);
  return isUnwanted
    ? stand + cross(22, 24, 98, 108) + camera
    : stand + dashed(path('M122 34L172 48M122 118L168 100', 'r'), '5 9') + camera;
};

export const chip: Scene = () =>
  place(
    60,
    10,
    raised(96, 170, 18, 'c', 6) +
      rect(12, 12, 32, 46, 10, 'w') +
      circle(28, 26, 6) +
      circle(28, 44, 6),
    { rotate: -4 },
  ) +
  path('M232 42h-50M196 28l-15 14 15 14', 'r') +
  place(
    96,
    78,
    raised(122, 76, 9, 'y') +
      rect(14, 20, 28, 23, 4, 'y') +
      path('M28 20v23M14 31h28M58 24h48') +
      path('M58 40h48M58 56h26', 'l'),
    { rotate: -6 },
  ) +
  path('M50 84q-14 24 2 48M34 70q-22 38 4 76', 'r') +
  grip(200, 112, -4);

export const hangup: Scene = () =>
  phone(54, 2, 172, 200) +
  circle(140, 44, 24, 'y') +
  question(140, 44) +
  path('M104 30q-8 14 0 28M176 30q8 14 0 28') +
  circle(102, 112, 25, 'q') +
  handset(102, 114, 'w n') +
  circle(180, 112, 20, 'c n') +
  ring(82, 92, 40, 40) +
  hand(120, 128, -30);

const CHAIN = place(
  140,
  40,
  `<g class="l">${rect(-17, -6, 20, 12, 6)}${rect(-3, -6, 20, 12, 6)}</g>`,
  { rotate: -35 },
);

export const nolink: Scene = ([word], as) =>
  phone(34, -20, 212, 230) +
  unwanted(bubble(54, 18, 172, 108, 'H92l-16 14v-14', 'w')) +
  (as === 'file'
    ? path('M60 52h20l10 11v30H60ZM80 52v11h10', 'y') +
      (word ? label(word, 199, 72, 56, { size: 19, lines: 1 }) : scribble(182, 72, 30))
    : CHAIN + path('M104 102h72M116 114h48', 'l')) +
  cross(64, 20, 152, 104);

const AT_THE_EAR = place(98, 66, rect(-7, -26, 15, 46, 5, 'w'), { rotate: 8 }) + palm(104, 86);

const onThePhone = (who: Person, isGrave: boolean) =>
  person(who, 76, 70, { isGrave }) + arm('M112 150q16-24-10-58', clothOf(who)) + AT_THE_EAR;

export const keep: Scene = (_words, as, { reader }) =>
  onThePhone(reader, true) +
  unwanted(bubble(136, 26, 130, 84, 'H166l-24 18 4-18', 'w')) +
  (as === 'money'
    ? note(146, 52, 48) + path('M206 68h46M241 57l11 11-11 11') + cross(208, 40, 40, 56)
    : dots(160, 68, 6, 16) + cross(148, 28, 106, 80));

const relativeOf = ({ helper }: Cast) => helper;

export const call: Scene = ([word], as, cast) => {
  const called =
    as === 'card'
      ? place(
          156,
          48,
          raised(112, 74, 8) +
            rect(0, 12, 112, 14, 0, 'k') +
            handset(26, 52) +
            scribble(52, 50, 42) +
            ring(12, 40, 88, 22),
          { rotate: 4 },
        )
      : as === 'family'
        ? place(
            160,
            18,
            raised(104, 128, 8, 'y') +
              faceOf(relativeOf(cast), 52, 46, 1) +
              (word ? label(word, 52, 98, 92, { size: 16, lines: 1 }) : scribble(26, 98, 52)) +
              ring(14, 84, 76, 28),
          )
        : sheet(
            156,
            44,
            112,
            72,
            -3,
            (word
              ? label(word, 56, 36, 100, { size: word.length > 6 ? 22 : 36, lines: 2 })
              : handset(56, 36)) + ring(12, 16, 88, 40),
          );
  return (
    onThePhone(cast.reader, false) + path('M124 42q10 8 8 22M134 32q15 12 12 36', 'r') + called
  );
};

const CARD = place(
  114,
  98,
  rect(0, 0, 48, 31, 5, 'y') + circle(12, 12, 4) + path('M6 24q6-9 12 0M26 12h14M26 21h10', 'l'),
  { rotate: -4 },
);
const PAPER = sheet(126, 92, 34, 40, 10, path('M7 10h20M7 19h20M7 28h12', 'l'));
/** What is handed over at a counter. */
const HANDED: Readonly<Record<string, string>> = {
  card: CARD,
  paper: PAPER,
  phone: place(134, 84, rect(0, 0, 28, 48, 6, 'w') + path('M10 8h8'), { rotate: 14 }),
  money: note(106, 98, 56),
  take: PAPER + path('M176 76h-50M140 62l-15 14 15 14', 'r'),
  ask: '',
};

/** The house where the counter is. */
const HOUSE =
  rect(128, 48, 132, 130, 0, 'w') +
  path('M118 48h152M176 178v-84h40v84', 'w') +
  rect(140, 66, 24, 30, 2, 'c') +
  rect(228, 66, 24, 30, 2, 'c') +
  path('M92 132h26M106 118l15 14-15 14', 'r');

export const counter: Scene = ([word], as, { reader, clerk, figure }) => {
  if (as === 'go') return person(reader, 50, 70, { figure }) + HOUSE + board(word);
  const visitor =
    as === 'child'
      ? person('child', 110, 108) + person('parent', 52, 60, { figure })
      : person(reader, 58, 66, { figure }) +
        arm('M84 122q14 14 32 2', clothOf(reader)) +
        (HANDED[as] ?? '') +
        palm(122, 120) +
        (as === 'ask'
          ? bubble(90, 50, 52, 46, 'H110l-16 8 2-8') +
            (figure === 'deaf' ? signing(116, 73) : question(116, 70))
          : '');
  return (
    person(clerk, 208, 78, { mirrored: true }) +
    board(word) +
    path('M134 176v-44h160v44', 'y') +
    visitor
  );
};

/** The reader holds the telephone; whoever helps only points. */
export const together: Scene = (_words, as, { reader, helper, clerk, figure }) => {
  const beside = as === 'staff' ? clerk : helper;
  return (
    person(reader, 90, 66, { figure }) +
    person(beside, 196, 60, { mirrored: true }) +
    place(120, 96, smallPhone(0, 0, 48, 84) + scribble(12, 30, 22) + scribble(12, 48, 14), {
      rotate: -8,
    }) +
    arm('M62 128q20 40 56 22', clothOf(reader)) +
    palm(124, 146) +
    arm('M224 124q-12 34-36 20', clothOf(beside)) +
    path('M188 138L166 121q-8-3-8 4 0 3 4 6l19 16', 'w') +
    palm(190, 148)
  );
};

/** A hand with a pencil, its point at x, y. */
const pencil = (x: number, y: number) =>
  place(x + 42, y + 2, path('M0 0L-8-18V-78H8V-18ZM-8-18H8', 'y'), { rotate: 40 }) +
  place(
    x + 72,
    y - 4,
    rect(8, 62, 48, 60, 4, 'y') +
      path('M-14 8C-24-8-10-20 2-14L36 2C50 12 54 36 50 62H14C12 46-6 30-14 8Z', 'w') +
      path('M-8-4L12 10M4-12L22 4'),
    { rotate: -24 },
  );

export const write: Scene = (words, as) => {
  if (as === 'form') {
    const [word] = words;
    const boxes = [46, 88, 130].map((y) => rect(38, y, 128, 32, 3)).join('');
    const form =
      (word ? label(word, 110, 24, 160, { lines: 1 }) : scribble(46, 24, 90)) +
      boxes +
      path('M46 66q6-12 12 0t12 0 12 0 12 0M46 108q6-12 12 0t12 0 12 0');
    return sheet(36, 8, 196, 190, 0, form + path('M22 0v190', 'm')) + pencil(128, 112);
  }
  const lines = [0, 1, 2]
    .map((index) => {
      const y = 36 + index * 44;
      const word = words[index];
      return (
        path(`M0 ${y + 14}h196`, 'g') +
        (word
          ? label(word, 34, y, 154, { size: 18, lines: 1, name: 's' })
          : path(`M38 ${y + 4}q6-14 12 0t12 0 12 0 12 0${index === 2 ? '' : ' 12 0 12 0'}`))
      );
    })
    .join('');
  const longest = Math.max(0, ...words.map((word) => word.length));
  return (
    sheet(36, 8, 196, 190, 0, lines + path('M22 0v190', 'm')) +
    pencil(words.length ? Math.min(172, Math.max(100, 30 + longest * 12)) : 136, 138)
  );
};

const THINGS: Readonly<Record<string, string>> = {
  card: card(-46, 4, -6),
  phone: place(-30, -56, raised(60, 108, 12) + path('M22 10h16'), { rotate: 5 }),
  paper: sheet(-36, -52, 74, 98, 4, path('M14 22h46M14 40h46M14 58h46M14 76h26', 'l')),
  sim: place(
    0,
    32,
    path('M-20-30H10L24-16V30H-20Z', 'y') +
      rect(-10, -8, 24, 26, 4, 'w') +
      path('M2-8v26M-10 5h24'),
    { rotate: -5 },
  ),
};
/** Middles of one, two, three things on a table. */
const PLACES = [[140], [88, 200], [54, 148, 226]] as const;

export const bring: Scene = ([word], as) => {
  const things = as.split('-');
  const places = PLACES[things.length - 1] ?? [];
  return (
    path('M16 146h248') +
    things
      .map((thing, index) =>
        place(places[index] ?? 0, 82, THINGS[thing] ?? '', {
          scale: things.length === 1 ? 1.15 : 1,
        }),
      )
      .join('') +
    (word ? label(word, 140, 162, 260, { size: 15, lines: 1 }) : '')
  );
};

export const photo: Scene = (_words, as) => {
  const page = bubble(9, 14, 48, 32, 'H24l-8 9v-9', 'y') + path('M18 26h28M18 34h16M12 66h42', 'g');
  if (as === 'screen')
    return (
      phone(26, 6, 110, 190) +
      bubble(42, 36, 78, 44, 'H62l-10 11v-11', 'y') +
      scribble(54, 50, 50) +
      scribble(54, 66, 30) +
      corners(36, 26, 90, 80) +
      path('M150 74h40M176 60l15 14-15 14', 'r') +
      sheet(200, 26, 66, 84, 5, page)
    );
  const subject =
    as === 'paper'
      ? sheet(108, 26, 60, 72, -3, path('M12 16h36M12 29h36M12 42h36M12 55h20', 'l'))
      : path('M86 96h108M96 96V56l26-18 26 18v40M116 96V72h14v24M172 96V72') +
        circle(172, 56, 20, 'y');
  return (
    phone(58, -8, 164, 220) +
    subject +
    corners(76, 16, 128, 94) +
    circle(140, 136, 18, 'w') +
    circle(140, 136, 9, 'c') +
    ring(127, 123, 26, 26) +
    hand(154, 146, -46)
  );
};

export const wait: Scene = ([word], as) => {
  if (as === 'money')
    return (
      phone(92, 54, 112, 150) +
      note(66, 14, 92) +
      path('M172 24v50M158 60l14 15 14-15', 'r') +
      circle(148, 116, 28, 'y') +
      tick(134, 119, 1.9) +
      bell(232, 92)
    );
  if (as === 'done')
    return (
      phone(64, 4, 124, 200) +
      circle(126, 66, 34, 'y') +
      tick(109, 70, 2.3) +
      scribble(92, 122, 68) +
      scribble(92, 146, 44) +
      bell(226, 74)
    );
  const days = [
    [52, 78],
    [86, 78],
    [120, 78],
    [52, 104],
    [86, 104],
  ] as const;
  return (
    rect(38, 30, 124, 124, 6, 'c n') +
    rect(32, 24, 124, 124, 6, 'w') +
    rect(32, 24, 124, 30, 6, 'q') +
    path('M62 14v20M126 14v20') +
    (word
      ? label(word, 94, 100, 116, { size: 26 })
      : days.map(([x, y]) => scribble(x, y, 14)).join('') + tick(114, 106, 1.6)) +
    place(186, 34, raised(70, 118, 12) + path('M25 11h20'), { rotate: 4 }) +
    bell(217, 96)
  );
};
