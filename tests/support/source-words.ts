import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const VIETNAMESE_LETTER = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

export interface SourceWords {
  /** File and line. */
  where: string;
  text: string;
}

/** Every Vietnamese text that the code of some files can say, with “…” for what it fills in. Patterns of the search and of the rules are no texts. */
export const readSourceWords = (patterns: readonly string[]): SourceWords[] =>
  patterns.flatMap((pattern) => globSync(pattern).sort().flatMap(wordsOf));

function wordsOf(file: string): SourceWords[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: SourceWords[] = [];
  const visit = (node: ts.Node): void => {
    if (isNoText(node)) return;
    const text = textOf(node);
    if (text !== undefined && VIETNAMESE_LETTER.test(text)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const one of file.includes('/patches/') ? textsInCode(text) : [text])
        // What Decap and the parser fill in.
        found.push({ where: `${file}:${line}`, text: one.replace(/\{\{[^}]*\}\}|\{\w+\}/g, '…') });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  return undefined;
}

/** Patterns, records of the open data, and what only who works with files is told: `technical` words, and errors that stop a build. */
const isNoText = (node: ts.Node): boolean =>
  ts.isRegularExpressionLiteral(node) ||
  ts.isTaggedTemplateExpression(node) ||
  ts.isImportDeclaration(node) ||
  (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') ||
  (ts.isPropertyAssignment(node) && node.name.getText() === 'technical') ||
  (ts.isFunctionDeclaration(node) && node.name?.getText() === 'technicalOf') ||
  isTechnicalArgument(node) ||
  (ts.isVariableDeclaration(node) && node.name.getText() === 'RECORD') ||
  /^(?:CMS|Decap): /.test(textOf(node) ?? '');

/** The last argument of `errorIn`. */
function isTechnicalArgument(node: ts.Node): boolean {
  const parent = node.parent as ts.Node | undefined;
  return (
    parent !== undefined &&
    ts.isCallExpression(parent) &&
    parent.expression.getText() === 'errorIn' &&
    parent.arguments.indexOf(node as ts.Expression) === 2
  );
}

/** The texts within code that stands as text: the changes to Decap. */
const textsInCode = (code: string): string[] =>
  [...code.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g)]
    .map(([, ...texts]) => texts.join('').replace(/\$\{[^}]*\}/g, '…'))
    .filter((text) => VIETNAMESE_LETTER.test(text));
