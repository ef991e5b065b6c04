/** Puts a text into the clipboard. False where the browser refuses, or has none: pages without https do not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
