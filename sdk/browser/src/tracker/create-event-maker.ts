import {
  advanceEventIdClock,
  createEventId,
  EVENT_ID_RANDOM_BYTES,
  type CurioEvent,
  type EventIdClock,
  type EventType,
} from '@curio/core';
import type { TrackFields } from '../curio.ts';
import type { RandomSource, TextStorage } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';

/** A session ends after half an hour without an event. GA4's default. */
const SESSION_TIMEOUT_MS = 30 * 60_000;

/** Longest text of an event that a collector takes, in UTF-16 units. */
const MOST_TEXT = 256;

/** Orders that are remembered: a thank-you page is loaded again soon, or never. */
const MOST_ORDERS = 20;

/** Something that happened in the page, as it was when it was told. @internal */
export interface Act {
  readonly type: EventType;
  readonly fields: TrackFields;
  /** ms UTC. */
  readonly ts: number;
  /** Path of the page. */
  readonly page: string;
}

/** Fills in what only the client knows of an event. @internal */
export interface EventMaker {
  /** Whether events carry a visitor id, which is where they are stored as well. */
  readonly isNamed: boolean;
  /** The visitor id that events carry now. */
  readonly visitor: string | null;
  make(act: Act): CurioEvent;
  /**
   * With consent: takes up the visitor id and session that this browser keeps, or keeps new ones.
   * Without: forgets both here and on the device. Before the first call nothing is read or written.
   */
  keepIdentity(isKept: boolean): void;
  /**
   * Forgets the visitor id; where one may be kept, the next event has a new one.
   *
   * @returns the id that was forgotten, also where only an earlier page kept it.
   */
  forgetIdentity(): string | null;
  /** Whether this order was told of before, by this page or, where an identity is kept, an earlier one. From now on it was. */
  isTold(orderId: string): boolean;
}

/** What an event maker works with. @internal */
export interface EventMakerOptions {
  readonly site: string;
  readonly random: RandomSource;
  readonly storage: TextStorage;
  readonly signal: AbortSignal;
}

/** Makes the events of one page. @internal */
export function createEventMaker(options: EventMakerOptions): EventMaker {
  const making: Making = {
    ...options,
    idClock: null,
    session: null,
    visitor: null,
    isKept: false,
    orders: [],
  };
  const { storage, signal } = options;
  const keys = toIdentityKeys(making);
  // Another tab made a new visitor of this one, or consent was withdrawn there: nothing more goes under the old name.
  const adopt = (text: string | null): void => void (making.visitor = making.isKept ? text : null);
  storage.observeText(keys.visitor, adopt, { signal });
  return {
    get isNamed() {
      return making.isKept;
    },
    get visitor() {
      return making.visitor;
    },
    make: (act) => make(making, act),
    keepIdentity: (isKept) => keepIdentity(making, isKept),
    forgetIdentity() {
      const { isKept } = making;
      const forgotten = making.visitor ?? storage.readText('kept', keys.visitor);
      keepIdentity(making, false);
      if (isKept) keepIdentity(making, true);
      return forgotten;
    },
    isTold: (orderId) => isTold(making, orderId),
  };
}

interface Session {
  readonly id: string;
  readonly seq: number;
  /** ms UTC of its last event. */
  readonly lastMs: number;
}

interface Making extends EventMakerOptions {
  idClock: EventIdClock | null;
  session: Session | null;
  visitor: string | null;
  isKept: boolean;
  /** Those that were told of, newest last. */
  orders: readonly string[];
}

function make(making: Making, { type, fields, ts, page }: Act): CurioEvent {
  const { site, random, visitor } = making;
  const session = advanceSession(making, ts);
  making.idClock = advanceEventIdClock(making.idClock, ts);
  return {
    id: createEventId(making.idClock, random.bytes(EVENT_ID_RANDOM_BYTES)),
    schemaVersion: 1,
    type,
    ts,
    seq: session.seq,
    site,
    session: session.id,
    page: page.slice(0, MOST_TEXT),
    ...(visitor === null ? {} : { visitor }),
    ...toFields(fields),
  };
}

function advanceSession(making: Making, nowMs: number): Session {
  const { session, random, storage, visitor } = making;
  const next: Session =
    session !== null && nowMs - session.lastMs <= SESSION_TIMEOUT_MS
      ? { id: session.id, seq: session.seq + 1, lastMs: nowMs }
      : { id: toHex(random.bytes(16)), seq: 0, lastMs: nowMs };
  making.session = next;
  if (visitor !== null) storage.writeText('tab', toIdentityKeys(making).session, JSON.stringify(next));
  return next;
}

function keepIdentity(making: Making, isKept: boolean): void {
  const { random, storage } = making;
  const keys = toIdentityKeys(making);
  making.isKept = isKept;
  if (!isKept) {
    making.visitor = null;
    for (const key of [keys.visitor, keys.orders, keys.lease]) storage.writeText('kept', key, null);
    storage.writeText('tab', keys.session, null);
    return;
  }
  making.visitor = storage.readText('kept', keys.visitor) ?? toHex(random.bytes(16));
  storage.writeText('kept', keys.visitor, making.visitor);
  making.session = parseSession(storage.readText('tab', keys.session)) ?? making.session;
}

/** Under which names an identity is kept. @internal */
export interface IdentityKeys {
  readonly visitor: string;
  readonly session: string;
  readonly orders: string;
  /** What a tab without Web Locks leaves when it is killed while it sends. */
  readonly lease: string;
  /** There while a cart of the shop may bear the visitor's id. */
  readonly cart: string;
}

/** The names are the site's own, as several may share an origin. @internal */
export function toIdentityKeys({ site }: Pick<EventMakerOptions, 'site'>): IdentityKeys {
  return {
    visitor: `curio:${site}:visitor`,
    session: `curio:${site}:session`,
    orders: `curio:${site}:orders`,
    lease: `curio-send:${site}`,
    cart: `curio:${site}:cart`,
  };
}

function isTold(making: Making, orderId: string): boolean {
  const { storage, isKept } = making;
  const key = toIdentityKeys(making).orders;
  const kept = isKept ? (storage.readText('kept', key) ?? '').split('\n') : [];
  const isKnown = making.orders.includes(orderId) || kept.includes(orderId);
  if (isKnown) return true;
  making.orders = [...making.orders, orderId].slice(-MOST_ORDERS);
  if (isKept) storage.writeText('kept', key, [...kept, orderId].slice(-MOST_ORDERS).join('\n'));
  return false;
}

function parseSession(text: string | null): Session | null {
  const parts = /^\{"id":"([0-9a-f]{32})","seq":(\d{1,9}),"lastMs":(\d{1,15})\}$/u.exec(text ?? '');
  return parts === null ? null : { id: parts[1] ?? '', seq: Number(parts[2]), lastMs: Number(parts[3]) };
}

/**
 * A field that a caller set to `undefined` is absent: the collector's schema knows no `undefined`. Words of any length may
 * be searched for, and no longer text is taken.
 */
function toFields(fields: TrackFields): TrackFields {
  const { query } = fields;
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(entries),
    ...(query === undefined ? {} : { query: query.slice(0, MOST_TEXT) }),
  };
}
