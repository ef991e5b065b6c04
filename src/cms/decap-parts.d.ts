// Decap publishes types for its core only.
declare module 'decap-cms-widget-*' {
  const part: { Widget: () => import('decap-cms-core').CmsWidgetParam };
  export default part;
}
declare module 'decap-cms-locales' {
  /** Phrases of Decap in one language, by part of its screens. */
  export interface Phrases {
    [key: string]: string | Phrases;
  }
  export const en: Phrases;
  export const vi: Phrases;
}
