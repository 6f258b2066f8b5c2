import type { ClipServer } from './serve-clips.ts';

/** What the line brought of clips, in bytes. */
export interface Bytes {
  readonly all: number;
  /** Of clips that never came on stage in their way through the feed. */
  readonly unseen: number;
  /** Of clips that did, and were left before they counted as watched. */
  readonly skipped: number;
}

/** Adds up what the line brought, one way through the feed after another. */
export interface Tally {
  /** A clip was on stage. */
  shown(index: number, isWatched: boolean): void;
  /** One way through the feed is over. */
  turn(): void;
  read(): Bytes;
}

/** Begins a tally of a server's clips. */
export function createTally({ sent }: ClipServer): Tally {
  const known = new Map<string, number>();
  const shown = new Map<string, boolean>();
  const total = { all: 0, unseen: 0, skipped: 0 };
  return {
    shown(index, isWatched) {
      const path = `/clips/${index}.mp4`;
      shown.set(path, isWatched || shown.get(path) === true);
    },
    turn() {
      for (const [path, bytes] of sent) {
        if (!path.startsWith('/clips/')) continue;
        const fresh = bytes - (known.get(path) ?? 0);
        known.set(path, bytes);
        total.all += fresh;
        if (!shown.has(path)) total.unseen += fresh;
        else if (shown.get(path) === false) total.skipped += fresh;
      }
      shown.clear();
    },
    read: () => total,
  };
}
