import type { Map } from 'immutable';
import type { ControlProps, Field } from '../widgets/control.ts';

/** What Decap gives a field for a file, its media library included. */
export interface PhotoProps extends Pick<
  ControlProps<string>,
  'value' | 'field' | 'forID' | 'onChange'
> {
  getAsset: (path: string, field: Field) => { path: string; url: string };
  getEntry?: () => Map<string, unknown>;
  entry: Map<string, unknown>;
  mediaPaths: Map<string, string>;
  onPersistMedia: (
    file: File,
    options: { field: Field },
  ) => Promise<{ payload?: { path?: string } } | undefined>;
  onOpenMediaLibrary: (options: object) => void;
  onRemoveInsertedMedia: (controlId: string) => void;
  onRemoveMediaControl: (controlId: string) => void;
}
