import { runTrial, type TrialPlan, type TrialReport } from '../support/delivery-trial/run-trial.ts';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { readLoad } from './statistics.ts';

const HOURS_3_MS = 3 * 3_600_000;

const PLAN: TrialPlan = {
  kills: 200,
  tabs: 4,
  pagesPerBrowser: 5,
  clockErrorsMs: [0, HOURS_3_MS, -HOURS_3_MS],
  down: [0.3, 0.45],
};

/** A report is written within this of the event, on a machine with better things to do. */
const MOST_CLOCK_ERROR_MS = 60_000;

/** Lines that are enough to find out why. */
const MOST_TOLD = 20;

/**
 * Whether every event arrives once: 1,000 page changes in 200 browsers of three visitors, four tabs each, every browser
 * ended by SIGKILL, two of the visitors with a clock that is three hours wrong, the collector gone without warning for a
 * while. Each page tells this process by blocking requests of its own what it began, and what Curio said is recorded; the
 * latter is compared with the collector's file. What a kill interrupted before anybody was told so is printed beside.
 */
export async function measureDelivery(): Promise<BenchReport> {
  const startedAtMs = Date.now();
  const report = await runTrial(PLAN);
  tellLosses(report);
  const beside = {
    made: report.made,
    stored: report.stored,
    interrupted: report.interrupted,
    minutes: Number(((Date.now() - startedAtMs) / 60_000).toFixed(1)),
    load: readLoad(),
  };
  const { lost, doubled, pages, kills, mostClockErrorMs } = report;
  return {
    bench: 'delivery',
    rows: [
      toRow('events lost', lost.length, { ...beside, ratio: lost.length / Math.max(1, report.made) }),
      toRow('acts stored twice', doubled.length, {}),
      { ...toRow('page changes', pages, {}), budget: 1000, pass: pages >= 1000 },
      { ...toRow('browsers killed', kills, {}), budget: 200, pass: kills >= 200 },
      {
        ...toRow('largest error of a corrected time', mostClockErrorMs, {}),
        unit: 'ms',
        budget: MOST_CLOCK_ERROR_MS,
        pass: mostClockErrorMs <= MOST_CLOCK_ERROR_MS,
      },
    ],
  };
}

function toRow(metric: string, value: number, beside: BenchRow['beside']): BenchRow {
  return { metric, value, unit: '', budget: 0, pass: value === 0, beside };
}

/** What the ledger gives up for its bounds goes by priority: an order among the lost would be no such drop. */
function tellLosses({ lost, doubled }: TrialReport): void {
  const byAct = new Map<string, number>();
  for (const { tag } of lost) {
    const act = tag.split('-').at(-1) ?? '';
    byAct.set(act, (byAct.get(act) ?? 0) + 1);
  }
  if (lost.length > 0)
    console.error('lost, by the number of the act in its page:', Object.fromEntries(byAct));
  for (const { id, tag, reportedAtMs } of lost.slice(0, MOST_TOLD))
    console.error(`lost: ${tag} ${id}, reported ${new Date(reportedAtMs).toISOString()}`);
  for (const tag of doubled.slice(0, MOST_TOLD)) console.error(`twice: ${tag}`);
}
