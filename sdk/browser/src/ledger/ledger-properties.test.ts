import type { CurioEvent, EventType } from '@curio/core';
import { EVENT_TYPES } from '@curio/core';
import { createEvent } from '@curio/core/testing';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { deleteDatabase, openDatabase } from '../platform/open-database.ts';
import { LEDGER_BOUNDS } from './choose-drops.ts';
import { createDatabaseLedger } from './database-ledger.ts';
import { toSize, type Ledger } from './ledger.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import { useFreshStorage } from '../../testing/fresh-browser.ts';

useFreshStorage();

const START_MS = 1_780_272_000_000;
const RANKS = { low: 1, normal: 2, high: 3, order: 4 } as const;

/** What a visit may do to a ledger. */
type Step =
  | { readonly kind: 'append'; readonly count: number; readonly type: EventType; readonly sizeBytes: number }
  | { readonly kind: 'answer'; readonly count: number; readonly life: 'acknowledged' | 'refused' }
  | { readonly kind: 'wait'; readonly ms: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      count: fc.integer({ min: 1, max: 700 }),
      type: fc.constantFrom<EventType>('impression', 'like', 'add-to-cart', 'order'),
      sizeBytes: fc.constantFrom(0, 0, 0, 2_000, 20_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      count: fc.integer({ min: 1, max: 900 }),
      life: fc.constantFrom('acknowledged' as const, 'refused' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.integer({ min: 1, max: LEDGER_BOUNDS.ageMs }),
    }),
  },
);

interface Trial {
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}

const PLACES: readonly (readonly [string, number, (clock: TestClock, lost: Lost) => Promise<Trial>])[] = [
  [
    'memory',
    60,
    async (clock, lost) => ({ ledger: createMemoryLedger(clock, lost), close: async () => undefined }),
  ],
  [
    'database',
    12,
    async (clock, lost) => {
      globalThis.indexedDB = new IDBFactory();
      const database = await openDatabase('curio-property');
      return {
        ledger: createDatabaseLedger(database, clock, lost),
        async close() {
          database.close();
          await deleteDatabase('curio-property');
        },
      };
    },
  ],
];

describe.each(PLACES)('any visit to a ledger in %s', (_, numRuns, open) => {
  test(
    'keeps its bounds, gives up nothing before something lower, and loses no count',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
          const clock = createTestClock();
          let dropped = 0;
          const { ledger, close } = await open(clock, (_reason, count) => (dropped += count));
          const made = new Map<string, CurioEvent>();
          const answered = new Set<string>();
          for (const step of steps) {
            const before = { ids: await idsOf(ledger), dropped };
            const fresh = await take(step, { ledger, clock, made, answered });
            await expectBounds(ledger);
            await expectOrderOfLoss(ledger, { before, fresh, clock, made, answered });
          }
          expect((await ledger.countWaiting()) + answered.size + dropped).toBe(made.size);
          await close();
        }),
        { numRuns },
      );
    },
  );
});

type Lost = (reason: 'too-many' | 'too-old', count: number) => void;

interface TestClock {
  nowMs: () => number;
  pass(ms: number): void;
}

function createTestClock(): TestClock {
  let nowMs = START_MS;
  return {
    nowMs: () => nowMs,
    pass(ms) {
      nowMs += ms;
    },
  };
}

interface Visit {
  readonly ledger: Ledger;
  readonly clock: TestClock;
  readonly made: Map<string, CurioEvent>;
  readonly answered: Set<string>;
}

/** @returns ids of what was appended. */
async function take(step: Step, { ledger, clock, made, answered }: Visit): Promise<readonly string[]> {
  if (step.kind === 'wait') {
    clock.pass(step.ms);
    return [];
  }
  if (step.kind === 'answer') {
    const ids = (await ledger.readWaiting(step.count)).map(({ id }) => id);
    await ledger.mark(ids, step.life);
    for (const id of ids) answered.add(id);
    return [];
  }
  const { count, type, sizeBytes } = step;
  const events = Array.from({ length: count }, (__, at) =>
    createEvent({
      id: `event-${made.size + at}`,
      type,
      ts: clock.nowMs(),
      ...(sizeBytes === 0 ? {} : { query: 'x'.repeat(sizeBytes) }),
    }),
  );
  for (const event of events) made.set(event.id, event);
  await ledger.append(events);
  return events.map(({ id }) => id);
}

async function idsOf(ledger: Ledger): Promise<ReadonlySet<string>> {
  return new Set((await ledger.readWaiting(10_000)).map(({ id }) => id));
}

async function expectBounds(ledger: Ledger): Promise<void> {
  const kept = await ledger.readNewest(10_000);
  expect(kept.length).toBeLessThanOrEqual(LEDGER_BOUNDS.records);
  const bytes = kept.reduce((sum, { event }) => sum + toSize(event), 0);
  expect(bytes).toBeLessThanOrEqual(LEDGER_BOUNDS.bytes);
}

interface Loss extends Omit<Visit, 'ledger'> {
  readonly before: { readonly ids: ReadonlySet<string> };
  readonly fresh: readonly string[];
}

/** Within one step: whatever waited and is gone without an answer, and not for its age, was of the lowest rank there was. */
async function expectOrderOfLoss(
  ledger: Ledger,
  { before, fresh, clock, made, answered }: Loss,
): Promise<void> {
  const left = await idsOf(ledger);
  const rankOf = (id: string): number => RANKS[EVENT_TYPES[made.get(id)?.type ?? 'order'].priority];
  const isYoung = (id: string): boolean => clock.nowMs() - (made.get(id)?.ts ?? 0) <= LEDGER_BOUNDS.ageMs;
  const lost = [...before.ids].filter((id) => !left.has(id) && !answered.has(id) && isYoung(id));
  const lowestKept = Math.min(...[...left].filter((id) => before.ids.has(id)).map(rankOf));
  // What came in the same step may have been there only after the first look at the bounds.
  if (fresh.length > 50 || lost.length === 0) return;
  expect(Math.max(...lost.map(rankOf))).toBeLessThanOrEqual(lowestKept);
}
