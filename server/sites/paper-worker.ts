import { constants, setPriority } from 'node:os';
import { writeFile } from 'node:fs/promises';
import type { Answer } from '../checks/limited-process.ts';
import { reportError } from '../report.ts';
import { openPrinter, printPaper, type PaperOrder } from './print-paper.ts';

// Prints for the publishing server, with a browser that ends with this process.

// Readers, editors and builds come first. The browser inherits it.
setPriority(constants.priority.PRIORITY_LOW);
// What is printed for a server that has ended would be in the way of the next one.
process.once('disconnect', () => process.exit(1));

const printer = await openPrinter(process.env.PAPER_BROWSER ?? '').catch((error: unknown) => {
  reportError(error);
  process.exit(1);
});
process.on('message', (job) => void print(job as PaperJob).then(send));
send({ value: undefined });

/** An order, and the file that it goes to. */
export interface PaperJob extends PaperOrder {
  file: string;
}

async function print({ file, ...order }: PaperJob): Promise<Answer> {
  try {
    await writeFile(file, await printPaper(printer, order));
    return { value: undefined };
  } catch (error) {
    return { error: String(error) };
  }
}

function send(answer: Answer): void {
  process.send?.(answer);
}
