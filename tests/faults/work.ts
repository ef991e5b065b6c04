import { DEEDS } from './deeds.ts';

// Does one deed on a data folder, and says so when it is done: what was said to be done must last.
const [, , deed = '', dir = '', number = '0'] = process.argv;
await DEEDS[deed]?.(dir, Number(number));
console.log('done');
