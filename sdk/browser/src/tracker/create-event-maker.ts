import {
  advanceEventIdClock,
  createEventId,
  EVENT_ID_RANDOM_BYTES,
  type CurioEvent,
  type EventIdClock,
  type EventType,
} from '@curio/core';
import type { TrackFields } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';
import { toHex } from '../platform/to-hex.ts';

/** A session ends after half an hour without an event. GA4's default. */
const SESSION_TIMEOUT_MS = 30 * 60_000;

/** Fills in what only the client knows of an event. @internal */
export interface EventMaker {
  make(type: EventType, fields: TrackFields): CurioEvent;
  /** A UUIDv7, later than all before. */
  readonly createId: () => string;
  /**
   * With consent: takes up the visitor id and session that this browser keeps, or keeps new ones.
   * Without: forgets both here and on the device. Before the first call nothing is read or written.
   */
  keepIdentity(isKept: boolean): void;
}

interface Session {
  readonly id: string;
  readonly seq: number;
  /** ms UTC of its last event. */
  readonly lastMs: number;
}

/** Makes the events of one page. @internal */
export function createEventMaker(site: string, platform: Platform): EventMaker {
  const { clock, random, storage, page } = platform;
  const [visitorKey, sessionKey] = [`curio:${site}:visitor`, `curio:${site}:session`];
  let idClock: EventIdClock | null = null;
  let session: Session | null = null;
  let visitor: string | null = null;

  const advanceSession = (nowMs: number): Session => {
    const next: Session =
      session !== null && nowMs - session.lastMs <= SESSION_TIMEOUT_MS
        ? { id: session.id, seq: session.seq + 1, lastMs: nowMs }
        : { id: toHex(random.bytes(16)), seq: 0, lastMs: nowMs };
    session = next;
    if (visitor !== null) storage.writeText('tab', sessionKey, JSON.stringify(next));
    return next;
  };
  const createId = (): string => {
    idClock = advanceEventIdClock(idClock, clock.nowMs());
    return createEventId(idClock, random.bytes(EVENT_ID_RANDOM_BYTES));
  };
  return {
    createId,
    make(type, fields) {
      const ts = clock.nowMs();
      const { id, seq } = advanceSession(ts);
      return {
        id: createId(),
        schemaVersion: 1,
        type,
        ts,
        seq,
        site,
        session: id,
        page: page.path(),
        ...(visitor === null ? {} : { visitor }),
        ...withoutUndefined(fields),
      };
    },
    keepIdentity(isKept) {
      if (!isKept) {
        visitor = null;
        storage.writeText('kept', visitorKey, null);
        storage.writeText('tab', sessionKey, null);
        return;
      }
      visitor = storage.readText('kept', visitorKey) ?? toHex(random.bytes(16));
      storage.writeText('kept', visitorKey, visitor);
      session = parseSession(storage.readText('tab', sessionKey)) ?? session;
    },
  };
}

function parseSession(text: string | null): Session | null {
  const parts = /^\{"id":"([0-9a-f]{32})","seq":(\d{1,9}),"lastMs":(\d{1,15})\}$/u.exec(text ?? '');
  return parts === null ? null : { id: parts[1] ?? '', seq: Number(parts[2]), lastMs: Number(parts[3]) };
}

/** A field that a caller set to `undefined` is absent: the collector's schema knows no `undefined`. */
function withoutUndefined(fields: TrackFields): TrackFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
