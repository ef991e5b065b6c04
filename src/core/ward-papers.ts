/** What stands for something that only the ward can fill in. */
const BLANK = '……';
const PROOF = /<!-- (proof|source): (.+?) -->/g;

interface Statement {
  /** 1-based line of the paper. */
  line: number;
  text: string;
  /** Files of the project that make it true. */
  proofs: string[];
  /** Where a law was read, and how far that is to be trusted. */
  sources: string[];
  blanks: number;
}

/** Reads a paper of the ward's folder: every point of its lists says something of the system, of the law, or is left blank. */
export function readPaper(text: string) {
  const lines = text.split('\n');
  const statements = lines.flatMap((line, index) =>
    line.startsWith('- ') ? [readStatement(line.slice(2), index + 1)] : [],
  );
  return {
    title: (lines[0] ?? '').replace(/^# /, ''),
    /** Markdown without its title and the notes that nobody prints. */
    body: lines.slice(1).join('\n').replace(PROOF, '').replace(/ +$/gm, ''),
    statements,
    /** How many places wait for the ward. */
    blanks: text.split(BLANK).length - 1,
  };
}

function readStatement(written: string, line: number): Statement {
  const notes = [...written.matchAll(PROOF)];
  const of = (kind: string) =>
    notes.flatMap(([, own, what]) => (own === kind && what ? [what] : []));
  return {
    line,
    text: written.replace(PROOF, '').trim(),
    proofs: of('proof'),
    sources: of('source'),
    blanks: written.split(BLANK).length - 1,
  };
}
