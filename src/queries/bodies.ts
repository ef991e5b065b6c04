import { readFileSync } from 'node:fs';

/** The HTML of one stretch of a body, from the file that its loader made. */
export const getHtml = (file: string): string => readFileSync(file, 'utf8');
