import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { createNumberList } from './number-list.ts';

/** Records in a file, in groups whose members may come apart; memory holds where they are. @internal */
export interface GroupedSpill<Entry> {
  /** How many groups there are. */
  readonly groups: number;
  /** @param group - 0 for the first, and at most one more than the highest so far. */
  add(group: number, entry: Entry): void;
  /** @returns the group's records in the order in which they came. */
  read(group: number): readonly Entry[];
  close(): void;
}

const NONE = 0xff_ff_ff_ff;

/** Written at once, and read at once: a file's neighbours are mostly asked for next. */
const WINDOW_BYTES = 262_144;

/**
 * Spills records, as JSON, into a file of its own.
 *
 * @param path - of a file that is not there yet.
 * @throws the file system's error.
 * @internal
 */
export function openGroupedSpill<Entry>(path: string): GroupedSpill<Entry> {
  const file = openFile(path);
  const starts = createNumberList((length) => new Float64Array(length));
  const sizes = createNumberList((length) => new Uint32Array(length));
  const nexts = createNumberList((length) => new Uint32Array(length));
  const firsts = createNumberList((length) => new Uint32Array(length));
  const lasts = createNumberList((length) => new Uint32Array(length));
  return {
    get groups() {
      return firsts.length;
    },
    add(group, entry) {
      const bytes = Buffer.from(JSON.stringify(entry));
      const number = starts.length;
      starts.set(number, file.append(bytes));
      sizes.set(number, bytes.length);
      nexts.set(number, NONE);
      if (group === firsts.length) firsts.set(group, number);
      else nexts.set(lasts.get(group), number);
      lasts.set(group, number);
    },
    read(group) {
      const entries: Entry[] = [];
      let number = group < firsts.length ? firsts.get(group) : NONE;
      while (number !== NONE) {
        const bytes = file.read(starts.get(number), sizes.get(number));
        // What `add` wrote.
        entries.push(JSON.parse(bytes.toString()) as Entry);
        number = nexts.get(number);
      }
      return entries;
    },
    close: () => {
      file.close();
    },
  };
}

interface SpillFile {
  /** @returns where the bytes begin. */
  append(bytes: Buffer): number;
  read(start: number, size: number): Buffer;
  close(): void;
}

function openFile(path: string): SpillFile {
  const descriptor = openSync(path, 'wx+');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let length = 0;
  let window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };
  const flush = (): void => {
    if (waitingBytes > 0) writeWhole(descriptor, Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  return {
    append(bytes) {
      const start = length;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      length += bytes.length;
      if (waitingBytes >= WINDOW_BYTES) flush();
      return start;
    },
    read(start, size) {
      flush();
      const isIn = start >= window.start && start + size <= window.start + window.bytes.length;
      if (!isIn) window = { start, bytes: readAt(descriptor, start, Math.max(size, WINDOW_BYTES)) };
      return window.bytes.subarray(start - window.start, start - window.start + size);
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/** Writes all of it: a file system may take less at once. @internal */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** Reads up to so many bytes, fewer only at the end of the file. @internal */
export function readAt(descriptor: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < size; filled += read) {
    read = readSync(descriptor, bytes, filled, size - filled, start + filled);
  }
  return bytes.subarray(0, filled);
}
