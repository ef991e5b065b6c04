/** What the editor knows a draft by: its title, else its first words. */
export function beginningOf(raw: string): string {
  const title = /^(?:title|name|term): *["']?(.+?)["']?$/m.exec(raw)?.[1];
  const body = raw.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
  const text = title ?? (body || raw);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
