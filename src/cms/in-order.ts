import { Suspense, createElement as h, use, type ReactNode } from 'react';

/** Parts one below the other, each once all above it are there: what stands never moves under a finger. */
export const inOrder = ([first, ...others]: readonly ReactNode[]): ReactNode =>
  h(
    Suspense,
    { fallback: h('p', { role: 'status' }, 'Đang mở …') },
    first,
    others.length > 0 && inOrder(others),
  );

/** What is made of an answer once that has come. The promise is one that is kept, not one made while drawing. */
export const once = <T>(answer: Promise<T>, show: (known: T) => ReactNode): ReactNode =>
  h(Once<T>, { answer, show });

function Once<T>({ answer, show }: { answer: Promise<T>; show: (known: T) => ReactNode }) {
  return show(use(answer));
}
