const MOST_FRAMES = 30;

/** Does what fails until the page shows what the editor has: once it does, or not at all. */
export function whenRendered(act: () => void, framesLeft = MOST_FRAMES) {
  requestAnimationFrame(() => {
    try {
      act();
    } catch (error) {
      if (framesLeft === 0) throw error;
      whenRendered(act, framesLeft - 1);
    }
  });
}
