import { Suspense, createElement as h, use, type ReactNode } from 'react';

/** Parts one below the other, each once all above it are there: what stands never moves under a finger. */
export const inOrder = ([first, ...others]: readonly ReactNode[]): ReactNode =>
  h(
    Suspense,
    { fallback: h('p', { role: 'status' }, 'Đang mở …') },
    first,
    others.length > 0 && inOrder(others),
  );

type Show<T> = (known: T) => ReactNode;

/** What is made of an answer once that has come, nothing of undefined. The promise is one that is kept, not one made while drawing. */
export const once = <T>(answer: Promise<T | undefined>, show: Show<T>): ReactNode =>
  h(Once<T>, { answer, show });

function Once<T>({ answer, show }: { answer: Promise<T | undefined>; show: Show<T> }) {
  const known = use(answer);
  return known !== undefined && show(known);
}
