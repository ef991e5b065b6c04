// Decap publishes types for its core only.
declare module 'decap-cms-widget-*' {
  const part: { Widget: () => import('decap-cms-core').CmsWidgetParam };
  export default part;
}
