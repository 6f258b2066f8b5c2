import { createHash } from 'node:crypto';
import { createEventId } from '@curio/core';

/** What an event of the merchant's server is counted by. @internal */
export interface ServerEventKey {
  readonly site: string;
  readonly type: string;
  readonly orderId: string;
  /** The shop's id of the refund, parcel or complaint; `''` for the order itself. */
  readonly recordId: string;
  /** The shop's id of the line; `''` for the whole order. */
  readonly lineId: string;
}

/**
 * Makes the id of an event of the merchant's server: the same for the same line of the same order, by whichever door
 * and however often it comes.
 *
 * It has the form of a UUIDv7, but its time is part of the hash: two doors may tell two times of one order, and it must
 * be counted once all the same.
 *
 * @internal
 */
export function createServerEventId(key: ServerEventKey): string {
  const { site, type, orderId, recordId, lineId } = key;
  const hash = createHash('sha256')
    .update(JSON.stringify([site, type, orderId, recordId, lineId]))
    .digest();
  return createEventId(
    { ms: hash.readUIntBE(0, 6), counter: hash.readUInt16BE(6) & 0xfff },
    hash.subarray(8),
  );
}
