import type { ReportLine } from '../parse-catalog.ts';

/** What a line of the report is about. @internal */
export interface Spot {
  /** `clips.csv line 3`, or the name of a file. */
  readonly place: string;
  /** Of the clip, where it has one yet. */
  readonly id?: string;
}

/** Collects what becomes of clips that are not as written. @internal */
export interface ClipNotes {
  readonly skipped: readonly ReportLine[];
  readonly repaired: readonly ReportLine[];
  /** Tells of something that is left out. */
  readonly refuse: (spot: Spot, fault: string) => void;
  /** Tells of a clip that is there, with less or other than was written. */
  readonly note: (spot: Spot, text: string) => void;
}

/** Starts an empty report. @internal */
export function createClipNotes(): ClipNotes {
  const skipped: ReportLine[] = [];
  const repaired: ReportLine[] = [];
  return {
    skipped,
    repaired,
    refuse: (spot, fault) => void skipped.push(toLine(spot, fault)),
    note: (spot, text) => void repaired.push(toLine(spot, text)),
  };
}

function toLine({ place, id = '' }: Spot, text: string): ReportLine {
  return { place, id, code: 'item-invalid', message: `${place}: ${text}` };
}
