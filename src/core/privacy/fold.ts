/** Stands where something invisible stood, so that every place in the text stays the same. */
export const FILLER = '\ue000';

/** Addresses that may hold a person's number. Long digits in all others are the other site's own. */
const PERSONAL_ADDRESS = /\/\/(?:zalo\.me|wa\.me)\/|[?&](?:cccd|cmnd|phone|sdt|email|stk)=/i;
const ADDRESS = /https?:\/\/[^\s"'<>)\]]+/gi;
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;

const ENTITY = /&nbsp;|&#(\d{1,6});|&#x([\da-f]{1,5});/gi;
// Full-width and mathematical forms of ASCII, and spaces.
const OTHER_FORMS = /[\u00a0\u2000-\u200a\u202f\u3000\uff01-\uff5e\u{1d7ce}-\u{1d7ff}]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
// Soft hyphens, zero-width and direction characters, and what Markdown leaves out. Three stars or more are a mask.
const UNSEEN =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\\`]|(?<!\*)\*{1,2}(?!\*)|~~/g;

/** The text as a reader sees its numbers: plain digits, nothing invisible between them. As long as the text in NFC. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(ADDRESS, (address) =>
      PERSONAL_ADDRESS.test(address) ? address : '#'.repeat(address.length),
    )
    .replace(UUID, (id) => '#'.repeat(id.length))
    .replace(ENTITY, decode)
    .replace(OTHER_FORMS, (form) => form.normalize('NFKC').padEnd(form.length, FILLER))
    .replace(DASHES, '-')
    .replace(UNSEEN, (mark) => FILLER.repeat(mark.length));
}

function decode(entity: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '20', 16);
  return String.fromCharCode(code).padEnd(entity.length, FILLER);
}
