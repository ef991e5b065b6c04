// The site with sample data on top of the real content; every page of it says so.
process.env.SAMPLE = '1';
await import('./start.ts');

export {};
