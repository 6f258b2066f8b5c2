import type { MetricFigure } from '@curio/core';
import type { FiguresQuery } from '../../figures/collector/read-collector.ts';
import type { NumbersReading } from '../../figures/numbers.ts';
import {
  toComparedPeriod,
  type ComparedPeriod,
  type Period,
  type PeriodChoice,
} from '../../figures/period.ts';
import type { PanelPlatform } from '../panel-platform.ts';
import { FIRST_NAMES, LATER_NAMES, TOP_NAMES, TOP_ORDER_NAMES } from './metric-names.ts';
import type { Numbers, NumbersState } from './numbers-state.ts';

/** A clock that is off by less shifts no figure that a person would notice. */
const CLOCK_SLACK_MS = 2 * 60_000;
const MOST_CONTENTS = 10;

/** What to load. */
export interface NumbersWish {
  readonly origin: string;
  readonly choice: PeriodChoice;
  readonly metric: string;
}

/** Whom to tell, until the signal aborts. */
export interface NumbersListener {
  readonly show: (state: NumbersState) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads figures in the order in which a person reads them: the first ones, the others, the line, the contents. Each part
 * is shown when it is there. Periods go by the collector's clock where this browser's is wrong.
 */
export async function loadNumbers(
  platform: PanelPlatform,
  wish: NumbersWish,
  { show, signal }: NumbersListener,
): Promise<void> {
  const asker = createAsker(platform, wish.origin);
  const first = await readFirst(asker, wish.choice, () => platform.now());
  show(first);
  if (first.state !== 'read') return;
  let numbers = first;
  for (const readMore of [readLater, readLine, readTop]) {
    if (signal.aborted) return;
    const part = await readMore(asker, { numbers, wish });
    if ('because' in part) return show(part);
    numbers = { ...numbers, ...part };
    show(numbers);
  }
}

async function readFirst(
  asker: Asker,
  choice: PeriodChoice,
  now: () => number,
): Promise<Exclude<NumbersState, { state: 'loading' }>> {
  const wanted = { names: [...FIRST_NAMES] };
  const compared = toComparedPeriod(choice, now());
  const pair = await asker.both(compared, wanted);
  if ('because' in pair) return pair;
  const empty = { isWhole: false, line: null, top: null };
  const offMs = now() - pair.computedAt;
  if (Math.abs(offMs) <= CLOCK_SLACK_MS) {
    return { state: 'read', compared, ...pair, ...empty, clockOffMs: 0 };
  }
  const corrected = toComparedPeriod(choice, pair.computedAt);
  const again = await asker.both(corrected, wanted);
  if ('because' in again) return again;
  return { state: 'read', compared: corrected, ...again, ...empty, clockOffMs: offMs };
}

type Part = Partial<Numbers> | Unread;
interface PartTerms {
  readonly numbers: Numbers;
  readonly wish: NumbersWish;
}

async function readLater(asker: Asker, { numbers }: PartTerms): Promise<Part> {
  const later = await asker.both(numbers.compared, { names: LATER_NAMES });
  if ('because' in later) return later;
  return {
    now: [...numbers.now, ...later.now],
    before: [...numbers.before, ...later.before],
    isWhole: true,
  };
}

async function readLine(asker: Asker, { numbers: { compared }, wish }: PartTerms): Promise<Part> {
  const { utcOffsetMinutes } = compared;
  const line = await asker.both(compared, { names: [wish.metric], by: 'day', utcOffsetMinutes });
  return 'because' in line ? line : { line: { metric: wish.metric, now: line.now, before: line.before } };
}

/** Two readings of the same metrics. */
interface Pair {
  readonly now: readonly MetricFigure[];
  readonly before: readonly MetricFigure[];
  readonly computedAt: number;
  readonly collectorHost: string;
}

type Unread = Extract<NumbersReading, { state: 'unread' }>;
type Wanted = Omit<FiguresQuery, 'from' | 'to'>;

interface Asker {
  one(period: Period, wanted: Wanted): Promise<NumbersReading>;
  both(compared: ComparedPeriod, wanted: Wanted): Promise<Pair | Unread>;
}

function createAsker(platform: PanelPlatform, origin: string): Asker {
  const one: Asker['one'] = async ({ from, to }, wanted) => {
    const reply = await platform.ask('numbers-read', { origin, query: { from, to, ...wanted } });
    return reply.ok ? reply.answer : { state: 'unread', because: 'collector-answer-invalid' };
  };
  return {
    one,
    both: async ({ period, before }, wanted) => {
      const [now, earlier] = await Promise.all([one(period, wanted), one(before, wanted)]);
      if (now.state === 'unread') return now;
      if (earlier.state === 'unread') return earlier;
      const { figures, computedAt, collectorHost } = now;
      return { now: figures, before: earlier.figures, computedAt, collectorHost };
    },
  };
}

/** A shop may have ten thousand contents: their order is read of one metric, and only the first get the others. */
async function readTop(asker: Asker, { numbers: { compared } }: PartTerms): Promise<Part> {
  const order = await asker.one(compared.period, { names: [...TOP_ORDER_NAMES], by: 'content' });
  if (order.state === 'unread') return order;
  const contents = toContents(order.figures);
  if (contents.length === 0) return { top: { contents, now: [], before: [] } };
  const wanted: Wanted = { names: [...TOP_NAMES], by: 'content', groups: contents };
  const read = await asker.both(compared, wanted);
  return 'because' in read ? read : { top: { contents, now: read.now, before: read.before } };
}

/** By money where any was earned, in the currency of most contents; else by clicks. */
function toContents(figures: readonly MetricFigure[]): readonly string[] {
  const [money, clicks] = TOP_ORDER_NAMES.map((name) => figures.filter(({ metric }) => metric === name));
  const currencies = new Map<string, MetricFigure[]>();
  for (const figure of money ?? []) {
    const { currency = '' } = figure;
    currencies.set(currency, [...(currencies.get(currency) ?? []), figure]);
  }
  const paid = [...currencies.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
  const ordered = [paid, clicks ?? []].flatMap((rows) =>
    rows.toSorted((one, other) => (other.amount ?? 0) - (one.amount ?? 0)),
  );
  const contents = ordered.map(({ group = '' }) => group).filter((group) => group !== '');
  return [...new Set(contents)].slice(0, MOST_CONTENTS);
}
