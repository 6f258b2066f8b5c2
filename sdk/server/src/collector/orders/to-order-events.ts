import type { OrderLine, OrderRecord } from '@curio/core';
import type { StoredEvent } from '../../stores/collector-store.ts';
import type { SiteAccess } from '../site-access.ts';
import { toBuyerPseudonym } from './buyer-pseudonym.ts';
import { createServerEventId } from './server-event-id.ts';

/** A record's customer is nobody when the site has no secret to hide the name with. */
interface OrderFacts {
  readonly site: SiteAccess;
  /** ms UTC by the collector's clock. */
  readonly receivedAt: number;
}

/** Whole orders are told by one line without an id. */
const WHOLE_ORDER: OrderLine = {};

/**
 * Turns records of the merchant's server into events, one a line. The customer becomes a pseudonym here and goes no
 * further.
 *
 * @internal
 */
export function toOrderEvents(records: readonly OrderRecord[], facts: OrderFacts): readonly StoredEvent[] {
  return records.flatMap((record) =>
    (record.lines.length === 0 ? [WHOLE_ORDER] : record.lines).map((line) => toEvent(record, line, facts)),
  );
}

function toEvent(record: OrderRecord, line: OrderLine, { site, receivedAt }: OrderFacts): StoredEvent {
  const { type, orderId, recordId = '', visitor } = record;
  const { id: lineId = '', ...about } = line;
  const secret = site.secrets?.buyers;
  const buyer =
    record.customer === undefined || secret === undefined ? null : toBuyerPseudonym(record.customer, secret);
  // What was received has happened: a shop's clock that is ahead must not put it after its own arrival.
  const at = Math.min(record.at, receivedAt);
  return {
    id: createServerEventId({ site: site.name, type, orderId, recordId, lineId }),
    schemaVersion: 1,
    type,
    ts: at,
    seq: 0,
    site: site.name,
    session: 'server',
    page: '',
    ...(visitor === undefined ? {} : { visitor }),
    ...about,
    orderId,
    ...(buyer === null ? {} : { buyer }),
    receivedAt,
    adjustedTs: at,
    trusted: true,
    bot: false,
  };
}
