import type { CMS, CmsWidgetParam } from 'decap-cms-core';
import { PhotoField } from './photo-field.ts';

/** The field for pictures, in the place of Decap's own. */
export const registerPhotos = (cms: CMS) =>
  cms.registerWidget({ name: 'image', controlComponent: PhotoField } as unknown as CmsWidgetParam);
