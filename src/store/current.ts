import { loadContent, type LoadedContent } from './load.ts';

let loading: Promise<LoadedContent> | undefined;

/** All content, read once for everything that one build does with it. */
export const currentContent = (): Promise<LoadedContent> => (loading ??= loadContent());

/** The next who asks gets what lies on the disk by then. */
export const forgetContent = (): void => void (loading = undefined);
