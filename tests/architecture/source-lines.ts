import ts from 'typescript';

/** Lines of a file that hold more than comments: of TypeScript, Astro or CSS. */
export function countSourceLines(file: string, text: string): number {
  if (file.endsWith('.css')) return filledLines(text.replace(/\/\*[\s\S]*?\*\//g, ''));
  const [all, head = ''] = (file.endsWith('.astro') && /^---\n([\s\S]*?)\n---/.exec(text)) || [''];
  if (!file.endsWith('.astro')) return linesWithCode(text);
  const markup = text.slice(all.length).replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
  return linesWithCode(head) + filledLines(markup);
}

const filledLines = (text: string) => text.split('\n').filter((line) => line.trim()).length;

/** Lines on which a token stands; a text over several lines counts with all of them. */
function linesWithCode(text: string): number {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    const inner = node.getChildren(source);
    inner.forEach(visit);
    if (inner.length > 0 || node.getStart(source) === node.end) return;
    for (let line = lineAt(node.getStart(source)); line <= lineAt(node.end); line += 1)
      lines.add(line);
  };
  visit(source);
  return lines.size;
}
