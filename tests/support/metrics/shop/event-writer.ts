import type { EventType } from '@curio/core';
import type { StoredEvent } from '@curio/server';
import { WORLD_SITE } from '../world.ts';

/** Writes events of one shop, with ids that count up behind their time. */
export interface EventWriter {
  write(type: EventType, at: number, fields: Partial<StoredEvent>): StoredEvent;
}

/** Makes a writer; two with different seeds never write the same id. */
export function createEventWriter(seed: number): EventWriter {
  let written = 0;
  return {
    write(type, at, fields) {
      written += 1;
      const ms = Math.round(at);
      return {
        id: toId(ms, seed, written),
        schemaVersion: 1,
        type,
        ts: ms,
        seq: written % 1000,
        site: WORLD_SITE,
        session: 'server',
        page: '',
        receivedAt: ms + 900,
        adjustedTs: ms,
        trusted: false,
        bot: false,
        ...fields,
      };
    },
  };
}

function toId(ms: number, seed: number, written: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const count = written.toString(16).padStart(12, '0');
  const own = (seed % 0xfff).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${own}-8000-${count}`;
}
