import type { Construct, Point } from 'micromark-util-types';

/** A construct of micromark that is looked for at these places alone. */
export function onlyAt(construct: Construct, isPlace: (point: Point) => boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const start = construct.tokenize.call(this, effects, ok, nok);
      return (code) => (isPlace(this.now()) ? start(code) : nok(code));
    },
  };
}
