import type { BenchReport, BenchRow } from './bench-report.ts';
import { startCardShop } from './overlay/card-shop.ts';
import { measureFrames, type FrameCosts } from './overlay/frame-costs.ts';
import { measureInteractions } from './overlay/interactions.ts';
import { measureNavigations, type Held } from './overlay/soft-navigations.ts';
import { openInTwo, type TwoPages } from './overlay/two-browsers.ts';
import { readLoad, toMedian } from './statistics.ts';

const RUNS = 5;
const FRAME_MS = 4;
const INTERACTION_MS = 8;
/** What V8 keeps of a page differs so much from one time to the next by itself. */
const HELD_BYTES = 256_000;

/**
 * What the overlay costs a page of a hundred cards: the same page in a browser with it and in one without, in turn, so
 * that a busy minute of the machine meets both.
 */
export async function measureOverlay(): Promise<BenchReport> {
  const shop = await startCardShop();
  const pages = await openInTwo(`${shop.url}/`);
  try {
    return {
      bench: 'overlay',
      rows: [...(await toFrameRows(pages)), await toInteractionRow(pages), ...(await toMemoryRows(pages))],
    };
  } finally {
    await pages.close();
    await shop.remove();
  }
}

/** Runs a measurement five times on each page, by turns. */
async function inTurn<Value>(
  { withOverlay, alone }: TwoPages,
  measure: (page: TwoPages['alone']) => Promise<Value>,
): Promise<{ readonly withOverlay: readonly Value[]; readonly alone: readonly Value[] }> {
  const figures: { readonly withOverlay: Value[]; readonly alone: Value[] } = { withOverlay: [], alone: [] };
  for (let run = 0; run < RUNS; run += 1) {
    figures.alone.push(await measure(alone));
    figures.withOverlay.push(await measure(withOverlay));
  }
  return figures;
}

async function toFrameRows(pages: TwoPages): Promise<readonly BenchRow[]> {
  const { withOverlay, alone } = await inTurn(pages, measureFrames);
  const toRow = (name: string, share: number): BenchRow => {
    const over = (runs: readonly FrameCosts[], of: keyof FrameCosts): number =>
      toMedian(runs.map((run) => toQuantile(run[of], share)));
    const page = over(alone, 'mainMs');
    const value = round(over(withOverlay, 'mainMs') - page);
    return {
      metric: `main thread a frame by the overlay, ${name}`,
      value,
      unit: 'ms',
      budget: FRAME_MS,
      pass: value <= FRAME_MS,
      beside: {
        'the page alone': round(page),
        'of it script': round(over(withOverlay, 'scriptMs')),
        'longest frame': round(toMedian(withOverlay.map(({ mainMs }) => Math.max(...mainMs)))),
        'load average': readLoad(),
      },
    };
  };
  return [toRow('median', 0.5), toRow('95%', 0.95)];
}

async function toInteractionRow(pages: TwoPages): Promise<BenchRow> {
  const { withOverlay, alone } = await inTurn(pages, measureInteractions);
  const value = toMedian(withOverlay) - toMedian(alone);
  return {
    metric: 'interaction to next paint, worse by',
    value,
    unit: 'ms',
    budget: INTERACTION_MS,
    pass: value <= INTERACTION_MS,
    beside: { alone: alone.join(' '), 'with the overlay': withOverlay.join(' '), 'load average': readLoad() },
  };
}

async function toMemoryRows({ withOverlay, alone }: TwoPages): Promise<readonly BenchRow[]> {
  const page = await measureNavigations(alone);
  const both = await measureNavigations(withOverlay);
  const toRow = (of: keyof Held, unit: string, budget: number): BenchRow => {
    const value = both[of] - page[of];
    return {
      metric: `growth over 20 soft navigations by the overlay, ${unit}`,
      value,
      unit,
      budget,
      pass: value <= budget,
      beside: { 'the page alone': page[of], 'with the overlay': both[of] },
    };
  };
  return [
    toRow('heapBytes', 'B of heap', HELD_BYTES),
    toRow('nodes', 'DOM nodes', 0),
    toRow('listeners', 'listeners', 0),
  ];
}

function toQuantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
