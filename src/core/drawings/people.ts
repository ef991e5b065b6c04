import type { Figure } from '../../collections/drawings.ts';
import { circle, path, place, thick } from './shapes.ts';

/** Who plays which part in the drawings of one guide. Sex varies from guide to guide, so that no part belongs to one. */
export interface Cast {
  reader: 'grandmother' | 'grandfather';
  helper: 'daughter' | 'son';
  clerk: 'woman' | 'man';
  /** How the reader hears or gets about, where that is shown. */
  figure?: Figure | undefined;
}

/** The cast of a guide, by its number: the same people from its first step to its last. */
export const castOf = (code: number): Cast => ({
  reader: code % 2 ? 'grandmother' : 'grandfather',
  helper: Math.floor(code / 2) % 2 ? 'son' : 'daughter',
  clerk: Math.floor(code / 3) % 2 ? 'man' : 'woman',
});

export type Person = Cast['reader' | 'helper' | 'clerk'] | 'child' | 'parent';

const SKULL = path('M-19-6C-19-27 19-27 19-6 19 12 11 23 0 23S-19 12-19-6Z', 'w');
const LONG_HAIR = path(
  'M-21 4C-28-36 27-37 20-1 17-9 14-13 11-18-1-11-12-13-14-4-15 1-17 4-21 4Z',
  'k',
);
const SHORT_HAIR = path(
  'M-20 3C-26-34 27-36 20-4 15-12 12-14 7-16-5-17-14-12-15-4-15 0-17 3-20 3Z',
  'k',
);

/** White hair is an outline, black hair is filled; nothing else tells age. */
const HEADS: Readonly<Record<Person, string>> = {
  grandmother:
    circle(-21, -17, 9, 'w') +
    SKULL +
    path('M-20 2C-27-33 25-37 20-3 14-15 6-17-2-18-10-16-14-10-20 2Z', 'w') +
    path('M-17-9Q-12-20-1-24M-21-24q3 5 6 5'),
  grandfather:
    SKULL +
    path('M-19 3C-29-24-9-34 12-23 2-22-7-19-11-10-12-5-14 0-19 3Z', 'w') +
    path('M-17-10Q-13-20-3-24M-1-9h7M11-9h6'),
  daughter: path('M-16-16C-40-18-38 16-24 26-27 12-26 6-16 4Z', 'k') + SKULL + LONG_HAIR,
  son: SKULL + path('M-20-2C-27-37 28-37 20-6 12-12 2-14-10-12-16-10-17-6-20-2Z', 'k'),
  parent: circle(-22, 4, 11, 'k') + SKULL + LONG_HAIR,
  woman: path('M-20-8C-30 4-26 18-18 24L-12 6Z', 'k') + SKULL + LONG_HAIR,
  man: SKULL + SHORT_HAIR,
  child: SKULL + path('M-20 0C-25-34 25-34 20-2 14-12-12-12-20 0Z', 'k'),
};

/** Cloth of the body, and of the arm that belongs to it. A blue shirt marks the young helper. */
const CLOTHS: Readonly<Record<Person, 'y' | 'c' | 'b'>> = {
  grandmother: 'y',
  grandfather: 'c',
  daughter: 'b',
  son: 'b',
  parent: 'y',
  woman: 'c',
  man: 'c',
  child: 'y',
};
export const clothOf = (who: Person) => CLOTHS[who];

const TORSO = 'M-40 96C-42 52-32 32-9 29Q0 38 9 29C32 32 42 52 40 96Z';
const NECK = path('M-7 20v10q7 8 14 0v-10', 'w');
const BUTTONS = path('M0 53v2M0 71v2');
const COLLAR = path('M-11 30L0 46 11 30M0 46V92');
const FRONTS: Partial<Record<Person, string>> = {
  grandmother: BUTTONS,
  grandfather: COLLAR,
  man: COLLAR,
  woman: COLLAR,
};

const EYES = 'M3-2v2M14-2v2';
const SMILING = path(`${EYES}M2 11q6 6 12 0`);
/** Nobody smiles at a swindler. */
const GRAVE = path(`${EYES}M2 11h11`);

/** A face alone, as a camera sees it. */
export const face = (who: Person, x: number, y: number, scale: number) =>
  place(x, y, HEADS[who] + SMILING, { scale });

export const palm = (x: number, y: number) => circle(x, y, 9, 'w');

interface Bearing {
  /** Looks to the left. */
  mirrored?: boolean;
  isGrave?: boolean;
  figure?: Figure | undefined;
}

/** What tells of a figure more than a shade does: an aid behind the ear, a chair with its wheel, a stick in the hand. */
const AIDS: Readonly<Record<Figure, string>> = {
  deaf: path('M-8-6C-18-10-24 6-16 13L-9 4Z', 'b') + circle(-9, 4, 6, 'w'),
  wheelchair: path('M-39 108L-45 40h-9M-48 96a36 36 0 1 0 72 0 36 36 0 1 0-72 0h72M-12 60v72'),
  stick: thick(path('M-27 118V66q0-9-9-9t-9 9'), 7) + palm(-27, 66),
};

/** Head and body; the middle of the head at x, y. */
export function person(
  who: Person,
  x: number,
  y: number,
  { mirrored = false, isGrave = false, figure }: Bearing = {},
): string {
  return place(
    x,
    y,
    path(TORSO, CLOTHS[who]) +
      (FRONTS[who] ?? '') +
      NECK +
      HEADS[who] +
      (isGrave ? GRAVE : SMILING) +
      (figure ? AIDS[figure] : ''),
    { mirrored },
  );
}
