import { attachmentAddressOf } from '../../collections/urls.ts';
import { addressOf } from '../addresses.ts';

interface Places {
  news?: string | undefined;
  document?: string | undefined;
  event?: string | undefined;
  file?: string | undefined;
  url?: string | undefined;
}

/** Where a piece of evidence can be read: a path of this site or a full address; undefined for what is only told or shown. */
export function evidenceAddress({ news, document, event, file, url }: Places): string | undefined {
  if (news) return addressOf('news', news);
  if (document) return addressOf('documents', document);
  if (event) return `/lich/#${event}`;
  return file ? attachmentAddressOf(file) : url;
}
