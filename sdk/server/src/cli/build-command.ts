import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isSafeUrl } from '@curio/core';
import { buildCatalog, type BuildOptions, type BuildResult } from '../build/build-catalog.ts';
import type { ClipsOptions } from '../build/read-clips.ts';
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
  --clips FOLDER       clips to join to the products; see below
  --clips-base URL     where FOLDER is served, as seen from catalog.json (default: from DIR to
                       FOLDER as they lie on this disk, such as ../media/clips/)
  --governance MODE    report: list violations in report.json and build every item (default)
                       block: leave out items with a critical or serious violation
  -h, --help           show this help

Items that cannot be shown are left out, each with its place and reason in report.json. The same
sources give the same files, but for the time in catalog.json. Files whose names carry a hash may
be cached for ever.

A clip (.mp4, .m4v, .webm) belongs to the product whose id, handle, SKU or GTIN stands in its name;
the longest wins. NAME.webp, .jpg or .png beside it is its poster, NAME.en.vtt its captions. FOLDER
may hold clips.csv, whose rows come first:

  file,title,products,moments,poster,captions,duration,id
  pour.mp4,How we pour,mug;kettle,mug@0-4.5 kettle@4.5-9,,,,

Several products, moments or captions are divided by spaces or semicolons; moments and duration are
seconds. Only file is needed. The build does not copy clips: publish FOLDER as it is.

Exit codes
  0 built    2 the command line or a source cannot be read

Examples
  curio build feed.xml --out site/catalog
  curio build feed.xml --out site/catalog --clips site/media/clips
  curio build catalog.json --out dist/catalog --model models/interest-ranker --base ../
`;

const OPTIONS = {
  out: { type: 'string' },
  model: { type: 'string' },
  base: { type: 'string' },
  clips: { type: 'string' },
  'clips-base': { type: 'string' },
  governance: { type: 'string', default: 'report' },
} as const;

/** Lines of a kind that are told one by one; the rest is a number, as report.json has them all. */
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
  const clips = parseClips(line.values);
  if (typeof clips === 'string') return clips;
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
    ...(clips === undefined ? {} : { clips }),
  };
}

/** Two folders of one site see each other as they lie; where they do not, only a person knows the way. */
function parseClips(values: {
  readonly out?: string | undefined;
  readonly clips?: string | undefined;
  readonly 'clips-base'?: string | undefined;
}): ClipsOptions | string | undefined {
  const { out = '', clips: folder, 'clips-base': written } = values;
  if (folder === undefined) return written === undefined ? undefined : '--clips-base needs --clips.';
  const base = written ?? relative(out, folder).replaceAll(sep, '/');
  const isApart = written === undefined && (isAbsolute(base) || resolve(out, base) === resolve('/', base));
  if (isApart) return `--clips-base is missing: ${out} and ${folder} have no folder in common.`;
  if (!isSafeUrl(base)) return `--clips-base takes an address, not ${base}.`;
  return { folder, base };
}

function announce({ pointer, report }: BuildResult, out: string, terminal: Terminal): void {
  const { products, videos, lives } = report.items;
  terminal.print(`Built ${out}/catalog.json, version ${pointer.version}`);
  terminal.print(`  ${products} products, ${videos} videos, ${lives} live rooms`);
  tell('left out', 'skipped', { report, out, terminal });
  tell('noted', 'repaired', { report, out, terminal });
  for (const { id, ruleId } of report.blocked) terminal.warn(`  blocked   ${id} by ${ruleId}`);
  const { findings } = report.governance;
  const violations = findings.filter(({ outcome }) => outcome === 'violation').length;
  if (violations > 0) terminal.warn(`  ${violations} violations; see them with curio check`);
}

interface Told {
  readonly report: BuildResult['report'];
  readonly out: string;
  readonly terminal: Terminal;
}

function tell(what: string, field: 'skipped' | 'repaired', { report, out, terminal }: Told): void {
  const lines = report.sources.flatMap((source) =>
    source[field].map((line) => `${source.source}: ${line.message}`),
  );
  for (const line of lines.slice(0, TOLD_ITEMS)) terminal.warn(`  ${what.padEnd(9)} ${line}`);
  if (lines.length > TOLD_ITEMS) {
    terminal.warn(`  ${what.padEnd(9)} ${lines.length - TOLD_ITEMS} more; ${out}/report.json has them all`);
  }
}
