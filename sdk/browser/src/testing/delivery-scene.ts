import type { CurioEvent, EventBatch } from '@curio/core';
import { createDelivery, type Delivery } from '../delivery/create-delivery.ts';
import { createMemoryTally, type DropTally } from '../ledger/drop-tally.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import { createFakePlatform, type FakePlatform, type SeenRequest } from './fake-platform.ts';

/** A delivery with its ledger, in a page that a test drives. */
export interface DeliveryScene {
  readonly fake: FakePlatform;
  readonly delivery: Delivery;
  /** Ids of each request. */
  readonly batches: string[][];
  readonly failures: string[];
  readonly dropped: Record<string, number>;
  /** What the collector has not been told of yet. */
  readonly tally: DropTally;
  readonly ledger: Ledger;
  add(count: number, change?: Partial<CurioEvent>): Promise<void>;
  /** How far each event came, oldest first. */
  lives(): Promise<readonly string[]>;
}

/** What a test decides. */
export interface DeliverySceneOptions {
  readonly answer: (request: SeenRequest) => Response;
  readonly signal: AbortSignal;
  readonly createEvent: (change: Partial<CurioEvent>) => CurioEvent;
}

/** Makes one, with consent given. */
export async function createDeliveryScene(options: DeliverySceneOptions): Promise<DeliveryScene> {
  const batches: string[][] = [];
  const fake = createFakePlatform({
    async respond(request) {
      const batch: EventBatch = JSON.parse(request.body ?? '');
      batches.push(batch.events.map(({ id }) => id));
      return options.answer(request);
    },
  });
  const ledger = createMemoryLedger(fake.platform.clock, () => undefined);
  const tally = createMemoryTally(fake.platform.random);
  const failures: string[] = [];
  const dropped: Record<string, number> = {};
  const countDrop = (reason: string, count: number): void => {
    dropped[reason] = (dropped[reason] ?? 0) + count;
  };
  const delivery = createDelivery({
    site: 'shelf',
    collector: { url: 'https://collect.example', writeKey: 'wk' },
    outbox: toOutbox(ledger, tally),
    platform: fake.platform,
    services: await fake.platform.services(),
    signal: options.signal,
    failed: (code) => failures.push(code),
    refused: countDrop,
    dropped(reason, count) {
      void tally.add({ [reason]: count });
      countDrop(reason, count);
    },
  });
  delivery.allow(true);
  const add = createAdder({ ledger, delivery, createEvent: options.createEvent });
  return { fake, delivery, batches, failures, dropped, tally, ledger, add, lives: () => readLives(ledger) };
}

function toOutbox(ledger: Ledger, tally: DropTally): Parameters<typeof createDelivery>[0]['outbox'] {
  return {
    isShared: () => false,
    readWaiting: (limit) => ledger.readWaiting(limit),
    mark: (ids, life) => ledger.mark(ids, life),
    readDropped: () => tally.read(),
    toldDropped: (told) => tally.settle(told),
  };
}

function createAdder({
  ledger,
  delivery,
  createEvent,
}: Pick<DeliveryScene, 'ledger' | 'delivery'> &
  Pick<DeliverySceneOptions, 'createEvent'>): DeliveryScene['add'] {
  let made = 0;
  return async (count, change = {}) => {
    for (let at = 0; at < count; at += 1) {
      const event = createEvent({ id: `event-${made}`, ...change });
      made += 1;
      delivery.made(event);
      await ledger.append([event]);
      delivery.kept(event);
    }
  };
}

async function readLives(ledger: Ledger): Promise<readonly string[]> {
  const newest = await ledger.readNewest(2000);
  return newest.map(({ life }) => (life === 'made' ? 'stored' : life)).toReversed();
}
