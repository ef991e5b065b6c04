import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** What is written between the quotes. */
  from: string;
  /** Gone after compiling: costs nothing and ties nothing together at run time. */
  isTypeOnly: boolean;
}

/** Every import of a TypeScript or Astro file: static, re-exported, dynamic and in a page's scripts. */
export function importsOf(file: string, source: string): Import[] {
  const code = file.endsWith('.astro') ? codeOfAstro(source) : source;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const written = specifierOf(node);
    if (written) found.push({ from: written.text, isTypeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

/** The layer of a file: its folder below src, or the file's own name there; "publishing" beside it. The pages of the CMS are a layer of their own. */
export function layerOf(file: string): string {
  const part = ['pages/admin', 'cms/preview'].find((folder) => file.startsWith(`src/${folder}/`));
  if (part) return part;
  const [top = '', second = '', ...rest] = file.split('/');
  if (top !== 'src') return top;
  return rest.length ? second : second.replace(/\.ts$/, '');
}

/** Where an import leads: a file of the project, or a package's name as written. */
export const targetOf = (file: string, from: string) =>
  from.startsWith('.') ? posix.join(posix.dirname(file), from) : from;

function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  const written =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return written && ts.isStringLiteral(written) ? written : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

/** The code between the "---" lines and that of the scripts. */
function codeOfAstro(source: string): string {
  const head = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes = '', text = '']) => {
      const file = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
      return file?.startsWith('.') ? `import '${file}';` : text;
    },
  );
  return [head, ...scripts].join('\n');
}
