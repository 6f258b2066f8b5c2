import { BUILD_COMMAND } from './build-command.ts';
import { CHECK_COMMAND } from './check-command.ts';
import { EXIT_USAGE, type Command, type Terminal } from './command.ts';
import { SERVE_COMMAND } from './serve-command.ts';
import { suggest } from './suggest.ts';
import { WITHDRAW_COMMAND } from './withdraw-command.ts';

const COMMANDS: readonly Command[] = [BUILD_COMMAND, CHECK_COMMAND, WITHDRAW_COMMAND, SERVE_COMMAND];

const OPTION_NAMES = ['help', 'version'];

const HELP = `curio - shoppable video for any website

Usage
  curio COMMAND [options]

Commands
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Options
  -h, --help       show this help, or a command's with curio COMMAND --help
  -v, --version    show the version

curio help COMMAND tells the options and exit codes of a command.

A shop from nothing
  curio build feed.xml --out site/catalog
  curio serve --static site
`;

/**
 * Runs one command line.
 *
 * @param argv - what stands behind `curio`.
 * @param version - printed by `--version`.
 * @returns the exit code: 0 done, 1 findings, 2 the command line or a source cannot be read, 130 stopped by a signal.
 * @internal
 */
export async function runCurio(
  argv: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    terminal.warn(HELP);
    return EXIT_USAGE;
  }
  if (isHelp(name) || name === 'help') return printHelp(rest[0], terminal);
  if (name === '--version' || name === '-v') {
    terminal.print(version);
    return 0;
  }
  const command = COMMANDS.find((command) => command.name === name);
  if (command === undefined) {
    const kind = name.startsWith('-') ? 'option' : 'command';
    return failUnknown(kind, name, terminal);
  }
  if (!hasHelp(rest)) return command.run(rest, terminal);
  terminal.print(command.help);
  return 0;
}

function printHelp(name: string | undefined, terminal: Terminal): number {
  const command = COMMANDS.find((command) => command.name === name);
  if (name !== undefined && command === undefined && !isHelp(name))
    return failUnknown('command', name, terminal);
  terminal.print(command?.help ?? HELP);
  return 0;
}

function failUnknown(kind: 'option' | 'command', name: string, terminal: Terminal): number {
  const hint =
    kind === 'option'
      ? suggest(name.replace(/^-+/u, ''), OPTION_NAMES, '--')
      : suggest(
          name,
          COMMANDS.map((command) => command.name),
        );
  terminal.warn(`curio: There is no ${kind} ${name}.${hint} See \`curio --help\`.`);
  return EXIT_USAGE;
}

function hasHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some(isHelp);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}
