/** What a browser says that it runs on, in plain words. */
export function deviceOf(browser: string): string {
  const [, known] =
    [
      [/iPhone|iPad/, 'iPhone hoặc iPad'],
      [/Android/, 'Điện thoại Android'],
      [/Windows/, 'Máy tính Windows'],
      [/Macintosh/, 'Máy tính Mac'],
      [/Linux/, 'Máy tính Linux'],
    ].find(([pattern]) => (pattern as RegExp).test(browser)) ?? [];
  return String(known ?? 'Máy khác');
}
