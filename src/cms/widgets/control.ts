import type { CmsWidgetParam } from 'decap-cms-core';
import type { ReactNode } from 'react';

/** A field of a form, as Decap keeps it. */
export interface Field {
  get(name: string): unknown;
}

/** What Decap hands to the control of a field. */
export interface ControlProps<Value, Change = Value> {
  value: Value | null | undefined;
  field: Field;
  forID: string;
  /** Box that other fields have around them. */
  classNameWrapper: string;
  onChange: (value: Change) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

type Control = ((props: never) => ReactNode) | (new (props: never) => object);

/** A field of our own. Decap's types want a preview and a schema besides, which it does without. */
export const widget = (name: string, control: Control): CmsWidgetParam =>
  ({ name, controlComponent: control }) as unknown as CmsWidgetParam;
