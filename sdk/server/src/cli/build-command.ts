import { buildCatalog, type BuildOptions, type BuildResult } from '../build/build-catalog.ts';
import { SYSTEM_CLOCK } from '../platform/clock.ts';
import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from './command.ts';

const HELP = `curio build - turn a shop's products into files that any static host serves

Usage
  curio build SOURCE... --out DIR [options]

SOURCE is a catalogue in Curio's JSON or a Merchant Center product feed in XML. Several are merged
in order.

Options
  --out DIR            folder to write catalog.json and the files it points to
  --model DIR          ranking model to ship: the folder of its model.onnx and manifest.json
  --base URL           what relative addresses in the sources are relative to, as seen from
                       catalog.json: a path such as ../ or a whole address (default: its folder)
  --governance MODE    report: list violations in report.json and build every item (default)
                       block: leave out items with a critical or serious violation
  -h, --help           show this help

Items that cannot be shown are left out, each with its place and reason in report.json. The same
sources give the same files, but for the time in catalog.json. Files whose names carry a hash may
be cached for ever.

Exit codes
  0 built    2 the command line or a source cannot be read

Examples
  curio build feed.xml --out site/catalog
  curio build catalog.json --out dist/catalog --model models/interest-ranker --base ../
`;

const OPTIONS = {
  out: { type: 'string' },
  model: { type: 'string' },
  base: { type: 'string' },
  governance: { type: 'string', default: 'report' },
} as const;

/** Skipped items that are told one by one; the rest is a number, as report.json has them all. */
const TOLD_ITEMS = 5;

/** `curio build`. @internal */
export const BUILD_COMMAND: Command = {
  name: 'build',
  summary: "turn a shop's products into files that any static host serves",
  help: HELP,
  async run(argv, terminal) {
    const options = parseBuildOptions(argv);
    if (typeof options === 'string') return failUsage(terminal, 'build', options);
    const built = await buildCatalog(options);
    if (!built.ok) {
      const place = built.error.place === undefined ? '' : `${built.error.place}: `;
      terminal.warn(`curio build: ${place}${built.error.message}`);
      return EXIT_USAGE;
    }
    announce(built.value, options.out, terminal);
    return 0;
  },
};

/** The options, or what is wrong with them. */
function parseBuildOptions(argv: readonly string[]): BuildOptions | string {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { out, model, base, governance } = line.values;
  if (line.operands.length === 0) return 'No SOURCE is named.';
  if (out === undefined) return '--out is missing: name the folder to write.';
  if (governance !== 'report' && governance !== 'block') {
    return `--governance takes report or block, not ${governance}.`;
  }
  return {
    sources: line.operands,
    out,
    governance,
    clock: SYSTEM_CLOCK,
    ...(model === undefined ? {} : { model }),
    ...(base === undefined ? {} : { base }),
  };
}

function announce({ pointer, report }: BuildResult, out: string, terminal: Terminal): void {
  const { products, videos, lives } = report.items;
  terminal.print(`Built ${out}/catalog.json, version ${pointer.version}`);
  terminal.print(`  ${products} products, ${videos} videos, ${lives} live rooms`);
  const skipped = report.sources.flatMap((source) =>
    source.skipped.map((line) => `${source.source}: ${line.message}`),
  );
  for (const line of skipped.slice(0, TOLD_ITEMS)) terminal.warn(`  left out  ${line}`);
  if (skipped.length > TOLD_ITEMS) {
    terminal.warn(`  left out  ${skipped.length - TOLD_ITEMS} more; ${out}/report.json has them all`);
  }
  for (const { id, ruleId } of report.blocked) terminal.warn(`  blocked   ${id} by ${ruleId}`);
  const { findings } = report.governance;
  const violations = findings.filter(({ outcome }) => outcome === 'violation').length;
  if (violations > 0) terminal.warn(`  ${violations} violations; see them with curio check`);
}
