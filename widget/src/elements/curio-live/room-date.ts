import type { Live } from '@curio/core';
import { saveFile } from '../../internal/save-file.ts';
import { toCalendarFile } from './calendar-file.ts';

/** What a room without an announced end takes in a calendar. Our choice. */
const USUAL_MS = 3_600_000;

/** Gives the visitor a calendar file of a coming room; it leads back to this page. */
export function saveRoomDate({ id, title, startsAtMs, endsAtMs }: Live, host: string): void {
  const text = toCalendarFile({
    id: `${id}@${location.host}`,
    title: host === '' ? title : `${title} · ${host}`,
    startsAtMs,
    endsAtMs: endsAtMs ?? startsAtMs + USUAL_MS,
    url: location.href,
    madeAtMs: Date.now(),
  });
  saveFile(`${id}.ics`, 'text/calendar', text);
}
