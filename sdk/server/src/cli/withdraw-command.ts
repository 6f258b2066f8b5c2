import { withdrawItems, type WithdrawReport } from '../build/withdraw/withdraw-items.ts';
import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from './command.ts';

const HELP = `curio withdraw - take items of a built catalogue down at once

Usage
  curio withdraw ID... --out DIR [options]

ID is that of a product, a clip or a live room. Pages drop it, and what shows nothing else, within
the short cache life of DIR/withdrawn.json, which is half a minute where curio serve sends it. No
build is needed, and later builds leave it down.

Options
  --out DIR     folder that curio build wrote
  --back        put the items back on show
  --list        print the ids that are down, one a line, and do nothing else
  --json        print one line of JSON for programs
  -h, --help    show this help

Doing it again changes nothing. An ID that the catalogue does not have is told, and listed all the
same: an older copy of the catalogue may have it.

Exit codes
  0 done    1 done, and the catalogue does not have an ID    2 nothing could be done

Examples
  curio withdraw kettle-gooseneck --out site/catalog
  curio withdraw kettle-gooseneck --out site/catalog --back
`;

const OPTIONS = {
  out: { type: 'string' },
  back: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const EXIT_UNKNOWN = 1;

interface WithdrawCall {
  readonly out: string;
  readonly ids: readonly string[];
  readonly back: boolean;
  readonly list: boolean;
  readonly json: boolean;
}

/** `curio withdraw`. @internal */
export const WITHDRAW_COMMAND: Command = {
  name: 'withdraw',
  summary: 'take items of a built catalogue down at once',
  help: HELP,
  async run(argv, terminal) {
    const call = parseCall(argv);
    if (typeof call === 'string') return failUsage(terminal, 'withdraw', call);
    const done = await withdrawItems(call);
    if (!done.ok) {
      const { message, place } = done.error;
      terminal.warn(`curio withdraw: ${place === undefined ? '' : `${place}: `}${message}`);
      return EXIT_USAGE;
    }
    announce(done.value, call, terminal);
    return done.value.unknown.length === 0 ? 0 : EXIT_UNKNOWN;
  },
};

/** The call, or what is wrong with it. */
function parseCall(argv: readonly string[]): WithdrawCall | string {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { out, back, list, json } = line.values;
  if (out === undefined) return '--out is missing: name the folder that curio build wrote.';
  if (list && (back || line.operands.length > 0)) return '--list takes no ID and no --back.';
  if (!list && line.operands.length === 0) return 'No ID is named.';
  return { out, ids: line.operands, back, list, json };
}

function announce(report: WithdrawReport, { out, back, list, json }: WithdrawCall, terminal: Terminal): void {
  if (json) terminal.print(JSON.stringify({ schemaVersion: 1, ...report }));
  else if (list) for (const id of report.withdrawn) terminal.print(id);
  else {
    for (const id of report.changed) terminal.print(back ? `back on show   ${id}` : `taken down     ${id}`);
    for (const id of report.unchanged) terminal.print(back ? `is on show     ${id}` : `is down        ${id}`);
  }
  for (const id of report.unknown) {
    terminal.warn(`curio withdraw: ${id} is not in ${out}/catalog.json; check the ID.`);
  }
}
