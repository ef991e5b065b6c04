import type { SiteFiles } from '../sites/manifest.ts';

const PAGE = /(?:^|\/)index\.html$/;
const HIDDEN = /(?:^|\/)\.(?!well-known\/)/;
const FORM = /\.(?:br|gz)$/;
/** What a sentence leaves behind an address when somebody copies both. */
const END_OF_SENTENCE = /[\s.,;:!?…)\]}>'"’”»*]+$/u;

/** The files of a site by their one address each, below the base path and without its slash: "" is the home page, "huong-dan/" a page, "icon.svg" a file. */
export class Addresses {
  private readonly files = new Map<string, string>();
  private readonly byLowerCase = new Map<string, string>();

  constructor(files: SiteFiles) {
    for (const file of Object.keys(files)) {
      const isForm = FORM.test(file) && Object.hasOwn(files, file.replace(FORM, ''));
      if (isForm || file === '404.html' || HIDDEN.test(file)) continue;
      const address = file.replace(PAGE, (found) => found.replace('index.html', ''));
      this.files.set(address, file);
      this.byLowerCase.set(address.toLowerCase(), address);
    }
  }

  /** The file with just this address. */
  find(address: string): string | undefined {
    return this.files.get(address);
  }

  /** The address that somebody meant who typed or pasted this; undefined when there is none such. */
  guess(typed: string): string | undefined {
    const decoded = decode(typed);
    if (decoded === undefined) return undefined;
    const plain = decoded
      .normalize('NFC')
      .toLowerCase()
      .replace(END_OF_SENTENCE, '')
      .replace(/\/{2,}/g, '/')
      .replace(/^\/|\/$/g, '')
      .replace(END_OF_SENTENCE, '')
      .replace(/(?:^|\/)index\.html$|\.html$/, '')
      // Numbers on paper: /h/01 is /h/1.
      .replace(/^h\/0+(?=\d)/, 'h/');
    return this.byLowerCase.get(plain) ?? this.byLowerCase.get(plain && `${plain}/`);
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
