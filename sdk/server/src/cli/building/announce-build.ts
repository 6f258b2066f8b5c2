import type { BuildErrorCode, BuildResult } from '../../build/build-catalog.ts';
import type { HistoryTally } from '../../build/history/write-co-visits.ts';
import { sumCounts } from '../../build/report/report-lines.ts';
import type { Failure } from '@curio/core';
import type { Terminal } from '../command.ts';

/** Lines of a kind that are told one by one; the rest is a number, as report.json has more of them. */
const TOLD_ITEMS = 5;

/** Tells a person what was built. @internal */
export function announceBuild(result: BuildResult, out: string, terminal: Terminal): void {
  const { pointer, report, isChanged, work } = result;
  const { products, videos, lives } = report.items;
  const version = `version ${pointer.version}`;
  terminal.print(
    isChanged
      ? `Built ${out}/catalog.json, ${version}`
      : `Nothing changed in ${out}/catalog.json, ${version}`,
  );
  terminal.print(
    `  ${count(products, 'product')}, ${count(videos, 'video')}, ${count(lives, 'live room')}; ` +
      `${work.encoded} encoded, ${work.reused} as before`,
  );
  if (result.history !== undefined) tellHistory(result.history, terminal);
  tellLines('left out', 'skipped', { report, out, terminal });
  tellLines('noted', 'repaired', { report, out, terminal });
  for (const { id, ruleId } of report.blocked.slice(0, TOLD_ITEMS)) {
    terminal.warn(`  blocked   ${id} by ${ruleId}`);
  }
  tellRest('blocked', report.counts.blocked - TOLD_ITEMS, { out, terminal });
  const violations = report.counts.findings['violation'] ?? 0;
  if (violations > 0) terminal.warn(`  ${count(violations, 'violation')}; see them with curio check`);
}

/** Tells a program, in one line, what was built. @internal */
export function toBuildLine(result: BuildResult, exitCode: number): string {
  const { pointer, report, isChanged, work, history } = result;
  const { items, counts } = report;
  const built = { schemaVersion: 1, ok: true, exitCode, isChanged, pointer, items, counts, work, history };
  return JSON.stringify(built);
}

/** Tells a program, in one line, why nothing was built. @internal */
export function toFailureLine({ code, message, place }: Failure<BuildErrorCode>, exitCode: number): string {
  return JSON.stringify({ schemaVersion: 1, ok: false, exitCode, error: { code, message, place } });
}

function tellHistory(history: HistoryTally, terminal: Terminal): void {
  const { counted, visitors, items, unknown, broken, firstBroken } = history;
  terminal.print(
    `  history: ${count(counted, 'act')} of ${count(visitors, 'visitor')}; ${count(items, 'item')} go with others`,
  );
  if (unknown > 0)
    terminal.warn(`  left out  ${count(unknown, 'act')} on items that are not in the catalogue`);
  if (broken > 0)
    terminal.warn(`  left out  ${count(broken, 'line')} of the history, the first line ${firstBroken}`);
}

interface Told {
  readonly report: BuildResult['report'];
  readonly out: string;
  readonly terminal: Terminal;
}

function tellLines(what: string, field: 'skipped' | 'repaired', { report, out, terminal }: Told): void {
  const lines = report.sources.flatMap((source) =>
    source[field].map((line) => `${source.source}: ${line.message}`),
  );
  for (const line of lines.slice(0, TOLD_ITEMS)) terminal.warn(`  ${what.padEnd(9)} ${line}`);
  tellRest(what, sumCounts(report.counts[field]) - TOLD_ITEMS, { out, terminal });
}

function tellRest(what: string, rest: number, { out, terminal }: Pick<Told, 'out' | 'terminal'>): void {
  if (rest > 0) terminal.warn(`  ${what.padEnd(9)} ${rest} more; see ${out}/report.json`);
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
