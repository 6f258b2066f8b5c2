import * as v from 'valibot';
import { MOST_EVENTS, type PageEvent } from '../page/events/page-event.ts';

const Word: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(256));

const PAGE_EVENTS: v.GenericSchema<unknown, PageEvent[]> = v.pipe(
  v.array(
    v.object({
      id: Word,
      type: Word,
      ts: v.pipe(v.number(), v.finite()),
      item: v.nullable(Word),
      surface: v.nullable(Word),
      life: v.picklist(['made', 'stored', 'acknowledged', 'refused']),
    }),
  ),
  v.maxLength(MOST_EVENTS),
);

/** Checks events that a content script tells; `null` for anything else. */
export function parseEvents(value: unknown): readonly PageEvent[] | null {
  const parsed = v.safeParse(PAGE_EVENTS, value);
  return parsed.success ? parsed.output : null;
}
