import { buildCatalog, type BuildErrorCode, type BuildResult } from '../build/build-catalog.ts';
import { sumCounts } from '../build/report/report-lines.ts';
import type { Result } from '@curio/core';
import { SYSTEM_CLOCK } from '../platform/clock.ts';
import { announceBuild, toBuildLine, toFailureLine } from './building/announce-build.ts';
import { BUILD_HELP } from './building/build-help.ts';
import { parseBuildCall, type BuildCall } from './building/build-options.ts';
import { createProgressBar } from './building/progress-bar.ts';
import { observeChanges } from '../platform/observe-changes.ts';
import { EXIT_STOPPED, EXIT_USAGE, failUsage, type Command, type Terminal } from './command.ts';

/** Built, but not as `--strict` wants it. */
const EXIT_FAULTS = 1;

/** `curio build`. @internal */
export const BUILD_COMMAND: Command = {
  name: 'build',
  summary: "turn a shop's products into files that any static host serves",
  help: BUILD_HELP,
  async run(argv, terminal) {
    const call = parseBuildCall(argv);
    if (typeof call === 'string') return failUsage(terminal, 'build', call);
    if (!call.isWatching) return buildOnce(call, terminal);
    try {
      return await watchAndBuild(call, terminal);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      terminal.warn(`curio build: Changes cannot be watched: ${error.message}.`);
      return EXIT_USAGE;
    }
  },
};

async function watchAndBuild(call: BuildCall, terminal: Terminal): Promise<number> {
  const { sources, clips, history, out } = call.build;
  const changes = observeChanges({
    files: history === undefined ? sources : [...sources, history],
    except: out,
    signal: terminal.signal,
    ...(clips === undefined ? {} : { folder: clips.folder }),
  });
  // Started before the first build, so that no change during it is missed.
  let change = changes.next();
  let code = await buildOnce(call, terminal);
  while (!terminal.signal.aborted) {
    if (call.reader === 'person') terminal.warn('Watching for changes; Ctrl-C stops.');
    if ((await change).done === true) break;
    change = changes.next();
    code = await buildOnce(call, terminal);
  }
  // Being stopped is how watching ends.
  return terminal.signal.aborted ? 0 : code;
}

async function buildOnce(call: BuildCall, terminal: Terminal): Promise<number> {
  const { reader } = call;
  const bar = createProgressBar(reader === 'person' ? terminal.draw : undefined, SYSTEM_CLOCK);
  try {
    const built = await buildCatalog({
      ...call.build,
      signal: terminal.signal,
      onProgress: (progress) => {
        bar.show(progress);
      },
    });
    bar.clear();
    return tell(built, call, terminal);
  } catch (error) {
    bar.clear();
    if (!terminal.signal.aborted) throw error;
    terminal.warn(`curio build: Stopped; ${call.build.out} is as it was.`);
    return EXIT_STOPPED;
  }
}

function tell(
  built: Result<BuildResult, BuildErrorCode>,
  { build, mostSkipped, reader }: BuildCall,
  terminal: Terminal,
): number {
  if (!built.ok) {
    const place = built.error.place === undefined ? '' : `${built.error.place}: `;
    terminal.warn(`curio build: ${place}${built.error.message}`);
    if (reader === 'program') terminal.print(toFailureLine(built.error, EXIT_USAGE));
    return EXIT_USAGE;
  }
  const fault = mostSkipped === null ? null : findFault(built.value, mostSkipped);
  const code = fault === null ? 0 : EXIT_FAULTS;
  if (reader === 'person') announceBuild(built.value, build.out, terminal);
  if (reader === 'program') terminal.print(toBuildLine(built.value, code));
  if (fault !== null) terminal.warn(`curio build: ${fault}`);
  return code;
}

function findFault({ report }: BuildResult, mostSkipped: number): string | null {
  const { counts } = report;
  const skipped = sumCounts(counts.skipped);
  const open = (counts.findings['violation'] ?? 0) + (counts.findings['needs-review'] ?? 0);
  const parts = [
    ...(skipped > mostSkipped ? [`${skipped} items are left out, and ${mostSkipped} may be`] : []),
    ...(open > 0 ? [`rules have ${open} findings`] : []),
  ];
  return parts.length === 0 ? null : `Built, but ${parts.join('; ')}.`;
}
