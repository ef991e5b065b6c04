import type { Cast } from './people.ts';

/** Draws one kind: its words, its variant, and who plays in it. */
export type Scene = (words: readonly string[], as: string, cast: Cast) => string;
