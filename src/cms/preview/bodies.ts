/** In a browser a body's HTML stands in the entry itself. */
export const getHtml = (html: string): string => html;
