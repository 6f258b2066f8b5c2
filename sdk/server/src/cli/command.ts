import { parseArgs, type ParseArgsConfig } from 'node:util';
import { suggest } from './suggest.ts';

/** Where a command writes and what ends it. @internal */
export interface Terminal {
  /** Writes one line of results. */
  print(line: string): void;
  /** Writes one line of news or trouble, so that results can be piped. */
  warn(line: string): void;
  /**
   * Draws a line over the one before, where a person looks on; an empty one takes it away. Absent where news go into a
   * file or another program.
   */
  readonly draw?: (line: string) => void;
  /** Aborts when the user or the system asks the command to stop. */
  readonly signal: AbortSignal;
}

/** One word behind `curio`. @internal */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code. */
  run(argv: readonly string[], terminal: Terminal): Promise<number>;
}

/** What went wrong with a command line, in one sentence. @internal */
export interface UsageError {
  readonly ok: false;
  readonly message: string;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and operands as written. @internal */
export interface CommandLine<Known extends Options> {
  readonly ok: true;
  readonly values: ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>['values'];
  readonly operands: readonly string[];
}

/** Exit code for a command that was stopped by a signal: 128 and the number of SIGINT, as shells have it. @internal */
export const EXIT_STOPPED = 130;

/** Exit code for a command line that cannot be understood, or a source that cannot be read. @internal */
export const EXIT_USAGE = 2;

/** Reads a command's options; anything unknown is one sentence. @internal */
export function parseCommandLine<const Known extends Options>(
  argv: readonly string[],
  options: Known,
): CommandLine<Known> | UsageError {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { ok: true, values, operands: positionals };
  } catch (error) {
    // parseArgs throws for what a person typed; its first sentence says what, the rest is about quoting.
    const message = error instanceof Error ? error.message : String(error);
    const sentence = `${message.split(/\. |\n/u, 1)[0] ?? message}.`.replace(/\.\.$/u, '.');
    const unknown = /^Unknown option '--([^']+)'/u.exec(sentence)?.[1];
    const hint = unknown === undefined ? '' : suggest(unknown, Object.keys(options), '--');
    return { ok: false, message: sentence + hint };
  }
}

/** Says what is wrong with the command line and where help is. @internal */
export function failUsage(terminal: Terminal, command: string, message: string): number {
  terminal.warn(`curio ${command}: ${message} See \`curio ${command} --help\`.`);
  return EXIT_USAGE;
}
