// Decap publishes types for its core only.
declare module 'virtual:git-host' {
  /** The host's name in the configuration. */
  export const name: string;
  export const Backend: unknown;
}
declare module 'decap-cms-widget-*' {
  const part: { Widget: () => import('decap-cms-core').CmsWidgetParam };
  export default part;
}
