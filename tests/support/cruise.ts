import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Stands for the module that only Astro has; what cannot be found cannot be told a type. */
const ASTRO_CONTENT = 'astro/content.ts';

/** Texts of the project's own code, by file. */
export function readCode(
  folders = ['src', 'server', 'scripts'],
  names = /\.(?:ts|mjs|astro)$/,
): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => names.test(file)),
  );
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** What imports what, types included, and which rules that breaks. */
export async function cruiseCode(
  code: ReadonlyMap<string, string>,
  forbidden: IForbiddenRuleType[],
): Promise<ICruiseResult> {
  // dependency-cruiser cannot read .astro: it gets a copy in which each of them is the TypeScript that it holds.
  const copy = resolve(`.cache/cruise-${process.pid}`);
  try {
    for (const [file, text] of [...code, [ASTRO_CONTENT, '']] as const) {
      const isAstro = file.endsWith('.astro');
      const target = join(copy, isAstro ? `${file}.ts` : file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, isAstro ? codeOfAstro(text) : text);
    }
    const { output } = await cruise(
      readdirSync(copy),
      {
        baseDir: copy,
        tsPreCompilationDeps: true,
        doNotFollow: { path: 'node_modules' },
        validate: true,
        ruleSet: { forbidden },
      },
      {
        extensions: ['.ts', '.astro.ts', '.mjs', '.js', '.d.ts'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'types', 'default'],
        alias: { 'astro:content': join(copy, ASTRO_CONTENT) },
      },
    );
    return JSON.parse(JSON.stringify(output).replaceAll('.astro.ts', '.astro')) as ICruiseResult;
  } finally {
    rmSync(copy, { recursive: true });
  }
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
