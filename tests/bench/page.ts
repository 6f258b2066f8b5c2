import { toReason, type BenchReport, type BenchRow } from './bench-report.ts';
import {
  createArticlePage,
  createCategoryPage,
  createProductPage,
  type HostPage,
} from './page/host-pages.ts';
import { traceTasks, type PageTask } from './page/long-tasks.ts';
import { createPeerEmbed } from './page/peer-embed.ts';
import { visit, type PageFigures } from './page/run-lighthouse.ts';
import { CURIO_EMBED, serveHost, type Embed, type RunningHost } from './page/serve-host.ts';
import { readLoad, toMedian } from './statistics.ts';

/** Visits of each kind, one after the other in turn, so that a busy minute of the machine meets all of them. */
const VISITS = 5;

/** Shopify lets an app cost a storefront ten points; this is ours. */
const POINTS_LOST = 2;

/** Where the Long Tasks API begins to call a task long. */
const LONG_TASK_MS = 50;

/** A host must have something to lose: a light page scores 100 with anything in it. */
const HOST_SCORES = { from: 60, to: 90 } as const;

/**
 * What the documented embed costs three heavy pages, by Lighthouse with its default phone and network: each visited
 * without and with it in turn, medians of five. A peer's player in the same place is measured beside it. Then the tasks
 * that the embed causes on a main thread four times slower.
 */
export async function measurePage(): Promise<BenchReport> {
  const peer = createPeerEmbed();
  const rows: BenchRow[] = [];
  for (const page of [createProductPage(), createArticlePage(), createCategoryPage()]) {
    try {
      rows.push(...(await measureHost(page, peer)));
    } catch (error) {
      const frame = { metric: page.name, unit: '', value: null, budget: null };
      rows.push({ ...frame, pass: false, beside: {}, reason: toReason(error) });
    }
  }
  return { bench: 'page', rows };
}

async function measureHost(page: HostPage, peer: Embed | null): Promise<readonly BenchRow[]> {
  const host = await serveHost(page, peer === null ? [CURIO_EMBED] : [CURIO_EMBED, peer]);
  try {
    const kinds = [null, CURIO_EMBED, ...(peer === null ? [] : [peer])];
    const visits = await visitInTurn(host, kinds);
    const [alone = [], withCurio = [], withPeer = []] = visits;
    return [
      toScoreRow(page, { alone, withCurio, withPeer, peer }),
      toShiftRow(page, alone, withCurio),
      toPaintRow(page, alone, withCurio),
      ...(await measureTasks(page, host)),
    ];
  } finally {
    host.close();
  }
}

async function visitInTurn(
  host: RunningHost,
  kinds: readonly (Embed | null)[],
): Promise<readonly (readonly PageFigures[])[]> {
  const figures: PageFigures[][] = kinds.map(() => []);
  for (let turn = 0; turn < VISITS; turn += 1)
    for (const [index, kind] of kinds.entries()) figures[index]?.push(await visit(host.toUrl(kind)));
  return figures;
}

interface Visits {
  readonly alone: readonly PageFigures[];
  readonly withCurio: readonly PageFigures[];
  readonly withPeer: readonly PageFigures[];
  readonly peer: Embed | null;
}

function toScoreRow(page: HostPage, { alone, withCurio, withPeer, peer }: Visits): BenchRow {
  const hostScore = median(alone, 'score');
  const lost = hostScore - median(withCurio, 'score');
  const isFit = hostScore >= HOST_SCORES.from && hostScore <= HOST_SCORES.to;
  const peerLost =
    peer === null ? {} : { [`points lost by ${peer.name}`]: hostScore - median(withPeer, 'score') };
  return {
    metric: `points lost, ${page.name}`,
    value: lost,
    unit: 'points',
    budget: POINTS_LOST,
    pass: isFit && lost <= POINTS_LOST,
    beside: {
      'host alone': alone.map(({ score }) => score).join(' '),
      'with Curio': withCurio.map(({ score }) => score).join(' '),
      'blocking ms': `${round(median(alone, 'tbtMs'))} → ${round(median(withCurio, 'tbtMs'))}`,
      ...peerLost,
      'load average': readLoad(),
    },
    ...(isFit ? {} : { reason: `The host alone scores ${hostScore}: it has to be of the middle.` }),
  };
}

function toShiftRow(
  page: HostPage,
  alone: readonly PageFigures[],
  withCurio: readonly PageFigures[],
): BenchRow {
  const shift = Math.max(...withCurio.map(({ cls }) => cls)) - Math.max(...alone.map(({ cls }) => cls));
  return {
    metric: `layout shift caused, ${page.name}`,
    value: shift,
    unit: 'CLS',
    budget: 0,
    pass: shift <= 0,
    beside: {},
  };
}

/** No later: not by more than the host's own visits differ from one another. */
function toPaintRow(
  page: HostPage,
  alone: readonly PageFigures[],
  withCurio: readonly PageFigures[],
): BenchRow {
  const times = alone.map(({ lcpMs }) => lcpMs);
  const spread = round(Math.max(...times) - Math.min(...times));
  const later = round(median(withCurio, 'lcpMs') - median(alone, 'lcpMs'));
  return {
    metric: `largest paint later, ${page.name}`,
    value: later,
    unit: 'ms',
    budget: spread,
    pass: later <= spread,
    beside: {
      'host alone ms': round(median(alone, 'lcpMs')),
      'largest with Curio': withCurio[0]?.lcpNode ?? '',
    },
  };
}

async function measureTasks(page: HostPage, host: RunningHost): Promise<readonly BenchRow[]> {
  const tasks = await traceTasks(host.toUrl(CURIO_EMBED), (url) => url.includes('/embed/'));
  return [
    toTaskRow(`long tasks caused until a clip plays, ${page.name}`, tasks.loading),
    toTaskRow(`long tasks caused by three swipes, ${page.name}`, tasks.swiping),
  ];
}

function toTaskRow(metric: string, tasks: readonly PageTask[]): BenchRow {
  const long = tasks.filter(({ ownMs }) => ownMs > LONG_TASK_MS);
  const [longest] = tasks;
  return {
    metric,
    value: long.length,
    unit: 'tasks',
    budget: 0,
    pass: long.length === 0,
    beside: {
      'longest ms': round(longest?.ownMs ?? 0),
      'what ran': longest?.what.slice(0, 2).join('; ') ?? '',
    },
  };
}

function median(visits: readonly PageFigures[], name: 'score' | 'lcpMs' | 'tbtMs'): number {
  return toMedian(visits.map((figures) => figures[name]));
}

function round(value: number): number {
  return Math.round(value);
}
