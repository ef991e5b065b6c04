/** What Astro only warns about, although a picture or a page is lost. */
const LOST = [
  /Error rendering/i,
  /Unable to generate optimized image/i,
  /is ignored because/i,
  /Invalid content reference/i,
  /Could not process image/i,
  /\bURI malformed\b/i,
  /\[ERROR\]/,
];

/** The lines of a build log that mean lost output. */
export const findLostOutput = (log: string): string[] =>
  log.split('\n').filter((line) => LOST.some((pattern) => pattern.test(line)));

/**
 * Stands between a build and its terminal: operators get our own messages alone. What Astro, Vite and the pages say is
 * kept back, whichever of their loggers says it, and printed when the process ends before the log is closed.
 */
export class BuildLog {
  private readonly streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write.bind(stream),
  }));
  private keptBack = '';
  private readonly printKeptBack = () => {
    // The terminal first: the stream's own way to write is not there before.
    const kept = this.close();
    process.stderr.write(kept);
  };

  constructor() {
    for (const { stream } of this.streams)
      stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
        this.keptBack += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
        const written = rest.find((one) => typeof one === 'function');
        written?.();
        return true;
      };
    process.once('exit', this.printKeptBack);
  }

  info(message: string): void {
    this.streams[0]?.write(`${message}\n`);
  }

  warn(message: string): void {
    this.streams[1]?.write(`${message}\n`);
  }

  /** Gives the terminal back, and what was kept from it. */
  close(): string {
    for (const { stream, write } of this.streams) stream.write = write;
    process.off('exit', this.printKeptBack);
    return this.keptBack;
  }
}
