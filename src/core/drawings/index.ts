import { DRAWINGS, type Drawing, type DrawingKind } from '../../collections/drawings.ts';
import { altOf } from './alt.ts';
import * as world from './in-the-world.ts';
import * as screen from './on-screen.ts';
import { castOf } from './people.ts';
import type { Scene } from './scene.ts';
import { HEIGHT, WIDTH } from './shapes.ts';

const SCENES: Readonly<Record<DrawingKind, Scene>> = { ...screen, ...world };

/**
 * The picture of a step as SVG, with a sentence for who does not see it. Nothing for a kind that is not known:
 * a page without a picture is better than none. `code` is the guide's number; the same people play in all its pictures.
 * A picture beside words that say the same `isSilent`.
 */
export function draw(drawing: Drawing, code: number, isSilent = false): string | undefined {
  const {
    kind,
    words = [],
    as = Object.keys(DRAWINGS[kind]?.variants ?? {})[0] ?? '',
    who,
  } = drawing;
  const scene = Object.hasOwn(SCENES, kind) ? SCENES[kind] : undefined;
  if (!scene) return undefined;
  const alt = altOf(kind, words, as, who).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const said = isSilent ? 'aria-hidden="true"' : `role="img" aria-label="${alt}"`;
  const shapes = scene(words, as, { ...castOf(code), figure: who });
  // Words say their own size where it is another.
  const lettered = /<text(?![^>]*font-size)/.test(shapes) ? ' font-size="17"' : '';
  return `<svg class="hv" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${said}${lettered}>${shapes}</svg>`;
}

/** True for a picture of people and things, which is understood small; a telephone's screen needs the width. */
export const isInTheWorld = ({ kind }: Drawing): boolean => Object.hasOwn(world, kind);
