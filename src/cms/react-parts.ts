import { createElement as h, useState, type ComponentProps, type ReactNode } from 'react';

/** A button of ours, where React draws. */
export const button = (
  label: string,
  onClick: ComponentProps<'button'>['onClick'],
  { className = '', ...others }: ComponentProps<'button'> = {},
) =>
  h(
    'button',
    { key: label, type: 'button', className: `cms-button ${className}`, onClick, ...others },
    label,
  );
/** Makes it the one that most people want. */
export const FIRST = { className: 'cms-button-first' } as const;

/** A list of the first screen under its heading. */
export const listPart = (
  { id, title, className = 'cms-matters' }: { id: string; title: string; className?: string },
  ...items: ReactNode[]
) =>
  h(
    'section',
    { key: id, 'aria-labelledby': id },
    h('h2', { id }, title),
    h('ul', { className }, ...items),
  );

interface SentenceProps {
  id: string;
  summary: string;
  label: string;
  most: number;
  /** What its button says. */
  done: string;
  send: (sentence: string) => void;
}

/** Asks for a sentence, once it is unfolded. */
export function SentenceForm({ id, summary, label, most, done, send }: SentenceProps) {
  const [text, setText] = useState('');
  const sentence = text.trim();
  return h(
    'details',
    null,
    h('summary', null, summary),
    h('label', { htmlFor: id }, label),
    h('textarea', {
      id,
      rows: 3,
      maxLength: most,
      value: text,
      onChange: ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
        setText(currentTarget.value),
    }),
    button(done, () => send(sentence), { disabled: sentence === '' }),
  );
}
