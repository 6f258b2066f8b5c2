import { tmpdir } from 'node:os';
import type { RulePack } from '@curio/core';
import { PRESETS } from '../build/govern-catalog.ts';
import { openWorkspace } from '../build/spill/workspace.ts';
import { isOpen, type CheckFormat } from '../check/check-result.ts';
import { checkSources } from '../check/check-sources.ts';
import { CHECK_FORMATS } from '../check/formats/formats.ts';
import { SYSTEM_CLOCK } from '../platform/clock.ts';
import {
  EXIT_STOPPED,
  EXIT_USAGE,
  failUsage,
  parseCommandLine,
  type Command,
  type Terminal,
} from './command.ts';

const HELP = `curio check - find what breaks the law before it is listed

Usage
  curio check SOURCE|URL... [options]

SOURCE is whatever curio build takes: a Merchant Center feed of any size, an export or list of
products of Shopify or WooCommerce, or Curio's JSON; or a page, saved or by its address, of which
the texts, forms and schema.org data are judged as they stand before any script has run. Several
are checked together.

Options
  --preset NAME      rules to apply: ${Object.keys(PRESETS).join(', ')} (default cn-shop)
  --format FORMAT    pretty for people, json for programs, sarif for code hosts and editors,
                     junit for build servers (default pretty)
  -h, --help         show this help

What needs a person's judgement is "needs-review" and counts as a finding; what the law exempts
does not. Rules that could not run are named: they are gaps, not passes.

Exit codes
  0 no findings    1 findings    2 the command line or a source cannot be read
  130 stopped by Ctrl-C

Examples
  curio check feed.xml
  curio check catalog.json --format json > findings.json
  curio check https://shop.example/products/kettle --preset eu-shop
  curio check feed.xml --preset merchant-center --format sarif > findings.sarif
`;

const OPTIONS = {
  preset: { type: 'string', default: 'cn-shop' },
  format: { type: 'string', default: 'pretty' },
} as const;

const EXIT_FINDINGS = 1;

interface CheckLine {
  readonly sources: readonly string[];
  readonly preset: string;
  readonly pack: RulePack;
  readonly write: CheckFormat;
}

/** `curio check`. @internal */
export const CHECK_COMMAND: Command = {
  name: 'check',
  summary: 'find what breaks the law before it is listed',
  help: HELP,
  async run(argv, terminal) {
    const options = parseCheckLine(argv);
    if (typeof options === 'string') return failUsage(terminal, 'check', options);
    const workspace = await openWorkspace(tmpdir());
    try {
      return await checkIn(workspace.folder, options, terminal);
    } catch (error) {
      if (!terminal.signal.aborted) throw error;
      terminal.warn('curio check: Stopped.');
      return EXIT_STOPPED;
    } finally {
      await workspace.close();
    }
  },
};

async function checkIn(
  folder: string,
  { sources, preset, pack, write }: CheckLine,
  terminal: Terminal,
): Promise<number> {
  const { signal } = terminal;
  const checked = await checkSources(sources, { pack, nowMs: SYSTEM_CLOCK.now(), folder, signal });
  if (!checked.ok) {
    const { message, place } = checked.error;
    terminal.warn(`curio check: ${place === undefined ? '' : `${place}: `}${message}`);
    return EXIT_USAGE;
  }
  const { report } = checked.value;
  for (const { source, read, skipped } of checked.value.sources)
    terminal.warn(`${source}: ${read} items read, ${skipped.length} left out`);
  for (const { ruleId, reason } of report.coverage.notRun) terminal.warn(`not run: ${ruleId} (${reason})`);
  terminal.print(write({ preset, pack, ...checked.value }));
  return report.findings.some(isOpen) ? EXIT_FINDINGS : 0;
}

/** The options, or what is wrong with them. */
function parseCheckLine(argv: readonly string[]): CheckLine | string {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { preset, format } = line.values;
  if (line.operands.length === 0) return 'No SOURCE is named.';
  const pack = Object.entries(PRESETS).find(([name]) => name === preset)?.[1];
  if (pack === undefined) return `There is no preset ${preset}; there is ${Object.keys(PRESETS).join(', ')}.`;
  const write = Object.entries(CHECK_FORMATS).find(([name]) => name === format)?.[1];
  if (write === undefined) return `--format takes ${Object.keys(CHECK_FORMATS).join(', ')}, not ${format}.`;
  return { sources: line.operands, preset, pack, write };
}
