/** Where commands read and write: results to stdout, everything else to stderr. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Reads a file whole, or standard input for `-`. Throws a UsageError when it cannot be read. */
  read(file: string): Promise<string>;
  /** Asks on stderr and answers the next line of standard input. Throws a UsageError when there is none. */
  ask(question: string): Promise<string>;
}

/** Something about how the command was called is wrong; the program exits with 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** The real terminal of this process. A reader that closes early, such as `head`, ends the program quietly. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    throw fault;
  });
  let lines: AsyncIterator<string> | null = null;
  return {
    ask: (question) => {
      process.stderr.write(question);
      lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
      return nextLine(lines, question);
    },
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    read: (file) => (file === '-' ? text(process.stdin) : readNamed(file)),
  };
}

async function nextLine(lines: AsyncIterator<string>, question: string): Promise<string> {
  const { value, done } = await lines.next();
  if (done !== true) return value;
  throw new UsageError(
    `there is no answer to "${question.trim()}"; type one, or use the options that --help lists`,
  );
}

async function readNamed(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`cannot read ${file}: name an existing text file, or - for standard input`, {
      cause,
    });
  }
}
